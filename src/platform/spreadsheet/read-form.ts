import type { Cell, CellValue, MergeRange } from 'hucre/xlsx'
import { refused } from '../problem.ts'
import { unzip } from '../zip.ts'
import { columnLetter } from './book.ts'
import { limits } from './limits.ts'
import { isWorkbook, refuseOther } from './read-book.ts'
import { cellText } from './read-xlsx.ts'

/**
 * What a cell of a form holds. `merged`: the range, of a cell that another one covers; `percent`: the number is shown as a
 * percentage, and stands for a hundredth of what one sees.
 */
export type FormValue = {
  readonly at: string
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'yesno' | 'error' | 'unreckoned'
  readonly text: string
  readonly percent?: true
  readonly merged?: string
}
export type ReadForm = { readonly name: string; readonly rows: readonly (readonly FormValue[])[] }

/** A form is read while others wait: what would take long is refused before it is unpacked. */
export type FormLimits = { readonly bytes: number; readonly unpacked: number; readonly rows: number }

/** All sheets of a workbook that was filled in, hidden ones too. Refuses (spreadsheet.*) what is none or is too large. */
export async function readForm(bytes: Buffer, most: FormLimits): Promise<ReadForm[]> {
  if (!isWorkbook(bytes)) {
    refuseOther(bytes)
    throw refused('spreadsheet.other')
  }
  if (bytes.length > most.bytes) throw refused('spreadsheet.large', { bytes: most.bytes })
  demandSmall(bytes, most)
  const { readXlsx } = await import('hucre/xlsx')
  const book = await readXlsx(bytes, { readStyles: true, maxRows: most.rows + 1 }).catch(() => {
    throw refused('spreadsheet.broken', { line: 0 })
  })
  return book.sheets.map(({ name, rows, cells, merges = [] }) => {
    if (rows.length > most.rows) throw refused('spreadsheet.rows', { rows: most.rows })
    if (rows.some((row) => row.length > limits.columns))
      throw refused('spreadsheet.columns', { columns: limits.columns })
    const covered = coveredBy(merges, rows.length)
    const read = rows.map((row, y) =>
      Array.from(row, (value, x) =>
        formValue(value, cells?.get(`${y},${x}`), { x, y, merged: covered.get(`${y},${x}`) }),
      ),
    )
    return { name: name.normalize('NFC'), rows: read }
  })
}

/** What a zip says of its own sizes is not believed: it is unpacked up to the limit, and refused beyond. */
function demandSmall(bytes: Buffer, { unpacked, rows }: FormLimits): void {
  let files: Map<string, Buffer>
  try {
    files = unzip(bytes, { most: unpacked, entries: 2_000 })
  } catch (error) {
    const large = error instanceof RangeError && error.message !== 'no zip'
    throw large
      ? refused('spreadsheet.large', { bytes: unpacked, unpacked: true })
      : refused('spreadsheet.broken', { line: 0 })
  }
  const names = [...files.keys()]
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) throw refused('spreadsheet.macros')
  if (!files.has('xl/workbook.xml')) throw refused('spreadsheet.broken', { line: 0 })
  const sheets = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
  const boxes = sheets.reduce((sum, name) => sum + boxOf(files.get(name)!.toString('latin1'), rows), 0)
  if (boxes > mostCells) throw refused('spreadsheet.columns', { columns: limits.columns })
}

/** A sheet is read as one rectangle: two cells far apart would make millions of a few hundred bytes. */
const mostCells = 1_500_000
function boxOf(xml: string, mostRows: number): number {
  let [width, height] = [0, 0]
  for (const [, letters = '', row = ''] of xml.matchAll(/\sr=["']([A-Z]{1,3})(\d{1,7})["']/g)) {
    width = Math.max(width, columnNumber(letters))
    height = Math.max(height, Math.min(Number(row), mostRows + 1))
  }
  return width * height
}
const columnNumber = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)

function coveredBy(merges: readonly MergeRange[], rows: number): Map<string, string> {
  const covered = new Map<string, string>()
  let looked = 0
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const range = `${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}`
    for (let y = startRow; y <= Math.min(endRow, rows - 1); y++)
      for (let x = startCol; x <= Math.min(endCol, limits.columns); x++)
        if (y !== startRow || x !== startCol) {
          // ranges that lie over one another no spreadsheet makes
          if (++looked > mostCells) throw refused('spreadsheet.broken', { line: 0 })
          covered.set(`${y},${x}`, range)
        }
  }
  return covered
}

const errors = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/

type Where = { x: number; y: number; merged: string | undefined }
function formValue(value: CellValue | undefined, cell: Cell | undefined, { x, y, merged }: Where): FormValue {
  const at = `${columnLetter(x)}${y + 1}`
  const text = value instanceof Date ? dayText(value) : cellText(value)
  const about = { at, text, ...(merged && { merged }) }
  const reckoned = cell?.formula !== undefined
  if (cell?.type === 'error' || (reckoned && errors.test(text))) return { ...about, kind: 'error' }
  if (value === null || value === undefined || text.trim() === '')
    return { ...about, kind: reckoned ? 'unreckoned' : 'blank' }
  if (value instanceof Date) return { ...about, kind: 'date' }
  if (typeof value === 'boolean') return { ...about, kind: 'yesno' }
  if (typeof value !== 'number') return { ...about, kind: 'text' }
  const percent = cell?.style?.numFmt?.includes('%') ?? false
  return { ...about, kind: 'number', ...(percent && { percent }) }
}

/** As offices write it; one before 1900 is a time of day. */
const dayText = (day: Date) => {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}
