import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { Day } from '../day.ts'
import { accessHash } from './access.ts'
import { sealsOf } from './seal-access.ts'

export type AccessFault = { day: Day; seq: number; fault: 'changed' | 'removedOrInserted' | 'sealBroken' }
export type AccessVerdict = { events: number; faults: AccessFault[] }
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Walks the days that are kept. What was dropped after retention is before the first; its last hash is taken as given. */
export async function verifyAccess(db: Reader): Promise<AccessVerdict> {
  const faults: AccessFault[] = []
  const seals = await sealsOf(db)
  let events = 0
  let before: { day: Day; seq: number; hash: Uint8Array } | undefined
  const endOfDay = () => {
    const seal = before && seals.get(before.day)
    if (before) seals.delete(before.day)
    if (before && seal && (seal.head !== Buffer.from(before.hash).toString('hex') || seal.events !== before.seq))
      faults.push({ day: before.day, seq: before.seq, fault: 'sealBroken' })
  }
  for await (const e of everyEvent(db)) {
    const seq = Number(e.seq)
    if (before?.day !== e.day) endOfDay()
    const follows = before === undefined ? seq === 1 : seq === (before.day === e.day ? before.seq + 1 : 1)
    if (!follows || (before && !same(e.prev_hash, before.hash)))
      faults.push({ day: e.day, seq, fault: 'removedOrInserted' })
    const detail = e.detail as Record<string, unknown>
    const link = { day: e.day, seq, recordedAt: e.recorded_at, actorId: e.actor_id, action: e.action, detail }
    if (!same(accessHash({ ...link, prevHash: e.prev_hash }), e.hash))
      faults.push({ day: e.day, seq, fault: 'changed' })
    before = { day: e.day, seq, hash: e.hash }
    events += 1
  }
  endOfDay()
  for (const day of seals.keys()) faults.push({ day, seq: 0, fault: 'sealBroken' })
  return { events, faults }
}

async function* everyEvent(db: Reader) {
  let after = { day: '-infinity', seq: 0 }
  for (;;) {
    const page = await db
      .selectFrom('access_event')
      .selectAll()
      .where(sql<boolean>`(day, seq) > (${after.day}::date, ${after.seq}::bigint)`)
      .orderBy('day')
      .orderBy('seq')
      .limit(5_000)
      .execute()
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = { day: last.day, seq: Number(last.seq) }
  }
}
