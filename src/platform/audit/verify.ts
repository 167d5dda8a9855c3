import type { Reader } from '../database.ts'
import { beginning, linkHash, payloadHash } from './event.ts'

export type Fault = { seq: number; fault: 'changed' | 'removedOrInserted' | 'payloadChanged' | 'headMissing' }
export type Verdict = { events: number; head: string; faults: Fault[] }

const page = 5_000
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/**
 * Walks the whole chain. `head`: a hash noted earlier (log, backup) that must still stand in the chain; a chain that was
 * cut short or written anew does not hold it.
 */
export async function verifyChain(db: Reader, head?: string): Promise<Verdict> {
  const faults: Fault[] = []
  let prev: Uint8Array = beginning
  let seq = 0
  let events = 0
  let headSeen = head === undefined
  for (;;) {
    const chain = await db
      .selectFrom('audit_event as e')
      .leftJoin('audit_payload as p', 'p.seq', 'e.seq')
      .selectAll('e')
      .select(['p.salt', 'p.payload'])
      .where('e.seq', '>', String(seq))
      .orderBy('e.seq')
      .limit(page)
      .execute()
    if (chain.length === 0) break
    for (const e of chain) {
      const at = Number(e.seq)
      if (at !== seq + 1 || !same(e.prev_hash, prev)) faults.push({ seq: at, fault: 'removedOrInserted' })
      const hash = linkHash({
        seq: at,
        at: e.at,
        recordedAt: e.recorded_at,
        actorId: e.actor_id,
        actingForId: e.acting_for_id,
        action: e.action,
        subjectKind: e.subject_kind,
        subjectId: e.subject_id,
        payloadHash: e.payload_hash,
        prevHash: e.prev_hash,
      })
      if (!same(hash, e.hash)) faults.push({ seq: at, fault: 'changed' })
      if (e.salt && !same(payloadHash(e.salt, e.payload), e.payload_hash))
        faults.push({ seq: at, fault: 'payloadChanged' })
      prev = e.hash
      headSeen ||= Buffer.from(e.hash).toString('hex') === head
      seq = at
      events += 1
    }
  }
  if (!headSeen) faults.push({ seq, fault: 'headMissing' })
  return { events, head: Buffer.from(prev).toString('hex'), faults }
}
