import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import { type Change, type Place, placed, readBlock, step } from './cells.ts'
import type { FigureColumn, FigureRow } from './figure-grid.tsx'

const keptChanges = 100

/** Keys, paste and undo of the grid. The page holds the texts; what a change replaced is remembered here. */
export function useGridTyping(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  tell: (changes: readonly Change[]) => void,
) {
  const past = useRef<Change[][]>([])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const textOf = (row: string, column: string) => {
    const cell = byId.get(row)?.cells[column]
    return cell?.kind === 'input' ? cell.text : ''
  }
  const grid = {
    rows: rows.map((row) => row.id),
    columns: columns.filter((column) => column.input).map((column) => column.id),
    typed: (row: string, column: string) => (byId.get(row)?.cells[column]?.kind ?? 'input') === 'input',
  }
  const change = (changes: readonly Change[]) => {
    if (!changes.length) return
    past.current.push(changes.map(({ row, column }) => ({ row, column, text: textOf(row, column) })))
    if (past.current.length > keptChanges) past.current.shift()
    tell(changes)
  }
  const placeOf = (target: EventTarget): Place | undefined => {
    const name = target instanceof HTMLInputElement ? target.dataset.cell : undefined
    if (name === undefined) return undefined
    const cut = name.lastIndexOf('|')
    return { row: grid.rows.indexOf(name.slice(0, cut)), column: grid.columns.indexOf(name.slice(cut + 1)) }
  }
  const go = ({ row, column }: Place) =>
    table.current
      ?.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(`${grid.rows[row]}|${grid.columns[column]}`)}"]`)
      ?.focus()

  function shortcut(key: string, at: Place): boolean {
    if (key === 'z') {
      const last = past.current.pop()
      if (last) tell(last)
      return last !== undefined
    }
    const above = key === 'd' ? step('ArrowUp', at, false, grid) : undefined
    if (!above) return false
    const column = grid.columns[at.column]!
    change([{ row: grid.rows[at.row]!, column, text: textOf(grid.rows[above.row]!, column) }])
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = placeOf(event.target)
    if (!at) return
    const input = event.target as HTMLInputElement
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey) {
      if (!input.readOnly && shortcut(event.key.toLowerCase(), at)) event.preventDefault()
      return
    }
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length
    const to = step(event.key, at, whole, grid)
    if (!to) return
    event.preventDefault()
    go(to)
  }

  function onPaste(event: ClipboardEvent) {
    const at = placeOf(event.target)
    const block = readBlock(event.clipboardData.getData('text'))
    if (!at || (event.target as HTMLInputElement).readOnly || (block.length === 1 && block[0]?.length === 1)) return
    event.preventDefault()
    change(placed(block, at, grid))
  }
  return { change, onKeyDown, onPaste }
}
