import { refused } from '../problem.ts'
import { hasInvisible } from '../text.ts'
import { limits } from './limits.ts'

export type SheetRow = { readonly row: number; readonly texts: readonly string[] }
export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly SheetRow[]
  /** Of the file's bytes. */
  readonly sha256: Buffer
  readonly fileName: string
}
/** What is wrong with one cell; row 1 is the header. Words for the codes: spreadsheet/words. */
export type Fault = { row: number; column: string; code: string; facts?: Record<string, unknown> }
export type Row<C extends string> = { readonly row: number } & Readonly<Record<C, string>>

/** The names of the columns, by which a file is read. */
export function columnsOf(header: readonly string[] = []): string[] {
  const columns = header.map((name) => name.normalize('NFC').trim().toLowerCase())
  if (columns.every((name) => name === '')) throw refused('spreadsheet.empty')
  if (columns.length > limits.columns) throw refused('spreadsheet.columns', { columns: limits.columns })
  return columns
}

/** What is wrong with the columns themselves. */
function columnFaults(columns: readonly string[], required: readonly string[], known: readonly string[]): Fault[] {
  return [
    ...required.filter((c) => !columns.includes(c)).map((column) => ({ row: 1, column, code: 'column.missing' })),
    ...columns.flatMap((column, at) => {
      if (!known.includes(column))
        return column === '' ? [] : [{ row: 1, column, code: 'column.unknown', facts: { known } }]
      return columns.indexOf(column) < at ? [{ row: 1, column, code: 'column.twice' }] : []
    }),
  ]
}

const plain = /^[\x21-\x7e]*$/

/** How a row is read by the columns a kind of file has. Every text is NFC and trimmed; what is not there is ''. */
export function rowReader<const Required extends string, const Optional extends string = never>(
  columns: readonly string[],
  required: readonly Required[],
  optional: readonly Optional[] = [],
): { faults: Fault[]; read(row: SheetRow, tell: (fault: Fault) => void): Row<Required | Optional> } {
  const known: readonly string[] = [...required, ...optional]
  const at = known.map((column) => ({
    column,
    index: columns.indexOf(column),
    must: (required as readonly string[]).includes(column),
  }))
  const read = ({ row, texts }: SheetRow, tell: (fault: Fault) => void) => {
    const found: Record<string, string | number> = { row }
    for (const { column, index, must } of at) {
      let text = index < 0 ? '' : (texts[index] ?? '')
      // most cells are codes and numbers: nothing to be set right
      const isPlain = plain.test(text)
      if (!isPlain) text = text.normalize('NFC').trim()
      if (text === '' && must) tell({ row, column, code: 'cell.empty' })
      else if (text.length > limits.characters)
        tell({ row, column, code: 'cell.long', facts: { most: limits.characters } })
      else if (!isPlain && hasInvisible(text)) tell({ row, column, code: 'cell.invisible' })
      found[column] = text
    }
    if (texts.length > columns.length) {
      const stray = texts.findIndex((text, index) => index >= columns.length && text.trim() !== '')
      if (stray >= 0) tell({ row, column: `#${stray + 1}`, code: 'cell.beyond' })
    }
    return found as Row<Required | Optional>
  }
  return { faults: columnFaults(columns, required, known), read }
}

/** The rows of a whole sheet, and what is wrong with any of them. */
export function tabulate<const Required extends string, const Optional extends string = never>(
  { columns, rows }: Sheet,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): { rows: Row<Required | Optional>[]; faults: Fault[] } {
  const { faults, read } = rowReader(columns, required, optional)
  if (faults.length) return { rows: [], faults }
  return { rows: rows.map((row) => read(row, (fault) => faults.push(fault))), faults }
}
