import { memo } from 'react'
import { Glyph } from '../status.tsx'
import type { Absence, Change } from './cells.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureColumn, FigureMessage, FigureRow, PickCell } from './figure-grid.tsx'

type Props = {
  row: FigureRow
  columns: readonly FigureColumn[]
  readOnly: boolean
  width: number
  onChange: (change: Change) => void
  onAbsent: ((row: string, column: string, state: Absence | undefined) => void) | undefined
  pick: PickCell | undefined
}
const glyphs = { bad: 'overdue', warn: 'warning', info: 'none' } as const

/** One row and, beneath it, what is said about it. Memoised: typing in one row draws no other. */
export const FigureLine = memo(function FigureLine(props: Props) {
  const { row, columns, readOnly, width, onChange, onAbsent, pick } = props
  const tone = row.message?.tone
  return (
    <>
      <tr data-tone-row={tone}>
        <th scope="row">
          <span className="ind">
            {row.code && <span className="code">{row.code}</span>}
            <span>
              {row.name}
              {row.measure && <small>{row.measure}</small>}
            </span>
          </span>
        </th>
        {columns.map((column) =>
          column.input ? (
            <FigureCell
              key={column.id}
              row={row}
              column={column}
              invalid={tone === 'bad'}
              {...(row.message && { describedBy: `about-${row.id}` })}
              readOnly={readOnly}
              onChange={onChange}
              onAbsent={onAbsent}
              pick={row.unpicked ? undefined : pick}
            />
          ) : (
            <td key={column.id} className="o" data-l={column.head}>
              {row.shown[column.id] ?? '–'}
            </td>
          ),
        )}
      </tr>
      {row.message && <MessageLine id={`about-${row.id}`} message={row.message} width={width} />}
    </>
  )
})

const MessageLine = ({ id, message, width }: { id: string; message: FigureMessage; width: number }) => (
  <tr className="msg" data-msg={message.tone}>
    <td colSpan={width} id={id}>
      <span className="ind">
        <Glyph kind={glyphs[message.tone]} />
        <span>{message.text}</span>
      </span>
    </td>
  </tr>
)
