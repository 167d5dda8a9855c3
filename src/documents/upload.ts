import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { Work } from '#src/platform/work.ts'
import type { FileFacts } from './contract.ts'
import { judge } from './kinds.ts'

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
 * Takes an uploaded file into the storage once its bytes show what its name claims. Should the transaction fail
 * afterwards, bytes without a row remain, which nobody can open.
 */
export async function takeFile(work: Work, storage: Storage, { path: file, sha256, ...upload }: Upload) {
  const name = plainName(upload.name)
  const { size: bytes } = await stat(file)
  if (bytes === 0) throw refused('file.empty', { name })
  const verdict = judge(name, (await fileTypeFromFile(file))?.mime, await headOf(file))
  if ('refusal' in verdict) throw refused(verdict.refusal, { name })
  const { mediaType } = verdict
  const storage_key = `${work.today.slice(0, 7)}/${randomUUID()}`
  await storage.putStream(storage_key, createReadStream(file))
  const { id } = await work.tx
    .insertInto('file')
    .values({ name, media_type: mediaType, bytes, sha256, storage_key, uploaded_by: work.actor.accountId, at: work.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('file.uploaded', { kind: 'file', id }, { name, mediaType, bytes, sha256: sha256.toString('hex') })
  return { id, name, mediaType, bytes, at: work.at.toISOString() } satisfies FileFacts
}
