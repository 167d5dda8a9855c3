import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLink, IconPencil } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import { Glyph } from '../status.tsx'
import { type Absence, type Cell, type Change, isFigure } from './cells.ts'
import type { FigureColumn, FigureRow, PickCell } from './figure-grid.tsx'

type Props = {
  row: FigureRow
  column: FigureColumn
  invalid: boolean
  describedBy?: string
  readOnly: boolean
  onChange: (change: Change) => void
  onAbsent: ((row: string, column: string, state: Absence | undefined) => void) | undefined
  pick: PickCell | undefined
}

export function FigureCell(props: Props) {
  const { row, column, invalid, describedBy, readOnly, onChange, onAbsent, pick } = props
  const { matrix: words } = useUiWords()
  const cell: Cell = row.cells[column.id] ?? { kind: 'input', text: '' }
  const name = `${row.name}, ${column.head}`
  const typed = cell.kind === 'input'
  const wrong = typed && !isFigure(cell.text)
  const mark = row.marks?.[column.id]
  const at = `${row.id}|${column.id}`
  const marked = mark && (
    <span className="cellmark" title={mark.word}>
      <Glyph kind={mark.kind} size={13} />
      <span className="sr">{mark.word}</span>
    </span>
  )
  if (pick) {
    const shown = cell.kind === 'absent' ? words[cell.state] : cell.text || '–'
    return (
      <td className="in" data-kind={cell.kind} data-l={[column.head, column.note].filter(Boolean).join(', ')}>
        <button
          type="button"
          className="pickcell"
          data-cell={at}
          aria-label={[pick.label(name), shown, mark?.word].filter(Boolean).join('. ')}
          onClick={() => pick.onPick(row.id, column.id)}
        >
          {mark ? <Glyph kind={mark.kind} size={13} /> : <IconPencil size={13} aria-hidden />}
          {shown}
        </button>
      </td>
    )
  }
  return (
    <td
      className="in"
      data-kind={cell.kind}
      data-wrong={wrong || undefined}
      data-l={[column.head, column.note].filter(Boolean).join(', ')}
    >
      {marked}
      {typed && (
        <input
          aria-label={name}
          aria-invalid={invalid || wrong || undefined}
          aria-describedby={describedBy}
          title={wrong ? words.notNumber : undefined}
          data-cell={at}
          inputMode="decimal"
          autoComplete="off"
          readOnly={readOnly}
          value={cell.text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange({ row: row.id, column: column.id, text: event.target.value })}
        />
      )}
      {cell.kind === 'computed' && <output aria-label={`${name}, ${words.computed}`}>{cell.text || '–'}</output>}
      {cell.kind === 'filledIn' && (
        <a className="from" href={cell.href} title={words.filledIn}>
          <IconLink size={14} aria-label={words.filledIn} />
          {cell.text}
        </a>
      )}
      {cell.kind === 'absent' && (
        <span className="nocell" title={cell.reason && words.why(cell.reason)}>
          {words[cell.state]}
        </span>
      )}
      {onAbsent && !readOnly && (typed || cell.kind === 'absent') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              className="cellmenu"
              size={24}
              tabIndex={-1}
              aria-label={`${name}: ${words.notAvailable}, ${words.notApplicable}`}
            >
              <IconDots size={14} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['notAvailable', 'notApplicable'] as const).map((state) => (
              <Menu.Item key={state} onClick={() => onAbsent(row.id, column.id, state)}>
                {words[state]}
              </Menu.Item>
            ))}
            {cell.kind === 'absent' && (
              <Menu.Item onClick={() => onAbsent(row.id, column.id, undefined)}>{words.enter}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </td>
  )
}
