import { sql } from 'kysely'
import { type Reader, rows } from '../database.ts'
import { erasedPayloads } from './erasure.ts'
import { type Linked, payloadHash } from './event.ts'
import { type OrderFault, orderFaults } from './order.ts'
import { walk } from './walk.ts'

export type Fault =
  | OrderFault
  | { seq: number; fault: 'rewritten' | 'payloadChanged' | 'payloadMissing' | 'headMissing' }
/** `erased`: events whose content was taken away by an act that says so. */
export type Verdict = { events: number; head: string; erased: number; faults: Fault[] }

const page = 5_000

/**
 * Walks the whole chain and names what was done to it. `head`: a hash noted earlier (log, backup) that must still stand in
 * the chain; a chain that was cut short or written anew as a whole does not hold it.
 */
export async function verifyChain(db: Reader, head?: string): Promise<Verdict> {
  const faults: Fault[] = []
  const bare: number[] = []
  const walked = walk()
  let events = 0
  let headSeen = head === undefined
  for await (const kept of pages(db)) {
    for (const { hash, salt, payload, ...told } of kept) {
      const link = { ...told, seq: Number(told.seq) }
      walked.met(link, hash)
      if (!salt) bare.push(link.seq)
      else if (payloadHash(salt, payload) !== link.payloadHash) faults.push({ seq: link.seq, fault: 'payloadChanged' })
      headSeen ||= hash === head
    }
    events += kept.length
  }
  const end = walked.ends()
  const erased = bare.length > 0 ? await erasedPayloads(db) : new Set<number>()
  for (const seq of bare) if (!erased.has(seq)) faults.push({ seq, fault: 'payloadMissing' })
  for (const seq of end.torn) faults.push({ seq, fault: 'rewritten' })
  faults.push(...orderFaults(end.stretches, end.unknown))
  faults.sort((a, b) => a.seq - b.seq)
  if (!headSeen) faults.push({ seq: end.last, fault: 'headMissing' })
  return { events, head: end.head, erased: bare.filter((seq) => erased.has(seq)).length, faults }
}

type Kept = Omit<Linked, 'seq'> & { seq: string; hash: string; salt: Uint8Array | null; payload: unknown }

/** In the text that is hashed, so that nothing is turned into values and back. */
const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const hex = (column: string) => sql`encode(${sql.ref(column)}, 'hex')`
const pageAfter = (db: Reader, after: string) =>
  rows(
    db,
    sql<Kept>`select e.seq, ${instant('e.at')} as at, ${instant('e.recorded_at')} as "recordedAt", e.actor_id as "actorId",
        e.acting_for_id as "actingForId", e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
        ${hex('e.payload_hash')} as "payloadHash", ${hex('e.prev_hash')} as "prevHash", ${hex('e.hash')} as hash,
        p.salt, p.payload
      from audit_event e left join audit_payload p on p.seq = e.seq where e.seq > ${after}::bigint order by e.seq limit ${page}`,
  )

/** The next page is on its way while this one is judged. */
async function* pages(db: Reader): AsyncGenerator<Kept[]> {
  // from below every number: a forged event may stand before the first
  let next = pageAfter(db, '-9223372036854775808')
  for (;;) {
    const kept = await next
    const last = kept.at(-1)
    if (!last) return
    next = pageAfter(db, last.seq)
    // told to whoever waits for it, not as a failure of nobody while a page is judged
    next.catch(() => undefined)
    yield kept
  }
}
