import type { Reader } from '../database.ts'
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
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

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
  for await (const { link, hash, salt, payload } of everyEvent(db)) {
    walked.met(link, hash)
    if (!salt) bare.push(link.seq)
    else if (Buffer.compare(payloadHash(salt, payload), link.payloadHash) !== 0)
      faults.push({ seq: link.seq, fault: 'payloadChanged' })
    headSeen ||= hex(hash) === head
    events += 1
  }
  const end = walked.ends()
  const erased = bare.length > 0 ? await erasedPayloads(db) : new Set<number>()
  for (const seq of bare) if (!erased.has(seq)) faults.push({ seq, fault: 'payloadMissing' })
  for (const seq of end.torn) faults.push({ seq, fault: 'rewritten' })
  faults.push(...orderFaults(end.stretches, end.unknown))
  faults.sort((a, b) => a.seq - b.seq)
  if (!headSeen) faults.push({ seq: end.last, fault: 'headMissing' })
  return { events, head: hex(end.head), erased: bare.filter((seq) => erased.has(seq)).length, faults }
}

type Kept = { link: Linked; hash: Uint8Array; salt: Uint8Array | null; payload: unknown }

const pageAfter = (db: Reader, after: string) =>
  db
    .selectFrom('audit_event as e')
    .leftJoin('audit_payload as p', 'p.seq', 'e.seq')
    .selectAll('e')
    .select(['p.salt', 'p.payload'])
    .where('e.seq', '>', after)
    .orderBy('e.seq')
    .limit(page)
    .execute()

/** The next page is on its way while this one is judged. */
async function* everyEvent(db: Reader): AsyncGenerator<Kept> {
  // from below every number: a forged event may stand before the first
  let next = pageAfter(db, '-9223372036854775808')
  for (;;) {
    const chain = await next
    const last = chain.at(-1)
    if (!last) return
    next = pageAfter(db, last.seq)
    // told to whoever waits for it, not as a failure of nobody while a page is judged
    next.catch(() => undefined)
    for (const e of chain) {
      const link = {
        seq: Number(e.seq),
        at: e.at,
        recordedAt: e.recorded_at,
        actorId: e.actor_id,
        actingForId: e.acting_for_id,
        action: e.action,
        subjectKind: e.subject_kind,
        subjectId: e.subject_id,
        payloadHash: e.payload_hash,
        prevHash: e.prev_hash,
      }
      yield { link, hash: e.hash, salt: e.salt, payload: e.payload }
    }
  }
}
