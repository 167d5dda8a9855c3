import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { Cell, Paragraph, Row, Table } from './blocks.ts'
import { textWidth } from './times-width.ts'
import { written } from './words.ts'

type FigureTable = Extract<DocumentBlock, { type: 'figureTable' }>['attrs']
type Figure = FigureTable['rows'][number]['cells'][number]

const number = /^[-−+]?[\d.\s]+(,\d+)?\s?(%|điểm %)?ư?$/
const padding = 4
/** Above this many columns a table needs a lying page and smaller letters. */
export const widest = 7

const alignment = ({ text, align }: Figure): Paragraph['align'] =>
  align === 'end' || (align === undefined && number.test(text.trim())) ? 'end' : 'start'

/** What should stay on one line: a figure, a date, a few short words; else its longest word. */
const whole = (cell: Figure) =>
  alignment(cell) === 'end' || cell.text.length <= 12 ? written(cell.text) : longestWord(cell.text)

const longestWord = (text: string) =>
  written(text)
    .split(' ')
    .reduce((a, b) => (b.length > a.length ? b : a), '')

/**
 * How wide each column is: no narrower than its longest word or number; each further millimetre goes to the column that
 * makes most rows tall, so that names and sentences get the room and figures stand close.
 */
export function columnsOf({ head, rows, widths }: FigureTable, width: number, size: number): number[] {
  if (widths?.length === head.length) {
    const all = widths.reduce((a, b) => a + b, 0)
    return widths.map((share) => (share * width) / all)
  }
  const sample = rows.filter(({ cells, group }) => !group && cells.length === head.length).slice(0, 200)
  const least = head.map((title, i) => {
    const words = sample.map(({ cells }) => textWidth(whole(cells[i]!), size))
    return Math.min(Math.max(textWidth(longestWord(title), size, true), ...words) + padding, width / 2)
  })
  const needed = least.reduce((a, b) => a + b, 0)
  if (needed >= width) return least.map((one) => (one * width) / needed)
  const lengths = [
    head.map((title) => textWidth(title, size, true)),
    ...sample.map(({ cells }) => cells.map(({ text }) => textWidth(written(text), size))),
  ]
  const columns = [...least]
  const steps = Math.floor(width - needed)
  for (let step = 0; step < steps; step++) columns[tallest(lengths, columns)]! += (width - needed) / steps
  return columns
}

/** The column whose text takes the most lines, over all rows in which it takes more than one. */
function tallest(lengths: readonly (readonly number[])[], columns: readonly number[]): number {
  const blame = columns.map(() => 0)
  for (const row of lengths) {
    const lines = row.map((length, i) => (length + padding) / columns[i]!)
    const most = Math.max(...lines)
    blame[lines.indexOf(most)]! += Math.max(most - 1, 0.01)
  }
  return blame.indexOf(Math.max(...blame))
}

const cellOf = (text: string, size: number, more: Partial<Paragraph> & { bold?: true } = {}, span?: number): Cell => {
  const { bold, ...form } = more
  const runs = [{ text: written(text), ...(bold && { bold }) }]
  const common = { size, align: 'start', before: 2, after: 2, line: { times: 1 } } as const
  return { blocks: [{ kind: 'paragraph', runs, ...common, ...form }], ...(span !== undefined && { span }) }
}

function rowOf({ cells, group }: FigureTable['rows'][number], columns: number, size: number): Row {
  // a group's heading stands over all columns unless it has figures of its own
  const alone = group && cells.slice(1).every(({ text }) => text.trim() === '')
  if (alone) return { cells: [cellOf(cells[0]?.text ?? '', size, { bold: true }, columns)] }
  const filled = Array.from({ length: columns }, (_, i): Figure => cells[i] ?? { text: '' })
  return {
    cells: filled.map((cell) => cellOf(cell.text, size, { align: alignment(cell), ...(group && { bold: true }) })),
  }
}

/** A table with its head, as wide as the text; `width` in millimetres. */
export function figureTable(table: FigureTable, width: number): Table {
  const count = table.head.length
  const size = count > widest ? 11 : 12
  const head: Row = {
    head: true,
    cells: table.head.map((title) => cellOf(title, size, { align: 'center', bold: true })),
  }
  return {
    kind: 'table',
    lined: true,
    columns: columnsOf(table, width, size),
    rows: [head, ...table.rows.map((row) => rowOf(row, count, size))],
  }
}
