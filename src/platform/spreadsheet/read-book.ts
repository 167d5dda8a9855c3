import { createHash } from 'node:crypto'
import { refused } from '../problem.ts'
import { limits } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { cellText, openWorkbook } from './read-xlsx.ts'

/** Cells as texts, NFC, without spaces around; a merged cell's text stands in each place it covers. */
export type BookSheet = { name: string; rows: string[][] }
export type Book = { sheets: BookSheet[]; sha256: Buffer }

type Merge = { startRow: number; endRow: number; startCol: number; endCol: number }

/** No sheet that people made covers more with its merged cells; ranges that lie over one another might without end. */
const mostCovered = 1_500_000

function spread(rows: string[][], merges: readonly Merge[]): void {
  let covered = 0
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const text = rows[startRow]?.[startCol] ?? ''
    if (text === '') continue
    const [lastRow, lastColumn] = [Math.min(endRow, rows.length - 1), Math.min(endCol, limits.columns)]
    covered += (lastRow - startRow + 1) * (lastColumn - startCol + 1)
    if (covered > mostCovered) throw refused('spreadsheet.broken', { line: 0 })
    for (let row = startRow; row <= lastRow; row++)
      for (let column = startCol; column <= lastColumn; column++) rows[row]![column] = text
  }
}

const tidy = (text: string | undefined) => (text ?? '').normalize('NFC').trim()

function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const all = rows.map((row) => Array.from(row, tidy))
  while (all.at(-1)?.every((text) => text === '')) all.pop()
  return all
}

/** Every visible sheet that holds anything, of a workbook; of a text file its one. Refuses (spreadsheet.*) what cannot be read. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const sha256 = createHash('sha256').update(bytes).digest()
  const found = isWorkbook(bytes) ? await sheetsOf(bytes) : [{ name: '', rows: trimmed(readText(bytes)) }]
  const sheets = found.filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) throw refused('spreadsheet.nothing')
  for (const { rows } of sheets) {
    if (rows.length > limits.workbookRows) throw refused('spreadsheet.rows', { rows: limits.workbookRows })
    if (rows.some((row) => row.length > limits.columns))
      throw refused('spreadsheet.columns', { columns: limits.columns })
  }
  return { sheets, sha256 }
}

export const isWorkbook = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04'

async function sheetsOf(bytes: Uint8Array): Promise<BookSheet[]> {
  const { sheets } = await openWorkbook(bytes)
  return sheets.map(({ name, rows, merges = [] }) => {
    const texts = rows.map((row) => Array.from(row, cellText))
    spread(texts, merges)
    return { name: name.normalize('NFC'), rows: trimmed(texts) }
  })
}

const ole = 'd0cf11e0a1b11ae1'
const begins = (bytes: Uint8Array, hex: string) =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex

/** What is no text at all is said to be what it is: a locked workbook, one of the old kind, a PDF, a picture. */
export function refuseOther(bytes: Uint8Array): void {
  if (begins(bytes, ole)) {
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw refused(locked ? 'spreadsheet.locked' : 'spreadsheet.old')
  }
  if (['25504446', '89504e47', 'ffd8ff', '52617221', '377abcaf'].some((hex) => begins(bytes, hex)))
    throw refused('spreadsheet.other')
}

function readText(bytes: Uint8Array): string[][] {
  refuseOther(bytes)
  if (bytes.length > limits.bytes) throw refused('spreadsheet.large', { bytes: limits.bytes })
  return readCsv(bytes)
}
