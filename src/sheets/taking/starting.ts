import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { actUnder } from '#src/access/index.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type Asked, ownerOf } from '#src/readings/index.ts'
import type { SheetRead, SheetTask } from '../aside/task.ts'
import type { Field } from '../fields.ts'
import { rememberedColumns } from './remembering.ts'

export type Means = { asideSheet: (task: SheetTask) => Promise<SheetRead> }
export type Prepared = { ownerUnitId: string; read: SheetRead; sheet: number; columns: (Field | null)[] }

/** Read before the transaction begins, in a thread of its own: a long file holds up no request and no connection. */
export const prepareSheet =
  ({ asideSheet }: Means) =>
  async (view: View, { query }: { query: Asked }, upload: Upload): Promise<Prepared> => {
    const ownerUnitId = await ownerOf(view, query)
    const read = await asideSheet({ bytes: new Uint8Array(await readFile(upload.path)) })
    const { heads } = read
    const sheet = heads.reduce((best, head, at) => (head.worth > heads[best]!.worth ? at : best), 0)
    const { names, columns } = heads[sheet]!
    const known = await rememberedColumns(view, ownerUnitId, names)
    return { ownerUnitId, read, sheet, columns: known?.columns ?? columns }
  }

const nameOf = (name: string) => path.basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 200)

export async function startSheet(
  work: Work,
  { directiveId }: Asked,
  upload: Upload,
  { ownerUnitId, read, sheet, columns }: Prepared,
) {
  actUnder(work, 'task.draft', { issuing: ownerUnitId })
  const fileName = nameOf(upload.name)
  const { rows, headRow } = read.heads[sheet]!
  const sha256 = Buffer.from(read.sha256)
  const made = await work.tx
    .insertInto('task_sheet')
    .values({
      owner_unit_id: ownerUnitId,
      directive_id: directiveId ?? null,
      file_name: fileName,
      digest: sha256,
      sheets: read.sheets,
      sheet,
      rows,
      head_row: headRow,
      columns: JSON.stringify(columns),
      made_by: work.actor.accountId,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  const digest = sha256.toString('hex')
  work.record(
    'sheet.started',
    { kind: 'taskSheet', id: made.id },
    { fileName, digest, rows, directiveId: directiveId ?? null },
  )
  return made
}
