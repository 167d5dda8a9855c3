import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'

/** A sheet that people read and fill in: heads held and repeated in print, long words wrapped, a filter over all. */
export type Table = {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number; readonly note?: string }[]
  readonly rows: readonly (readonly string[])[]
  /** Values to choose from, by column; others may be written too. */
  readonly choices?: ReadonlyMap<number, readonly string[]>
  /** So many empty rows below the rows take the choices too. */
  readonly empty?: number
}

const border = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const framed = { top: border, bottom: border, left: border, right: border }
const font = { name: 'Times New Roman', size: 12 }
const body: CellStyle = { font, border: framed, alignment: { vertical: 'top', wrapText: true } }
const head: CellStyle = {
  font: { ...font, bold: true },
  border: framed,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** A, B, … Z, AA: how a spreadsheet calls its columns. */
export const columnLetter = (at: number): string =>
  (at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

const choiceOf = (column: number, values: readonly string[], last: number): DataValidation => ({
  type: 'list',
  values: [...values],
  allowBlank: true,
  // a list that lacks a value must not keep anybody from writing it
  showErrorMessage: false,
  range: `${columnLetter(column)}2:${columnLetter(column)}${last}`,
})

/** Excel takes a list written out only up to this many characters. */
const longestList = 250
const fitsList = (values: readonly string[]) =>
  values.join(',').length <= longestList && !values.some((value) => value.includes(','))

/** As tall as its fullest cell: what reads the file need not reckon it. */
const heightOf = (row: readonly string[], columns: Table['columns']) => {
  const lines = row.map((text, at) =>
    text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / columns[at]!.width)), 0),
  )
  return Math.min(409, Math.max(1, ...lines) * 16 + 2)
}

function sheetOf({ name, columns, rows, choices = new Map(), empty = 0 }: Table): WriteSheet {
  const heads = new Map<string, Partial<Cell>>(
    columns.map(({ head: value, note }, at) => [
      `0,${at}`,
      { value, type: 'string', style: head, ...(note && { comment: { text: note } }) },
    ]),
  )
  const last = rows.length + 1 + empty
  const lists = [...choices].filter(([, values]) => values.length > 0 && fitsList(values))
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: body })),
    rows: [columns.map((column) => column.head), ...rows.map((row) => row.map((text) => text || null))],
    cells: heads,
    rowDefs: new Map([
      [0, { height: 36 }],
      ...rows.map((row, at) => [at + 1, { height: heightOf(row, columns) }] as const),
    ]),
    freezePane: { rows: 1 },
    ...(rows.length > 0 && { autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` } }),
    ...(lists.length > 0 && { dataValidations: lists.map(([at, values]) => choiceOf(at, values, last)) }),
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

/** All cells are text: what begins like a formula stays the words it is. */
export async function writeBook(tables: readonly Table[]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx')
  const namedRanges = tables.map(({ name }) => ({
    name: '_xlnm.Print_Titles',
    range: `'${name.replaceAll("'", "''")}'!$1:$1`,
    scope: name,
  }))
  return Buffer.from(await writeXlsx({ sheets: tables.map(sheetOf), namedRanges }))
}
