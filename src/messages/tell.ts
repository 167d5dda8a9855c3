import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import type { MessageKind, SubjectKind } from './kinds.ts'
import type { Facts } from './shapes.ts'

type Told = {
  kind: MessageKind
  subject: { kind: SubjectKind; id: string }
  /** The occasion: who was told of it once is not told again. */
  key: string
  facts?: Facts
  /** A query of rows (person_id). */
  to: RawBuilder<unknown>
}

/** The clock is nobody's account. */
const byWhom = ({ actor }: Work) => sql`(select id from account where id = ${actor.accountId}::uuid)`

/** Tells these people in the act's transaction; whoever acts knows of it. */
export async function tell(work: Work, { kind, subject, key, facts = {}, to }: Told): Promise<void> {
  await sql`insert into message (person_id, kind, subject_kind, subject_id, unique_key, facts, by_account_id, acting_for_id, at)
    select distinct w.person_id, ${kind}, ${subject.kind}, ${subject.id}::uuid, ${key}, ${JSON.stringify(facts)}::jsonb,
      ${byWhom(work)}, ${work.actingFor.id}::uuid, ${work.at}::timestamptz
    from (${to}) w where w.person_id <> ${work.actor.personId}::uuid
    on conflict (person_id, unique_key) do nothing`.execute(work.tx)
}

export type Line = {
  personId: string
  kind: MessageKind
  subjectKind: SubjectKind
  subjectId: string
  key: string
  facts: Facts
}

/** Many at once. */
export async function tellMany(work: Work, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  await sql`insert into message (person_id, kind, subject_kind, subject_id, unique_key, facts, by_account_id, acting_for_id, at)
    select "personId", kind, "subjectKind", "subjectId", key, facts, ${byWhom(work)}, ${work.actingFor.id}::uuid,
      ${work.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x("personId" uuid, kind text, "subjectKind" text,
      "subjectId" uuid, key text, facts jsonb)
    on conflict (person_id, unique_key) do nothing`.execute(work.tx)
}
