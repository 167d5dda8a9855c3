import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const bytes = (part: string | Uint8Array) => (typeof part === 'string' ? Buffer.from(part) : part)

/** In one step: a chain of a million events is verified by short texts, for which a hash begun and ended costs twice as much. */
export const sha256 = (...parts: [string | Uint8Array, ...(string | Uint8Array)[]]): Buffer =>
  hash('sha256', parts.length === 1 ? parts[0] : Buffer.concat(parts.map(bytes)), 'buffer')

/** JSON with sorted keys: the same value gives the same text also after a journey through jsonb. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(',')}}`
}

export async function fileDigest(path: string): Promise<Buffer> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(path), digest)
  return digest.digest()
}
