import { filled } from '../flow/balanced.ts'
import type { Block, Cell, Row, Table } from '../flow/blocks.ts'
import type { Flow } from '../flow/flow.ts'
import { written } from '../flow/words.ts'

/** Above so many cells a table is measured here: laying out each cell as Word does would take seconds. */
const most = 150
const inside = 3
const pt = 25.4 / 72

function heightOf({ blocks }: Cell, width: number): number {
  const heights = blocks.map((block) => {
    if (block.kind === 'rule') return 1
    const text = block.runs.map((run) => ('text' in run ? run.text : ' ')).join('')
    const bold = block.runs.some((run) => run.bold)
    const lines = filled(written(text).split(' '), width - inside, { size: block.size, ...(bold && { bold }) })
    return (lines.length * block.size * 1.15 + block.before + block.after) * pt
  })
  return heights.reduce((a, b) => a + b, 0)
}

/** How tall a row stands, in millimetres, its lower line included. */
function rowHeight({ cells }: Row, { columns }: Table): number {
  let at = 0
  const heights = cells.map((cell) => {
    const span = cell.span ?? 1
    const width = columns.slice(at, at + span).reduce((a, b) => a + b, 0)
    at += span
    return heightOf(cell, width)
  })
  return Math.max(...heights) + 0.5 * pt
}

const empty: Cell = {
  blocks: [{ kind: 'paragraph', runs: [], size: 1, align: 'start', before: 0, after: 0, line: { times: 1 } }],
}

function measured(block: Block): Block {
  if (block.kind !== 'table' || !block.lined || block.rows.length * block.columns.length <= most) return block
  const rows = block.rows.map(
    (row): Row => ({ ...(row.head && { head: true }), cells: [empty], height: rowHeight(row, block) }),
  )
  return { ...block, columns: [block.columns.reduce((a, b) => a + b, 0)], rows }
}

/** The same flow with its large tables as empty rows of their height: enough to know what stands on which page. */
export const withMeasuredTables = (flow: Flow): Flow => ({
  ...flow,
  parts: flow.parts.map((part) => ({ ...part, blocks: part.blocks.map(measured) })),
})
