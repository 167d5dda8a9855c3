import { hasInvisible } from '../text.ts'
import { limits } from './limits.ts'

export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[]
  /** Of the file's bytes. */
  readonly sha256: Buffer
  readonly fileName: string
}
/** What is wrong with one cell; row 1 is the header. Words for the codes: spreadsheet/words. */
export type Fault = { row: number; column: string; code: string; facts?: Record<string, unknown> }
export type Row<C extends string> = { readonly row: number } & Readonly<Record<C, string>>

/** Rows by the columns a kind of file has. Every text is NFC and trimmed; what is not there is ''. */
export function tabulate<const Required extends string, const Optional extends string = never>(
  sheet: Sheet,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): { rows: Row<Required | Optional>[]; faults: Fault[] } {
  const known: readonly string[] = [...required, ...optional]
  const { columns } = sheet
  const faults: Fault[] = [
    ...required.filter((c) => !columns.includes(c)).map((column) => ({ row: 1, column, code: 'column.missing' })),
    ...columns.flatMap((column, at) => {
      if (!known.includes(column))
        return column === '' ? [] : [{ row: 1, column, code: 'column.unknown', facts: { known } }]
      return columns.indexOf(column) < at ? [{ row: 1, column, code: 'column.twice' }] : []
    }),
  ]
  if (faults.length) return { rows: [], faults }
  const at = known.map((column) => [column, columns.indexOf(column)] as const)
  const rows = sheet.rows.map(({ row, texts }) => {
    const found: Record<string, string | number> = { row }
    for (const [column, index] of at) {
      const text = index < 0 ? '' : (texts[index] ?? '').normalize('NFC').trim()
      if (text === '' && (required as readonly string[]).includes(column))
        faults.push({ row, column, code: 'cell.empty' })
      else if (text.length > limits.characters)
        faults.push({ row, column, code: 'cell.long', facts: { most: limits.characters } })
      else if (hasInvisible(text)) faults.push({ row, column, code: 'cell.invisible' })
      found[column] = text
    }
    const stray = texts.findIndex((text, index) => index >= columns.length && text.trim() !== '')
    if (stray >= 0) faults.push({ row, column: `#${stray + 1}`, code: 'cell.beyond' })
    return found as Row<Required | Optional>
  })
  return { rows, faults }
}
