import { apart, headOf } from './columns.ts'
import { type GridCell, type Line, type Page, type Table, textOf } from './page.ts'
import { inCell, type Measure, measureOf, paragraphsOf } from './paragraphs.ts'

export type Cell = { paragraphs: string[]; below: boolean; wide: number }
export type Part = { kind: 'text'; paragraphs: string[] } | { kind: 'table'; rows: Cell[][] }

const cellOf = ({ lines, below, wide }: GridCell): Cell => ({ paragraphs: inCell(lines), below, wide })
const said = (row: readonly Cell[]) => row.map(({ paragraphs }) => paragraphs.join(' ')).join('\t')

/** A table that goes on overleaf says its heads again, and may begin with the rest of a row. */
function goOn(rows: Cell[][], more: Cell[][]): void {
  const heads = more.findIndex((row, i) => said(row) !== said(rows[i] ?? []))
  const left = heads < 0 ? [] : more.slice(heads)
  const [first] = left
  const last = rows.at(-1)
  const isRest =
    first &&
    last &&
    first.length === last.length &&
    !first[0]?.paragraphs.length &&
    first.some(({ paragraphs }) => /^\p{Ll}/u.test(paragraphs[0] ?? ''))
  if (isRest)
    for (const [i, { paragraphs }] of left.shift()!.entries()) {
      const own = last[i]!.paragraphs
      if (own.length && /^\p{Ll}/u.test(paragraphs[0] ?? '')) own[own.length - 1] += ` ${paragraphs.shift()}`
      own.push(...paragraphs)
    }
  rows.push(...left)
}

const alike = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) < 12)

type Open = { text: [Line, Measure][]; table: { columns: readonly number[]; rows: Cell[][] } | null }

/** What the pages hold, in their order: paragraphs and tables, each whole though the page was turned. */
export function partsOf(pages: readonly Page[]): Part[] {
  const parts: Part[] = []
  const open: Open = { text: [], table: null }
  const endText = () => {
    if (!open.text.length) return
    parts.push({ kind: 'text', paragraphs: paragraphsOf(open.text) })
    open.text = []
  }
  const endTable = () => {
    if (open.table) parts.push({ kind: 'table', rows: open.table.rows })
    open.table = null
  }
  const addTable = ({ columns, rows }: Table) => {
    const cells = rows.map((row) => row.map(cellOf))
    if (open.table && !open.text.length && alike(open.table.columns, columns)) return goOn(open.table.rows, cells)
    endTable()
    endText()
    open.table = { columns, rows: cells }
  }
  for (const [i, page] of pages.entries()) {
    const head = i === 0 ? headOf(page) : null
    if (head)
      parts.push({
        kind: 'table',
        rows: [[head.left, head.right].map((lines) => ({ paragraphs: lines.map(textOf), below: false, wide: 1 }))],
      })
    const measure = measureOf(page.lines)
    const lines = apart({ ...page, lines: head?.rest ?? page.lines })
    const tables = [...page.tables]
    for (const line of lines) {
      while (tables[0] && tables[0].y < line.y) addTable(tables.shift()!)
      endTable()
      open.text.push([line, measure])
    }
    for (const table of tables) addTable(table)
  }
  endTable()
  endText()
  return parts
}
