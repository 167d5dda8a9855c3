import { Checkbox } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useKept } from '../kept.ts'
import { useUiWords } from '../own-words.ts'
import {
  arranged,
  type Column,
  type Group,
  type Layout,
  layoutOf,
  linesOf,
  linesOfGroups,
  type RowGroup,
  type Sort,
} from './columns.ts'
import { Heads } from './heads.tsx'
import { useGridKeys } from './keys.ts'
import { GroupLine, MoreLine, RowLine } from './lines.tsx'
import { TableTools } from './tools.tsx'
import { useWindow } from './window.ts'
import './table.css'
import './phone.css'
import './action-bar.css'

/**
 * The table of the work.
 * `<DataTable name="tasks" label="Nhiệm vụ" rows={rows} columns={columns} keyOf={(t) => t.id} nameOf={(t) => t.title}
 *   onOpen={(t) => navigate(…)} sort={sort} onSort={setSort} selected={set} onSelect={setSet}
 *   groupOf={(t) => ({ id: t.sector, label: t.sectorName, extra: <LightsBar compact … /> })} tools={<…/>} more={<LoadMore …/>} />`
 * Selecting needs `selected` and `onSelect`; show `<ActionBar>` with the acts. Columns and density are kept under `name`.
 * Keys: ↑↓ J K rows, ←→ cells, Space or X selects, Shift+↑↓ a range, Enter opens, E edits, F or / filters, Esc lets go.
 */
export type TableProps<Row> = {
  name: string
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  nameOf: (row: Row) => string
  onOpen?: (row: Row) => void
  onEdit?: (row: Row) => void
  sort?: Sort
  onSort?: (sort: Sort) => void
  selected?: ReadonlySet<string>
  onSelect?: (keys: ReadonlySet<string>) => void
  groupOf?: (row: Row) => Group
  /** Groups whose rows the page fetches itself; `rows` then holds those of all open groups. */
  groups?: readonly RowGroup<Row>[]
  onGroup?: (id: string) => void
  tools?: ReactNode
  /** Where the page keeps the layout itself; otherwise it is kept on this machine. */
  layout?: Layout | null
  onLayout?: (layout: Layout) => void
  exportHref?: string
  /** In place of one link: several ways to take the rows away. */
  taking?: ReactNode
  more?: ReactNode
  plain?: boolean
  /** The row the cursor stands on, where the page shows more of it; `onCurrent` tells when it moves. */
  current?: string | undefined
  onCurrent?: (key: string) => void
  /** What further keys do with that row, by the letter or the name of the key. */
  keys?: Readonly<Record<string, (row: Row) => void>>
}

const nothing: ReadonlySet<string> = new Set()
const unarranged: Layout = { columns: [], density: 'roomy' }

export function DataTable<Row>(props: TableProps<Row>) {
  const { name, label, rows, columns, keyOf, nameOf, selected = nothing, onSelect, more, plain } = props
  const words = useUiWords()
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const [shut, setShut] = useState<ReadonlySet<string>>(nothing)
  const [kept, keep] = useKept<Layout>(`${name}.layout`, unarranged)
  const layout = (props.onLayout ? props.layout : kept) ?? unarranged
  const { density } = layout
  const all = arranged(columns, layout)
  const shown = all.filter((column) => column.shown)
  const arrange = props.onLayout ?? keep
  const { groups, onGroup } = props
  const lines = groups ? linesOfGroups(groups, keyOf) : linesOf(rows, keyOf, props.groupOf, shut)
  const slice = useWindow(table, lines.length, density === 'tight' ? 36 : 52)
  const width = shown.length + (onSelect ? 1 : 0)
  const toggleGroup = (group: string) => {
    if (onGroup) return onGroup(group)
    setShut((old) => new Set(old.has(group) ? [...old].filter((g) => g !== group) : [...old, group]))
  }
  const { cursor, onKeyDown, onPoint } = useGridKeys({
    ...props,
    lines,
    columns: width,
    selected,
    toggleGroup,
    reveal: slice.reveal,
    press: (line) => table.current?.querySelector<HTMLElement>(`[data-index="${line}"] :is(button, a)`)?.click(),
  })
  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect?.(next)
  }
  const whole = rows.length > 0 && rows.every((row) => selected.has(keyOf(row)))
  const hasTotals = shown.some((column) => column.total !== undefined)
  return (
    <div className="tablebox" data-density={density} data-plain={plain || undefined}>
      {!plain && (
        <TableTools
          columns={all}
          density={density}
          onArrange={(next, how = density) => arrange(layoutOf(next, how))}
          onReset={() => arrange(unarranged)}
          exportHref={props.exportHref}
          taking={props.taking}
        >
          {props.tools}
        </TableTools>
      )}
      <table
        ref={table}
        className="dtable"
        role="grid"
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-rowcount={lines.length + 1}
        aria-colcount={width}
        aria-multiselectable={onSelect ? true : undefined}
        aria-activedescendant={lines.length ? `${id}-${cursor.line}-${cursor.column}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Heads
          columns={shown}
          sort={props.sort}
          onSort={props.onSort}
          check={
            onSelect && (
              <Checkbox
                checked={whole}
                indeterminate={!whole && selected.size > 0}
                aria-label={words.table.selectAll}
                onChange={() => onSelect(whole ? nothing : new Set(rows.map(keyOf)))}
              />
            )
          }
        />
        <tbody>
          {slice.before > 0 && <tr aria-hidden="true" style={{ height: slice.before }} />}
          {slice.items.map((at) => {
            const line = lines[at]!
            const common = { id, at, cursor: cursor.line === at ? cursor.column : undefined, measure: slice.measure }
            if (line.kind === 'more')
              return (
                <MoreLine key={`more ${line.of}`} {...common} width={width}>
                  {line.more}
                </MoreLine>
              )
            return line.kind === 'group' ? (
              <GroupLine
                key={`group ${line.group.id}`}
                {...common}
                width={width}
                group={line.group}
                shut={line.shut}
                onToggle={() => toggleGroup(line.group.id)}
              />
            ) : (
              <RowLine
                key={line.key}
                {...common}
                row={line.row}
                columns={shown}
                name={nameOf(line.row)}
                selected={onSelect ? selected.has(line.key) : undefined}
                onToggle={() => toggle(line.key)}
                onPoint={onPoint}
              />
            )
          })}
          {slice.after > 0 && <tr aria-hidden="true" style={{ height: slice.after }} />}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>
              {onSelect && <td />}
              {shown.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      <p className="sr" id={`${id}-keys`}>
        {words.table.keys}
      </p>
      {more && <div className="more">{more}</div>}
    </div>
  )
}
