import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { actUnder } from '#src/access/index.ts'
import { filesOf, takeFile } from '#src/documents/index.ts'
import { sha256 } from '#src/platform/hash.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type AsideTask, livingOn, type ReadAside } from '#src/reading/index.ts'
import { datedGroups, rememberedBy, unitLines } from './ground.ts'
import { type Asked, ownerOf } from './owner.ts'
import { draftOf, namer } from './resolve.ts'
import { type Draft, mostDrafts } from './shapes.ts'

export type Means = { storage: Storage; aside: (task: AsideTask) => Promise<ReadAside> }
/** What was read before the transaction: long work holds no connection of the database. */
export type Prepared = { ownerUnitId: string; read: ReadAside; drafts: Draft[] }

async function readBytes(view: View, bytes: Buffer, ownerUnitId: string, { aside }: Means): Promise<Prepared> {
  const [units, groups, remembered] = await Promise.all([
    unitLines(view, ownerUnitId),
    datedGroups(view),
    rememberedBy(view, ownerUnitId),
  ])
  const read = await aside({ bytes: new Uint8Array(bytes), units, groups, on: view.today })
  if (read.tasks.length > mostDrafts) throw refused('reading.tasks', { tasks: read.tasks.length, most: mostDrafts })
  const living = livingOn(units, read.document.date ?? view.today).map(({ code, name }) => ({ id: code, name }))
  const named = namer({ living, remembered })
  return {
    ownerUnitId,
    read,
    drafts: read.tasks.map((task) => draftOf(task, { named, blocks: read.blocks }, randomUUID())),
  }
}

export const prepareUpload =
  (means: Means) =>
  async (view: View, { query }: { query: Asked }, { path }: Upload): Promise<Prepared> =>
    readBytes(view, await readFile(path), await ownerOf(view, query), means)

/** A file that the directive carries; nobody has another one read by naming it. */
export const prepareFile =
  (means: Means) =>
  async (view: View, { body }: { body: Asked & { fileId: string; directiveId: string } }) => {
    const owner = await ownerOf(view, body)
    const carried = (await filesOf(view, 'directive', [body.directiveId])).get(body.directiveId) ?? []
    if (!carried.some(({ id }) => id === body.fileId)) throw notFound()
    const file = await view.db
      .selectFrom('file')
      .select(['name', 'storage_key'])
      .where('id', '=', body.fileId)
      .executeTakeFirstOrThrow()
    const bytes = await buffer(await means.storage.open(file.storage_key))
    return { ...(await readBytes(view, bytes, owner, means)), name: file.name, digest: sha256(bytes) }
  }

type File = { id: string; name: string; digest: Buffer }
async function keep(work: Work, { ownerUnitId, read, drafts }: Prepared, file: File, directiveId: string | undefined) {
  actUnder(work, 'task.draft', { issuing: ownerUnitId })
  const { id, version } = await work.tx
    .insertInto('reading')
    .values({
      owner_unit_id: ownerUnitId,
      directive_id: directiveId ?? null,
      file_id: file.id,
      file_name: file.name,
      digest: file.digest,
      text: read.text,
      blocks: JSON.stringify(read.blocks),
      document: JSON.stringify(read.document),
      drafts: JSON.stringify(drafts),
      made_by: work.actor.accountId,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await work.tx.insertInto('file_link').values({ file_id: file.id, subject_kind: 'reading', subject_id: id }).execute()
  work.record(
    'reading.started',
    { kind: 'reading', id },
    {
      fileName: file.name,
      digest: file.digest.toString('hex'),
      tasks: drafts.length,
      directiveId: directiveId ?? null,
    },
  )
  return { id, version }
}

export async function keepUpload(work: Work, storage: Storage, query: Asked, upload: Upload, prepared: Prepared) {
  const { id, name } = await takeFile(work, storage, upload)
  return keep(work, prepared, { id, name, digest: upload.sha256 }, query.directiveId)
}

type Given = { fileId: string; directiveId: string }
export const keepFile = (
  work: Work,
  { fileId, directiveId }: Given,
  prepared: Prepared & { name: string; digest: Buffer },
) => keep(work, prepared, { id: fileId, name: prepared.name, digest: prepared.digest }, directiveId)
