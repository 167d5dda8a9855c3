import { sql } from 'kysely'
import { type Actor, nobody } from '../actor.ts'
import type { Tx } from '../database.ts'
import { type Day, dayOf } from '../day.ts'
import { canonical, sha256 } from '../hash.ts'
import { beginning } from './event.ts'

export const accessLock = 4_203

export type Access = { actorId: string | null; action: string; detail: Record<string, unknown> }
export type Noted = Access & { at: Date }
export type LinkedAccess = Access & { day: Day; seq: number; recordedAt: Date; prevHash: Uint8Array }

export const accessHash = (e: LinkedAccess) =>
  sha256(
    canonical([
      e.day,
      e.seq,
      e.recordedAt.toISOString(),
      e.actorId,
      e.action,
      e.detail,
      Buffer.from(e.prevHash).toString('hex'),
    ]),
  )

/** One after the other on the real clock, under one lock: sign-ins, refusals, exports, opened personal data. */
export async function appendAccesses(tx: Tx, told: readonly Noted[]): Promise<void> {
  if (told.length === 0) return
  await sql`select pg_advisory_xact_lock(${accessLock})`.execute(tx)
  let last: { day: Day; seq: number; hash: Uint8Array } | undefined = await tx
    .selectFrom('access_event')
    .select(['day', sql<number>`seq::int`.as('seq'), 'hash'])
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const linked: (LinkedAccess & { hash: Uint8Array })[] = []
  for (const { at, ...access } of told) {
    // a clock that was set back does not break the order: the event stays with the last day
    const day: Day = last && last.day > dayOf(at) ? last.day : dayOf(at)
    const seq: number = last?.day === day ? last.seq + 1 : 1
    const detail = JSON.parse(JSON.stringify(access.detail)) as Record<string, unknown>
    const prevHash: Uint8Array = last?.hash ?? Buffer.from(beginning, 'hex')
    const event = { ...access, day, seq, recordedAt: at, detail, prevHash }
    last = { day, seq, hash: accessHash(event) }
    linked.push({ ...event, hash: last.hash })
  }
  const of = <K extends keyof (typeof linked)[number]>(field: K) => linked.map((one) => one[field])
  await sql`insert into access_event (day, seq, recorded_at, actor_id, action, detail, prev_hash, hash)
    select day, seq, at, actor, action, detail::jsonb, prev, hash
    from unnest(${of('day')}::date[], ${of('seq')}::int[], ${of('recordedAt')}::timestamptz[], ${of('actorId')}::uuid[],
      ${of('action')}::text[], ${linked.map(({ detail }) => JSON.stringify(detail))}::text[], ${of('prevHash')}::bytea[],
      ${of('hash')}::bytea[]) as r (day, seq, at, actor, action, detail, prev, hash)`.execute(tx)
}

export const appendAccess = (tx: Tx, access: Access, at: Date): Promise<void> => appendAccesses(tx, [{ ...access, at }])

export const known = ({ accountId }: Actor) => (accountId === nobody.accountId ? null : accountId)
