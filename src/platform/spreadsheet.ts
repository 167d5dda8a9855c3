import { createHash } from 'node:crypto'
import { refused } from './problem.ts'
import { limits } from './spreadsheet/limits.ts'
import { readCsv } from './spreadsheet/read-csv.ts'
import { readXlsx } from './spreadsheet/read-xlsx.ts'
import { columnsOf, type Sheet } from './spreadsheet/table.ts'

export { columnLetter, type Table, writeBook } from './spreadsheet/book.ts'
export { type FormCell, type FormRow, type FormSheet, writeForm } from './spreadsheet/form-book.ts'
export type { Look } from './spreadsheet/form-look.ts'
export type { FormFormula, NumbersAt } from './spreadsheet/form-results.ts'
export { limits } from './spreadsheet/limits.ts'
export { type Book, type BookSheet, readBook } from './spreadsheet/read-book.ts'
export { type FormValue, type ReadForm, readForm } from './spreadsheet/read-form.ts'
export { type Fault, type Row, rowReader, type Sheet, tabulate } from './spreadsheet/table.ts'
export { rowsOfSheet, type SheetRows, tableRows } from './spreadsheet/table-rows.ts'
export { csvText, type Grid, type GridRows, writeCsv, writeWorkbook, writeWorkbookOf } from './spreadsheet/write.ts'

const isWorkbook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * A CSV file or workbook with a header, told apart by content. Empty rows are left out; `row` is the row's number in the
 * file, the header being 1. Refuses (spreadsheet.*) what cannot be read at all.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > limits.bytes) throw refused('spreadsheet.large', { bytes: limits.bytes })
  const all = isWorkbook(bytes) ? await readXlsx(bytes) : readCsv(bytes)
  const columns = columnsOf(all[0])
  if (all.length > limits.rows + 1) throw refused('spreadsheet.rows', { rows: limits.rows })
  const rows = all.flatMap((texts, at) =>
    at === 0 || texts.every((text) => text.trim() === '') ? [] : [{ row: at + 1, texts }],
  )
  return { columns, rows, fileName, sha256: createHash('sha256').update(bytes).digest() }
}
