import { deflateRawSync } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'

type Value = string | number | boolean | Date | null
type Edit = Value | { formula: string; value: Value } | { error: string } | { value: number; numFmt: string }
/** Which cell: of a sheet, of the line of an indicator (by its code, and from it so many rows down), by the head of its column. */
type At = { sheet?: string; code: string; down?: number; column?: string }

type Book = Awaited<ReturnType<typeof readXlsx>>
/** The sheet of that name; where none is named, the one that has the indicator. */
const sheetOf = (book: Book, name: string | undefined, code?: string) =>
  book.sheets.find((sheet) => (name ? sheet.name === name : sheet.rows.some((row) => row[2] === code)))!

function placeIn(book: Book, { sheet, code, down = 0, column = 'Thực hiện' }: At): [number, number] {
  const { rows } = sheetOf(book, sheet, code)
  const row = rows.findIndex((cells) => cells[2] === code)
  const head = rows.find((cells) => cells.some((cell) => String(cell ?? '').startsWith(column)))!
  return [row + down, head.findIndex((cell) => String(cell ?? '').startsWith(column))]
}

/** A workbook as its reader fills it in: cells by sheet and place, as any spreadsheet would save them. */
export async function filled(
  bytes: Uint8Array,
  edits: readonly (readonly [At | { sheet: string; row: number; column: number }, Edit])[],
  change?: (book: Book) => void,
) {
  const book = await readXlsx(bytes, { readStyles: true })
  for (const [at, edit] of edits) {
    const sheet = sheetOf(book, at.sheet, 'code' in at ? at.code : undefined)
    const [row, column] = 'code' in at ? placeIn(book, at) : [at.row, at.column]
    const old = sheet.cells?.get(`${row},${column}`)
    const style = { ...old?.style }
    sheet.cells ??= new Map()
    const value = edit !== null && typeof edit === 'object' && !(edit instanceof Date) ? undefined : edit
    if (value !== undefined) {
      sheet.rows[row]![column] = value
      sheet.cells.set(`${row},${column}`, { value, type: typeof value === 'number' ? 'number' : 'string', style })
      if (value instanceof Date)
        sheet.cells.set(`${row},${column}`, { value, type: 'date', style: { numFmt: 'dd/mm/yyyy' } })
      if (value === null) sheet.cells.delete(`${row},${column}`)
      continue
    }
    const made = edit as Exclude<Edit, Value>
    if ('error' in made) sheet.cells.set(`${row},${column}`, { value: made.error, type: 'error', style })
    else if ('formula' in made)
      sheet.cells.set(`${row},${column}`, {
        value: made.value,
        type: 'formula',
        formula: made.formula,
        formulaResult: made.value,
        style,
      })
    else
      sheet.cells.set(`${row},${column}`, {
        value: made.value,
        type: 'number',
        style: { ...style, numFmt: made.numFmt },
      })
  }
  change?.(book)
  return Buffer.from(await writeXlsx({ sheets: book.sheets as never }))
}

/** A zip of these files, as any packer makes it. */
export function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(bytes.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    listed.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(listed.length / 2, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
