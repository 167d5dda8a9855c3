import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { SubjectKind } from '../kinds.ts'
import type { Call, CallBody, People } from './shapes.ts'

export const callsAbout = ({ db }: View, kind: SubjectKind, ids: readonly string[]): Promise<Call[]> =>
  rows(
    db,
    sql<Call>`select c.id, p.name as person, c.said, b.name as by, f.name as "actingFor",
        to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from reminder_call c join person p on p.id = c.person_id
      join account a on a.id = c.by_account_id join person b on b.id = a.person_id
      left join account g on g.id = c.acting_for_id left join person f on f.id = g.person_id
      where c.subject_kind = ${kind} and c.subject_id = any(${[...ids]}::uuid[]) order by c.at desc, c.id desc limit 200`,
  )

/** A call about these records to one of the people who could be called about them. */
export async function noteCall(
  work: Work,
  kind: SubjectKind,
  { ids, personId, said }: CallBody,
  people: People['rows'],
): Promise<{ calls: number }> {
  if (!people.some((one) => one.personId === personId)) throw notFound()
  await work.tx
    .insertInto('reminder_call')
    .values(
      ids.map((id) => ({
        subject_kind: kind,
        subject_id: id,
        person_id: personId,
        said,
        by_account_id: work.actor.accountId,
        acting_for_id: work.actingFor.id,
        at: work.at,
      })),
    )
    .execute()
  // the record's history is read by those reminded too: what was said stays with the call
  for (const id of ids) work.record(`${kind}.called`, { kind, id }, { personId })
  return { calls: ids.length }
}
