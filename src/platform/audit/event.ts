import { hash } from 'node:crypto'
import { canonical, sha256 } from '../hash.ts'

/** What an action tells the audit; the chain's own fields are added when it is appended. */
export type Told = {
  action: string
  subjectKind: string
  subjectId: string
  payload: unknown
  actingForId: string | null
}

/** One event as the chain holds it, in the text that is hashed: instants in UTC to the millisecond, hashes in hexadecimal. */
export type Linked = {
  seq: number
  at: string
  recordedAt: string
  actorId: string | null
  actingForId: string | null
  action: string
  subjectKind: string
  subjectId: string
  payloadHash: string
  prevHash: string
}

export const beginning = '0'.repeat(64)
export const payloadHash = (salt: Uint8Array, payload: unknown) => sha256(salt, canonical(payload)).toString('hex')

/** Every field but the hash itself is under the hash; the payload only by its salted hash, so that it can be erased alone. */
export const linkHash = (e: Linked, seq = e.seq): string =>
  hash(
    'sha256',
    JSON.stringify([
      seq,
      e.at,
      e.recordedAt,
      e.actorId,
      e.actingForId,
      e.action,
      e.subjectKind,
      e.subjectId,
      e.payloadHash,
      e.prevHash,
    ]),
    'hex',
  )
