import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { Day } from '../day.ts'
import type { Work } from '../work.ts'
import { accessLock } from './access.ts'

type Seal = { head: string; events: number }
const sealed = 'access.sealed'
const dropped = 'access.dropped'

/** The seals of the days that must still be there: not of those dropped after retention. */
export async function sealsOf(db: Reader): Promise<Map<Day, Seal>> {
  const events = await db
    .selectFrom('audit_event as e')
    .innerJoin('audit_payload as p', 'p.seq', 'e.seq')
    .where('e.action', 'in', [sealed, dropped])
    .select(['e.action', 'e.subject_id', 'p.payload'])
    .execute()
  const gone = events.reduce((day, e) => (e.action === dropped && e.subject_id > day ? e.subject_id : day), '')
  const kept = events.filter((e) => e.action === sealed && e.subject_id >= gone)
  return new Map(kept.map((e) => [e.subject_id, e.payload as Seal]))
}

/** Writes the head of each day that is over into the audit chain: from then on no event of it can change unseen. */
export async function sealAccess(work: Work, realToday: Day): Promise<void> {
  await sql`select pg_advisory_xact_lock(${accessLock})`.execute(work.tx)
  const { last } = await work.tx
    .selectFrom('audit_event')
    .where('subject_kind', '=', 'accessDay')
    .where('action', '=', sealed)
    .select((eb) => eb.fn.max('subject_id').as('last'))
    .executeTakeFirstOrThrow()
  const heads = await work.tx
    .selectFrom('access_event')
    .distinctOn('day')
    .select(['day', 'seq', 'hash'])
    .where('day', '<', realToday)
    .where('day', '>', last ?? '-infinity')
    .orderBy('day')
    .orderBy('seq', 'desc')
    .execute()
  for (const { day, seq, hash } of heads)
    work.record(sealed, { kind: 'accessDay', id: day }, { head: hash.toString('hex'), events: Number(seq) })
}

/** Whole days that are past retention; that they were dropped is an event. */
export async function dropAccess(work: Work, before: Day): Promise<number> {
  const { numDeletedRows } = await work.tx.deleteFrom('access_event').where('day', '<', before).executeTakeFirst()
  if (numDeletedRows > 0n) work.record(dropped, { kind: 'accessDay', id: before }, { events: Number(numDeletedRows) })
  return Number(numDeletedRows)
}
