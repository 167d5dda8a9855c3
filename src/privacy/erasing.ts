import { sql } from 'kysely'
import { keptEvents } from '#src/audit/index.ts'
import { erasePerson } from '#src/people/index.ts'
import { erasePayloads } from '#src/platform/audit/erasure.ts'
import type { Work } from '#src/platform/work.ts'
import { tellingOf } from './traces.ts'

export type Erasure = { id: string; basis: string }

/** Replies are kept for a repeated request and may hold the same words: those of the acts' own transactions. */
const dropReplies = (work: Work, events: readonly string[]) =>
  sql`delete from idempotency i using audit_event e where e.seq = any(${events}::bigint[]) and i.actor_id = e.actor_id
    and i.at between e.recorded_at - interval '10 minutes' and e.recorded_at`.execute(work.tx)

/** Takes the content of these events; the chain holds without it, and one event names them. */
export async function purge(work: Work, { id, basis }: Erasure, events: readonly string[]): Promise<number> {
  const erased = await erasePayloads(work.tx, events)
  await dropReplies(work, events)
  const about = await keptEvents(work, erased)
  const kinds = [...new Set(about.map(({ kind }) => kind))]
  work.record('content.purged', { kind: 'erasure', id }, { erased, basis, kinds })
  return erased.length
}

/** What is known of a person, in the directory, the accounts, the letters and the log. An administrator always stays: who proposed it. */
export async function eraseAll(work: Work, { id, basis }: Erasure, personId: string, now: Date): Promise<number> {
  const { tx } = work
  const { rows: telling } = await sql<{ seq: string }>`${tellingOf(personId)}`.execute(tx)
  // an address that several share, such as an office's, keeps its letters
  await sql`delete from outbox o using person p where p.id = ${personId}::uuid and o.to_address = p.email
    and not exists (select from person q where q.email = p.email and q.id <> p.id)`.execute(tx)
  const erased = await erasePayloads(
    tx,
    telling.map(({ seq }) => seq),
  )
  await dropReplies(
    work,
    telling.map(({ seq }) => seq),
  )
  await erasePerson(tx, personId, now)
  work.record('person.erased', { kind: 'person', id: personId }, { erasureId: id, basis, erased })
  return erased.length
}
