import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { beginning, linkHash, payloadHash, type Told } from './event.ts'

const auditLock = 4_201
/** A statement takes 65,535 values; when units of a whole country merge, tens of thousands of tasks change hands in one act. */
const atOnce = 2_000

/** Appends last, just before commit, under one lock: the order of the chain is the order of commits. */
export async function appendEvents(tx: Tx, told: readonly Told[], actorId: string, at: Date): Promise<void> {
  if (told.length === 0) return
  await sql`select pg_advisory_xact_lock(${auditLock})`.execute(tx)
  const last = await tx
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let seq = Number(last?.seq ?? 0)
  let prevHash: Uint8Array = last?.hash ?? beginning
  const recordedAt = new Date()
  const events = []
  const payloads = []
  for (const { payload, ...event } of told) {
    seq += 1
    const salt = randomBytes(16)
    const link = { ...event, seq, at, recordedAt, actorId, payloadHash: payloadHash(salt, payload), prevHash }
    const hash = linkHash(link)
    events.push({
      seq,
      at,
      recorded_at: recordedAt,
      actor_id: actorId,
      acting_for_id: link.actingForId,
      action: link.action,
      subject_kind: link.subjectKind,
      subject_id: link.subjectId,
      payload_hash: link.payloadHash,
      prev_hash: Buffer.from(prevHash),
      hash,
    })
    payloads.push({ seq, salt, payload: JSON.stringify(payload) })
    prevHash = hash
  }
  for (let from = 0; from < events.length; from += atOnce) {
    await tx
      .insertInto('audit_event')
      .values(events.slice(from, from + atOnce))
      .execute()
    await tx
      .insertInto('audit_payload')
      .values(payloads.slice(from, from + atOnce))
      .execute()
  }
}
