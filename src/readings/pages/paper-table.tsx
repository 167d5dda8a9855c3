import type { ReactNode } from 'react'
import type { Block } from '../shapes.ts'

type Row = Extract<Block, { kind: 'table' }>['rows'][number]
type Cell = Row[number]

/** Cells that go on to the right are one, as wide as they stand; those that go on from above are said once. */
const apart = (row: Row): { cell: Cell; wide: number }[] => {
  const cells: { cell: Cell; wide: number }[] = []
  for (const cell of row) {
    const last = cells.at(-1)
    if (last && cell.merged && last.cell.start === cell.start && last.cell.end === cell.end) last.wide += 1
    else cells.push({ cell, wide: 1 })
  }
  return cells
}

export function PaperTable({ rows, children }: { rows: readonly Row[]; children: (cell: Cell) => ReactNode }) {
  const said = new Set<number>()
  return (
    <div className="paper-table">
      <table>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={at}>
              {apart(row).map(({ cell, wide }, column) => {
                const above = cell.merged && said.has(cell.start)
                said.add(cell.start)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                  <td key={column} colSpan={wide}>
                    {!above && children(cell)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
