import { type KeyboardEvent, useRef, useState } from 'react'
import type { Line } from './columns.ts'
import { between, type Cursor, moved } from './cursor.ts'

type Grid<Row> = {
  lines: readonly Line<Row>[]
  columns: number
  selected: ReadonlySet<string>
  onSelect?: ((keys: ReadonlySet<string>) => void) | undefined
  onOpen?: ((row: Row) => void) | undefined
  onEdit?: ((row: Row) => void) | undefined
  toggleGroup: (id: string) => void
  /** Presses the button that stands in a line of its own. */
  press: (line: number) => void
  reveal: (line: number) => void
  current?: string | undefined
  onCurrent?: ((key: string) => void) | undefined
  keys?: Readonly<Record<string, (row: Row) => void>> | undefined
}

const focusFilter = () => document.querySelector<HTMLInputElement>('[data-filter-search]')?.focus()

/** The keys of a grid. Typing in a field inside a cell stays typing: only keys that reach the grid itself count. */
export function useGridKeys<Row>(grid: Grid<Row>) {
  const { lines, columns, selected, onSelect } = grid
  const [at, setAt] = useState<Cursor>({ line: 0, column: 0 })
  const anchor = useRef(0)
  const told =
    grid.current === undefined ? -1 : lines.findIndex((one) => one.kind === 'row' && one.key === grid.current)
  const cursor = {
    line: told >= 0 ? told : Math.min(at.line, Math.max(0, lines.length - 1)),
    column: Math.min(at.column, columns - 1),
  }
  const stand = (to: Cursor) => {
    setAt(to)
    const line = lines[to.line]
    if (line?.kind === 'row') grid.onCurrent?.(line.key)
  }

  function move(to: Cursor, range: boolean) {
    if (range && onSelect) {
      const keys = between(lines, anchor.current, to.line).flatMap((line) => (line.kind === 'row' ? [line.key] : []))
      onSelect(new Set(keys))
    } else anchor.current = to.line
    stand(to)
    grid.reveal(to.line)
  }

  const select = (line: Line<Row>) => {
    if (line.kind !== 'row') return line.kind === 'group' && grid.toggleGroup(line.group.id)
    const next = new Set(selected)
    if (!next.delete(line.key)) next.add(line.key)
    onSelect?.(next)
  }
  const acts: Record<string, (line: Line<Row>) => void> = {
    ' ': select,
    x: select,
    Enter: (line) => {
      if (line.kind === 'row') grid.onOpen?.(line.row)
      if (line.kind === 'group') grid.toggleGroup(line.group.id)
      if (line.kind === 'more') grid.press(cursor.line)
    },
    e: (line) => line.kind === 'row' && grid.onEdit?.(line.row),
    f: focusFilter,
    '/': focusFilter,
    Escape: () => onSelect?.(new Set()),
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const to = moved(event.key, cursor, lines.length, columns)
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const line = lines[cursor.line]
    const own = grid.keys?.[key]
    if (own && line?.kind === 'row') {
      event.preventDefault()
      // the page's own key is not also the office's
      event.stopPropagation()
      return own(line.row)
    }
    const act = acts[key]
    if (!to && !(act && line)) return
    event.preventDefault()
    if (to) move(to, event.shiftKey)
    else if (line) act?.(line)
  }

  const onPoint = (to: Cursor) => {
    anchor.current = to.line
    stand(to)
  }
  return { cursor, onKeyDown, onPoint }
}
