import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { actUnder } from '#src/access/index.ts'
import { refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import { type Book, readBook } from '#src/platform/spreadsheet.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type Asked, ownerOf } from '#src/readings/index.ts'
import type { Field } from '../fields.ts'
import { findHead } from './heads.ts'
import { rememberedColumns } from './remembering.ts'

/** Above this a sheet is to be cut: a person must be able to look through what it would do. */
export const mostRows = 20_000

export type Prepared = {
  ownerUnitId: string
  book: Book
  sheet: number
  headRow: number
  columns: (Field | null)[]
}

/** Read before the transaction begins: a long file must hold no connection of the database meanwhile. */
export async function prepareSheet(view: View, { query }: { query: Asked }, upload: Upload): Promise<Prepared> {
  const ownerUnitId = await ownerOf(view, query)
  const book = await readBook(await readFile(upload.path))
  const long = book.sheets.find(({ rows }) => rows.length > mostRows)
  if (long) throw refused('sheet.rows', { rows: long.rows.length, most: mostRows })
  const heads = book.sheets.map(({ rows }) => findHead(rows))
  const sheet = heads.reduce((best, head, at) => (head.worth > heads[best]!.worth ? at : best), 0)
  const { names, columns, headRow } = heads[sheet]!
  const known = await rememberedColumns(view, ownerUnitId, names)
  return { ownerUnitId, book, sheet, headRow, columns: known?.columns ?? columns }
}

const nameOf = (name: string) => path.basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 200)

export async function startSheet(
  work: Work,
  { directiveId }: Asked,
  upload: Upload,
  { ownerUnitId, book, sheet, headRow, columns }: Prepared,
) {
  actUnder(work, 'task.draft', { issuing: ownerUnitId })
  const fileName = nameOf(upload.name)
  const rows = book.sheets[sheet]!.rows.length
  const made = await work.tx
    .insertInto('task_sheet')
    .values({
      owner_unit_id: ownerUnitId,
      directive_id: directiveId ?? null,
      file_name: fileName,
      digest: book.sha256,
      sheets: JSON.stringify(book.sheets),
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
  const digest = book.sha256.toString('hex')
  work.record(
    'sheet.started',
    { kind: 'taskSheet', id: made.id },
    { fileName, digest, rows, directiveId: directiveId ?? null },
  )
  return made
}
