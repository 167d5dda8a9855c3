import type { Storage } from '#src/platform/storage.ts'
import { limits } from './inspection.ts'

/** A kept file as bytes; more than a template may have is not read. */
export async function bytesOf(storage: Storage, key: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await storage.open(key)) {
    size += chunk.length
    chunks.push(Buffer.from(chunk))
    if (size > limits.bytes) break
  }
  return Buffer.concat(chunks)
}
