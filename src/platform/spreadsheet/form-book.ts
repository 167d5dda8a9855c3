import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { columnLetter } from './book.ts'
import { type Look, styleOf } from './form-look.ts'
import { type FormFormula, resultsOf } from './form-results.ts'

/** A cell of a form. `open`: to be filled in; all else is locked. `formula`: how a spreadsheet reckons it anew. */
export type FormCell = {
  readonly value: string | number | null
  readonly look: Look
  readonly open?: boolean
  readonly format?: string
  readonly formula?: FormFormula
  /** The only values to choose from. */
  readonly choices?: readonly string[]
  /** Said when something else than a number is typed; it warns and stops nobody. */
  readonly number?: string
}
export type FormRow = {
  readonly cells: readonly (FormCell | undefined)[]
  readonly height?: number
  /** What only the reading needs. */
  readonly hidden?: boolean
  /** From which column to which, counted from 0, the row is one cell. */
  readonly merged?: readonly (readonly [number, number])[]
  /** Repeated on each printed page, and held while one scrolls. */
  readonly head?: boolean
}
/** `hiddenColumns`: so many columns on the left hold keys. `keys`: nobody finds the sheet in the menus. */
export type FormSheet = {
  readonly name: string
  readonly widths: readonly number[]
  readonly hiddenColumns?: number
  readonly rows: readonly FormRow[]
  readonly portrait?: boolean
  readonly keys?: boolean
  readonly footer?: string
}

const each = <T>({ rows }: FormSheet, of: (cell: FormCell, row: number, column: number) => T[]): T[] =>
  rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell ? of(cell, row, column) : [])))

function written(cell: FormCell, resultOf: (cell: FormCell) => number | ''): Partial<Cell> {
  const { value, look, open = false, format, formula } = cell
  const style: CellStyle = styleOf(look, open)
  return {
    // what is to be filled in must be written as null: without a cell of its own it would stay locked
    value,
    ...(typeof value === 'string' && { type: 'string' }),
    ...(formula && { formula: formula.text, formulaResult: resultOf(cell) }),
    style: { ...style, ...(format && { numFmt: format }), protection: { locked: !open } },
  }
}

const placeOf = (row: number, column: number) => `${columnLetter(column)}${row + 1}`

function validation({ choices, number, open }: FormCell, row: number, column: number): DataValidation[] {
  const range = placeOf(row, column)
  if (!open) return []
  if (choices)
    return [
      { type: 'list', values: [...choices], allowBlank: true, showErrorMessage: true, errorStyle: 'warning', range },
    ]
  const far = '1000000000000000'
  if (number === undefined) return []
  return [
    {
      type: 'decimal',
      operator: 'between',
      formula1: `-${far}`,
      formula2: far,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorMessage: number,
      range,
    },
  ]
}

/** Cells one below another that are checked alike are one entry of the file. */
function joined(checks: readonly DataValidation[]): DataValidation[] {
  const alike = Map.groupBy(checks, ({ range: _, ...check }) => JSON.stringify(check))
  return [...alike.values()].map((of) => ({ ...of[0]!, range: of.map(({ range }) => range).join(' ') }))
}

function sheetOf(sheet: FormSheet): WriteSheet {
  const { name, widths, hiddenColumns = 0, rows, portrait = false, keys = false, footer } = sheet
  const lastHead = rows.findLastIndex(({ head }) => head)
  const merges = rows.flatMap(({ merged = [] }, row) =>
    merged.map(([startCol, endCol]) => ({ startRow: row, endRow: row, startCol, endCol })),
  )
  const checks = joined(each(sheet, validation))
  const resultOf = resultsOf(rows)
  return {
    name,
    columns: widths.map((width, at) => ({ width, ...(at < hiddenColumns && { hidden: true }) })),
    rows: rows.map(({ cells }) => Array.from(cells, (cell) => cell?.value ?? null)),
    cells: new Map(each(sheet, (cell, row, column) => [[`${row},${column}`, written(cell, resultOf)] as const])),
    rowDefs: new Map(
      rows.flatMap(({ height, hidden }, at) =>
        height || hidden ? [[at, { ...(height && { height }), ...(hidden && { hidden }) }] as const] : [],
      ),
    ),
    ...(merges.length > 0 && { merges }),
    ...(checks.length > 0 && { dataValidations: checks }),
    ...(lastHead >= 0 && { freezePane: { rows: lastHead + 1 } }),
    ...(keys && { veryHidden: true }),
    // widths and heights are the reader's own; so is looking at what is locked
    protection: {
      sheet: true,
      formatColumns: true,
      formatRows: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    view: { showGridLines: false },
    pageSetup: {
      orientation: portrait ? 'portrait' : 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.4, header: 0.3, footer: 0.3 },
    },
    ...(footer && { headerFooter: { oddFooter: footer } }),
  }
}

/** A workbook to be filled in: only the open cells can be written on, and the structure stays as it is. */
export async function writeForm(sheets: readonly FormSheet[]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx')
  const namedRanges = sheets.flatMap(({ name, rows }) => {
    const heads = rows.flatMap(({ head }, at) => (head ? [at + 1] : []))
    return heads.length === 0
      ? []
      : [
          {
            name: '_xlnm.Print_Titles',
            range: `'${name.replaceAll("'", "''")}'!$${heads[0]}:$${heads.at(-1)}`,
            scope: name,
          },
        ]
  })
  return Buffer.from(
    await writeXlsx({ sheets: sheets.map(sheetOf), namedRanges, workbookProtection: { lockStructure: true } }),
  )
}
