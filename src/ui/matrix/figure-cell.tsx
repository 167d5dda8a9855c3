import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLink } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import { type Absence, type Cell, type Change, isFigure } from './cells.ts'
import type { FigureColumn, FigureRow } from './figure-grid.tsx'

type Props = {
  row: FigureRow
  column: FigureColumn
  invalid: boolean
  describedBy?: string
  readOnly: boolean
  onChange: (change: Change) => void
  onAbsent: ((row: string, column: string, state: Absence | undefined) => void) | undefined
}

export function FigureCell({ row, column, invalid, describedBy, readOnly, onChange, onAbsent }: Props) {
  const { matrix: words } = useUiWords()
  const cell: Cell = row.cells[column.id] ?? { kind: 'input', text: '' }
  const name = `${row.name}, ${column.head}`
  const typed = cell.kind === 'input'
  const wrong = typed && !isFigure(cell.text)
  return (
    <td
      className="in"
      data-kind={cell.kind}
      data-wrong={wrong || undefined}
      data-l={[column.head, column.note].filter(Boolean).join(', ')}
    >
      {typed && (
        <input
          aria-label={name}
          aria-invalid={invalid || wrong || undefined}
          aria-describedby={describedBy}
          title={wrong ? words.notNumber : undefined}
          data-cell={`${row.id}|${column.id}`}
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
