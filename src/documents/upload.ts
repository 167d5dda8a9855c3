import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { Problem, refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { Work } from '#src/platform/work.ts'
import type { FileFacts } from './contract.ts'
import { judge } from './kinds.ts'

export type Keep = { storage: Storage; uploadLimit: number }

/** Counts and digests what passes; refuses once it is more than may be kept. */
function measure(limit: number) {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > limit) done(new Problem(413, 'file.too-large', { limit }))
      else done(null, chunk)
    },
  })
  return { through, done: () => ({ bytes, sha256: hash.digest() }) }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle
    .read({ buffer: Buffer.alloc(4096), position: 0 })
    .finally(() => handle.close())
  return buffer.subarray(0, bytesRead)
}

/** The name as its owner sees it: NFC, without a path. */
const plainName = (name: string) => path.basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 200)

/**
 * Takes a file: to a temporary place first, where its size and type are seen, then into the storage. Should the
 * transaction fail afterwards, bytes without a row remain, which nobody can open.
 */
export async function takeFile(work: Work, { storage, uploadLimit }: Keep, upload: Upload): Promise<FileFacts> {
  const name = plainName(upload.name)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mach-upload-'))
  const temporary = path.join(folder, 'file')
  try {
    const measured = measure(uploadLimit)
    await pipeline(upload.content, measured.through, createWriteStream(temporary))
    if ('truncated' in upload.content && upload.content.truncated)
      throw new Problem(413, 'file.too-large', { limit: uploadLimit })
    const { bytes, sha256 } = measured.done()
    if (bytes === 0) throw refused('file.empty', { name })
    const verdict = judge(name, (await fileTypeFromFile(temporary))?.mime, await headOf(temporary))
    if ('refusal' in verdict) throw refused(verdict.refusal, { name })
    const { mediaType } = verdict
    const storage_key = `${work.today.slice(0, 7)}/${randomUUID()}`
    await storage.putStream(storage_key, createReadStream(temporary))
    const { id } = await work.tx
      .insertInto('file')
      .values({
        name,
        media_type: mediaType,
        bytes,
        sha256,
        storage_key,
        uploaded_by: work.actor.accountId,
        at: work.at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    work.record('file.uploaded', { kind: 'file', id }, { name, mediaType, bytes, sha256: sha256.toString('hex') })
    return { id, name, mediaType, bytes, at: work.at.toISOString() }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
