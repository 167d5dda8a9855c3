import { type CSSProperties, Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Glyph, type StatusKind } from '../status.tsx'
import './state-matrix.css'

/**
 * States of units over periods: `<StateMatrix label="Báo cáo quý" rowHead="Đơn vị" rows={[{ id, name, group: 'Sở, ngành', end: '75%' }]}
 *   columns={[{ id: '2020-Q4', head: 'IV', over: '2020', total: '10/13', short: true }]} cell={(row, column) => ({ kind: 'overdue', word: 'Quá hạn', tint: true })}
 *   selected={…} onSelect={(row, column) => …} onOpen={…} endHead="Đúng hạn" totalHead="Đã tiếp nhận" />`.
 * One selected cell fills the side panel. Arrows move, Enter opens. `tint` only what needs attention.
 */
export type StateCell = { kind: StatusKind; word: string; tint?: boolean }
export type StateRow = { id: string; name: string; group?: string; end?: ReactNode }
export type StateColumn = { id: string; head: string; over?: string; total?: ReactNode; short?: boolean }
export type Selected = { row: string; column: string }
type Props = {
  label: string
  rowHead: string
  endHead?: string
  totalHead?: string
  rows: readonly StateRow[]
  columns: readonly StateColumn[]
  cell: (row: string, column: string) => StateCell | undefined
  selected?: Selected | undefined
  onSelect: (row: string, column: string) => void
  /** Where a choice leads away from the page: arrows call this in its stead. */
  onMove?: (row: string, column: string) => void
  onOpen?: (row: string, column: string) => void
}

const ways: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function StateMatrix({
  label,
  rowHead,
  endHead,
  totalHead,
  rows,
  columns,
  cell,
  selected,
  onSelect,
  onMove = onSelect,
  onOpen,
}: Props) {
  const table = useRef<HTMLTableElement>(null)
  const at = selected ?? { row: rows[0]?.id, column: columns[0]?.id }
  const overs = columns.filter((column, i) => column.over !== undefined && column.over !== columns[i - 1]?.over)
  const starts = (i: number) => (i > 0 && columns[i]?.over !== columns[i - 1]?.over) || undefined

  function onKeyDown(event: KeyboardEvent) {
    const way = ways[event.key]
    const place = (event.target as HTMLElement).dataset.place?.split('|').map(Number)
    if (!way || !place) return
    event.preventDefault()
    const [row, column] = [rows[place[0]! + way[0]], columns[place[1]! + way[1]]]
    if (!row || !column) return
    onMove(row.id, column.id)
    table.current?.querySelector<HTMLElement>(`[data-place="${rows.indexOf(row)}|${columns.indexOf(column)}"]`)?.focus()
  }

  return (
    <div className="scroll">
      <table
        ref={table}
        className="matrix"
        role="grid"
        aria-label={label}
        style={{ '--columns': columns.length } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          {overs.length > 0 && (
            <tr className="over">
              <td />
              {overs.map(({ over }) => (
                <th key={over} scope="colgroup" colSpan={columns.filter((column) => column.over === over).length}>
                  {over}
                </th>
              ))}
              {endHead && <td />}
            </tr>
          )}
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column, i) => (
              <th key={column.id} scope="col" data-starts={starts(i)}>
                {column.head}
              </th>
            ))}
            {endHead && <th scope="col">{endHead}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <Fragment key={row.id}>
              {row.group && row.group !== rows[y - 1]?.group && (
                <tr className="group">
                  <th scope="rowgroup" colSpan={columns.length + (endHead ? 2 : 1)}>
                    {row.group}{' '}
                    <span className="ink3 num">{rows.filter((other) => other.group === row.group).length}</span>
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" title={row.name}>
                  {row.name}
                </th>
                {columns.map((column, x) => {
                  const state = cell(row.id, column.id)
                  const chosen = selected?.row === row.id && selected.column === column.id
                  const here = at.row === row.id && at.column === column.id
                  return (
                    <td key={column.id} role="gridcell" className="cell" aria-selected={chosen} data-starts={starts(x)}>
                      <button
                        type="button"
                        data-place={`${y}|${x}`}
                        data-tint={state?.tint || undefined}
                        tabIndex={here ? 0 : -1}
                        aria-label={`${row.name}, ${column.over ? `${column.head} ${column.over}` : column.head}: ${state?.word ?? '–'}`}
                        title={state?.word}
                        onClick={() => (chosen ? onOpen?.(row.id, column.id) : onSelect(row.id, column.id))}
                      >
                        {state && <Glyph kind={state.kind} size={16} />}
                      </button>
                    </td>
                  )
                })}
                {endHead && <td className="end">{row.end}</td>}
              </tr>
            </Fragment>
          ))}
        </tbody>
        {totalHead && (
          <tfoot>
            <tr>
              <th scope="row">{totalHead}</th>
              {columns.map((column, i) => (
                <td key={column.id} data-short={column.short || undefined} data-starts={starts(i)}>
                  {column.total}
                </td>
              ))}
              {endHead && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
