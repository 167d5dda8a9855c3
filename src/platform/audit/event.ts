import { canonical, sha256 } from '../hash.ts'

/** What an action tells the audit; the chain's own fields are added when it is appended. */
export type Told = {
  action: string
  subjectKind: string
  subjectId: string
  payload: unknown
  actingForId: string | null
}

/** One event as the chain holds it. */
export type Linked = {
  seq: number
  at: Date
  recordedAt: Date
  actorId: string | null
  actingForId: string | null
  action: string
  subjectKind: string
  subjectId: string
  payloadHash: Uint8Array
  prevHash: Uint8Array
}

export const beginning = new Uint8Array(32)
export const payloadHash = (salt: Uint8Array, payload: unknown) => sha256(salt, canonical(payload))

/** Every field but the hash itself is under the hash; the payload only by its salted hash, so that it can be erased alone. */
export const linkHash = (e: Linked) =>
  sha256(
    canonical([
      e.seq,
      e.at.toISOString(),
      e.recordedAt.toISOString(),
      e.actorId,
      e.actingForId,
      e.action,
      e.subjectKind,
      e.subjectId,
      Buffer.from(e.payloadHash).toString('hex'),
      Buffer.from(e.prevHash).toString('hex'),
    ]),
  )
