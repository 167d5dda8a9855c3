import { sql } from 'kysely'
import { type Actor, nobody } from '../actor.ts'
import type { Tx, Writer } from '../database.ts'
import { type Day, dayOf } from '../day.ts'
import { canonical, sha256 } from '../hash.ts'
import { beginning } from './event.ts'

export const accessLock = 4_203

export type Access = { actorId: string | null; action: string; detail: Record<string, unknown> }
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

/** Sign-ins, refusals, exports, opened personal data: on the real clock, one after the other under one lock. */
export async function appendAccess(tx: Tx, { actorId, action, detail }: Access, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${accessLock})`.execute(tx)
  const last = await tx
    .selectFrom('access_event')
    .select(['day', 'seq', 'hash'])
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  // a clock that was set back does not break the order: the event stays with the last day
  const day = last && last.day > dayOf(now) ? last.day : dayOf(now)
  const seq = last?.day === day ? Number(last.seq) + 1 : 1
  const kept = JSON.parse(JSON.stringify(detail)) as Record<string, unknown>
  const prevHash = last?.hash ?? Buffer.from(beginning, 'hex')
  const event = { day, seq, recordedAt: now, actorId, action, detail: kept, prevHash }
  await tx
    .insertInto('access_event')
    .values({
      day,
      seq,
      recorded_at: now,
      actor_id: actorId,
      action,
      detail: JSON.stringify(kept),
      prev_hash: prevHash,
      hash: accessHash(event),
    })
    .execute()
}

export const known = ({ accountId }: Actor) => (accountId === nobody.accountId ? null : accountId)

async function isNoted(tx: Tx, { actorId, action, detail }: Access, day: Day): Promise<boolean> {
  const { rows } = await sql`select from access_event where day >= ${day}::date
    and actor_id is not distinct from ${actorId}::uuid and action = ${action}
    and detail = ${JSON.stringify(detail)}::jsonb limit 1`.execute(tx)
  return rows.length > 0
}

/** As World asks for it: in a transaction of its own, so that it stands although the request was refused. */
export const accessNotes =
  (db: Writer, now: () => Date) =>
  (actor: Actor, action: string, detail: Record<string, unknown>, how?: 'daily'): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const access = { actorId: known(actor), action, detail }
      if (how === 'daily' && (await isNoted(tx, access, dayOf(now())))) return
      await appendAccess(tx, access, now())
    })
