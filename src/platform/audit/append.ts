import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { readerOf, rows, type Tx } from '../database.ts'
import { beginning, type Linked, linkHash, payloadHash, type Told } from './event.ts'

const auditLock = 4_201
/** When units of a whole country merge, tens of thousands of tasks change hands in one act: not all in one statement. */
const atOnce = 5_000

type Kept = { link: Linked; hash: string; salt: Buffer; payload: string }

/** Appends last, just before commit, under one lock: the order of the chain is the order of commits. */
export async function appendEvents(tx: Tx, told: readonly Told[], actorId: string, at: Date): Promise<void> {
  if (told.length === 0) return
  await sql`select pg_advisory_xact_lock(${auditLock})`.execute(tx)
  const [last] = await rows(
    readerOf(tx),
    sql<{
      seq: string
      hash: string
    }>`select seq, encode(hash, 'hex') as hash from audit_event order by seq desc limit 1`,
  )
  const instants = { at: at.toISOString(), recordedAt: new Date().toISOString() }
  let seq = Number(last?.seq ?? 0)
  let prevHash = last?.hash ?? beginning
  const salts = randomBytes(16 * told.length)
  const kept = told.map(({ payload, ...event }, place): Kept => {
    seq += 1
    const salt = salts.subarray(16 * place, 16 * (place + 1))
    const link = { ...event, ...instants, seq, actorId, payloadHash: payloadHash(salt, payload), prevHash }
    prevHash = linkHash(link)
    return { link, hash: prevHash, salt, payload: JSON.stringify(payload) }
  })
  for (let from = 0; from < kept.length; from += atOnce) await write(tx, kept.slice(from, from + atOnce))
}

/** A column at a time: as one parameter each value would cost more than its event. */
async function write(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const of = <K extends keyof Linked>(field: K) => kept.map(({ link }) => link[field])
  const { at, recordedAt, actorId } = kept[0]!.link
  await sql`insert into audit_event (seq, at, recorded_at, actor_id, acting_for_id, action, subject_kind, subject_id,
      payload_hash, prev_hash, hash)
    select seq, ${at}::timestamptz, ${recordedAt}::timestamptz, ${actorId}::uuid, acting_for, action, kind, subject,
      decode(payload, 'hex'), decode(prev, 'hex'), decode(hash, 'hex')
    from unnest(${of('seq')}::bigint[], ${of('actingForId')}::uuid[], ${of('action')}::text[], ${of('subjectKind')}::text[],
      ${of('subjectId')}::text[], ${of('payloadHash')}::text[], ${of('prevHash')}::text[], ${kept.map((one) => one.hash)}::text[])
      as r (seq, acting_for, action, kind, subject, payload, prev, hash)`.execute(tx)
  await sql`insert into audit_payload (seq, salt, payload) select seq, salt, payload::jsonb
    from unnest(${of('seq')}::bigint[], ${kept.map(({ salt }) => salt)}::bytea[], ${kept.map(({ payload }) => payload)}::text[])
      as r (seq, salt, payload)`.execute(tx)
}
