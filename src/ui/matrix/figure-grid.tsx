import { Fragment, type ReactNode, useCallback, useRef } from 'react'
import { useUiWords } from '../own-words.ts'
import type { StatusKind } from '../status.tsx'
import type { Absence, Cell, Change } from './cells.ts'
import { FigureLine } from './figure-line.tsx'
import { useGridTyping } from './typing.ts'
import './figure-grid.css'

/**
 * The grid in which figures are written, one row per indicator or unit.
 * `<FigureGrid label="Số liệu" nameHead="Chỉ tiêu" columns={[{ id: 'last', head: 'Kỳ trước', note: 'quý III/2020' }, { id: 'actual', head: 'Thực hiện', input: true }]}
 *   rows={[{ id: 'A1', code: 'A.1', name: 'Trường mầm non', measure: 'trường', group: 'A. Quy mô', shown: { last: '484' }, cells: { actual: { kind: 'input', text: '481' } }, message: { tone: 'warn', text: … } }]}
 *   onChange={(changes) => …} onAbsent={(row, column, state) => …} />`
 * The page holds the texts and gives them back. Arrows and Enter move, Ctrl+V lays a block down, Ctrl+D copies the cell
 * above, Ctrl+Z takes the last change back. `onAbsent` offers the answers without a number; the page asks the reason.
 * `marks` of a row put a shape and a word into its cells; with `onPick` a grid that is read makes each cell a button.
 */
export type FigureColumn = { id: string; head: string; note?: string; input?: boolean }
export type FigureMessage = { tone: 'bad' | 'warn' | 'info'; text: ReactNode }
/** Something is said about this cell elsewhere. */
export type CellMark = { kind: StatusKind; word: string }
export type FigureRow = {
  id: string
  code?: string
  name: string
  measure?: string
  group?: string
  shown: Readonly<Record<string, ReactNode>>
  cells: Readonly<Record<string, Cell>>
  message?: FigureMessage
  marks?: Readonly<Record<string, CellMark>>
  /** Its cells are computed over others and are not chosen. */
  unpicked?: boolean
}
export type PickCell = { label: (cell: string) => string; onPick: (row: string, column: string) => void }
type Props = {
  label: string
  nameHead: string
  columns: readonly FigureColumn[]
  rows: readonly FigureRow[]
  onChange: (changes: readonly Change[]) => void
  onAbsent?: (row: string, column: string, state: Absence | undefined) => void
  readOnly?: boolean
  pick?: PickCell | undefined
}

export function FigureGrid({ label, nameHead, columns, rows, onChange, onAbsent, readOnly, pick }: Props) {
  const { matrix: words } = useUiWords()
  const table = useRef<HTMLTableElement>(null)
  const typing = useGridTyping(table, rows, columns, onChange)
  const latest = useRef({ change: typing.change, onAbsent })
  latest.current = { change: typing.change, onAbsent }
  const change = useCallback((next: Change) => latest.current.change([next]), [])
  const absent = useCallback(
    (row: string, column: string, state: Absence | undefined) => latest.current.onAbsent?.(row, column, state),
    [],
  )
  const width = columns.length + 1
  return (
    <>
      <div className="gridwrap">
        <table ref={table} className="grid" aria-label={label} onKeyDown={typing.onKeyDown} onPaste={typing.onPaste}>
          <thead>
            <tr>
              <th scope="col">{nameHead}</th>
              {columns.map(({ id, head, note, input }) => (
                <th key={id} scope="col" data-input={input || undefined}>
                  {head}
                  {note && <small>{note}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Fragment key={row.id}>
                {row.group && row.group !== rows[at - 1]?.group && (
                  <tr className="group">
                    <th scope="colgroup" colSpan={width}>
                      {row.group}
                    </th>
                  </tr>
                )}
                <FigureLine
                  row={row}
                  columns={columns}
                  readOnly={readOnly ?? false}
                  onChange={change}
                  onAbsent={onAbsent && absent}
                  pick={pick}
                  width={width}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && (
        <p className="gridkeys ink3 small hide-phone">
          <kbd>Enter</kbd> {words.down} <kbd>Tab</kbd> {words.next} <kbd>Ctrl V</kbd> {words.paste} <kbd>Ctrl D</kbd>{' '}
          {words.fill} <kbd>Ctrl Z</kbd> {words.undo}
        </p>
      )}
    </>
  )
}
