import {
  BorderStyle,
  HeightRule,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Cell, Table } from '../flow/blocks.ts'
import { twips } from './measures.ts'
import { paragraphOf, ruleOf } from './paragraphs.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = (one: typeof thin | typeof none) => ({
  top: one,
  bottom: one,
  left: one,
  right: one,
  insideHorizontal: one,
  insideVertical: one,
})

function cellOf({ blocks, span = 1 }: Cell, at: number, { columns, lined }: Table, head: boolean): TableCell {
  const width = columns.slice(at, at + span).reduce((a, b) => a + b, 0)
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    ...(lined && head && { verticalAlign: VerticalAlignTable.CENTER }),
    children: blocks.map((block) => (block.kind === 'rule' ? ruleOf(block) : paragraphOf(block))),
  })
}

/** Heads repeat on every page and no row is torn apart. */
export function tableOf(table: Table): WordTable {
  const { columns, lined, rows } = table
  const side = lined ? twips(1.5) : 0
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + twips(one), 0), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: borders(lined ? thin : none),
    margins: { left: side, right: side, top: 0, bottom: 0 },
    rows: rows.map(({ cells, head = false, height }) => {
      let at = 0
      const children = cells.map((cell) => {
        const drawn = cellOf(cell, at, table, head)
        at += cell.span ?? 1
        return drawn
      })
      return new TableRow({
        children,
        cantSplit: true,
        ...(head && { tableHeader: true }),
        ...(height !== undefined && { height: { value: twips(height), rule: HeightRule.EXACT } }),
      })
    }),
  })
}
