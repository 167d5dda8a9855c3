import { stringify } from 'csv-stringify/sync'
import { guarded } from './guard.ts'

export type Grid = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The same, of which a batch of rows is there at a time. */
export type GridRows = Omit<Grid, 'rows'> & { readonly batches: AsyncIterable<Grid['rows']> }

/** UTF-8 without mark, commas, LF, no formulas: what is read and written again is the same to the byte. */
export const writeCsv = ({ columns, rows }: Grid): Buffer =>
  Buffer.from(written([columns, ...rows.map((row) => row.map(guarded))]))

const written = (lines: Grid['rows']) => stringify(lines.map((line) => [...line]))

/** The same bytes, batch after batch. */
export async function* csvText({ columns, batches }: GridRows): AsyncGenerator<string> {
  yield written([columns])
  for await (const rows of batches) if (rows.length > 0) yield written(rows.map((row) => row.map(guarded)))
}

const exactly = (text: string) => /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text

/** Numbers as numbers where nothing is lost by it and the column says so; all else (codes, days) as text. */
export const writeWorkbook = (grid: Grid, numeric: readonly string[] = []): Promise<Buffer> =>
  writeWorkbookOf([grid], numeric)

const sheetOf = ({ name, columns, rows }: Grid, numeric: readonly string[]) => {
  const asNumber = columns.map((column) => numeric.includes(column))
  const cells = rows.map((row) =>
    row.map((text, at) => (text === '' ? null : asNumber[at] && exactly(text) ? Number(text) : text)),
  )
  return {
    name,
    columns: columns.map((header) => ({ header, width: Math.max(12, header.length + 2) })),
    rows: [[...columns], ...cells],
    freezePane: { rows: 1 },
  }
}

/** One sheet for each grid. */
export async function writeWorkbookOf(grids: readonly Grid[], numeric: readonly string[] = []): Promise<Buffer> {
  // what reads and writes workbooks comes with the first one
  const { writeXlsx } = await import('hucre/xlsx')
  return Buffer.from(await writeXlsx({ sheets: grids.map((grid) => sheetOf(grid, numeric)) }))
}
