import { answering } from '#src/platform/aside.ts'
import { refused } from '#src/platform/problem.ts'
import { readForm } from '#src/platform/spreadsheet.ts'
import { readKeys } from '../keys.ts'
import { paper } from '../paper.ts'
import type { ReadBook, WorkbookTask } from './task.ts'

/** One of two hundred units takes half of this. */
const limits = { bytes: 2 * 1024 * 1024, unpacked: 24 * 1024 * 1024, rows: 6_000 }

answering(async ({ bytes }: WorkbookTask): Promise<ReadBook> => {
  const sheets = await readForm(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  const hidden = sheets.find(({ name }) => name === paper.keys)
  const keys = hidden && readKeys(hidden.rows.map((row) => row.map(({ text }) => text)))
  if (keys === undefined) throw refused('workbook.foreign')
  if (keys === 'broken') throw refused('workbook.broken')
  const said = sheets
    .filter((sheet) => sheet !== hidden)
    .map(({ name, rows }) => ({ name, rows: rows.filter((row) => (row[0]?.text ?? '') !== '') }))
  return { sheets: said, keys }
})
