import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconChevronDown, IconChevronRight } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import type { Column, Group } from './columns.ts'
import type { Cursor } from './cursor.ts'

type Common = {
  id: string
  at: number
  cursor: number | undefined
  measure: ((element: Element | null) => void) | undefined
}

type RowProps<Row> = Common & {
  row: Row
  columns: readonly Column<Row>[]
  name: string
  selected: boolean | undefined
  onToggle: () => void
  onPoint: (to: Cursor) => void
}
export function RowLine<Row>({
  id,
  at,
  cursor,
  measure,
  row,
  columns,
  name,
  selected,
  onToggle,
  onPoint,
}: RowProps<Row>) {
  const words = useUiWords()
  const first = selected === undefined ? 0 : 1
  const cell = (column: number) => ({
    id: `${id}-${at}-${column}`,
    role: 'gridcell',
    'data-at': cursor === column || undefined,
  })
  return (
    <tr
      ref={measure}
      role="row"
      data-index={at}
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-cursor={cursor !== undefined || undefined}
      onPointerDown={() => onPoint({ line: at, column: cursor ?? first })}
    >
      {selected !== undefined && (
        <td {...cell(0)} className="ck">
          <Checkbox checked={selected} aria-label={words.table.select(name)} onChange={onToggle} tabIndex={-1} />
        </td>
      )}
      {columns.map((column, i) => (
        <td key={column.id} {...cell(i + first)} data-align={column.align} data-phone={column.phone ?? 'line'}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

type WideProps = Common & { className: string; width: number; children: ReactNode }
/** One cell over the whole width, in the same grid: it is reached by the arrows as the others are. */
const WideLine = ({ id, at, cursor, measure, className, width, children }: WideProps) => (
  <tr
    ref={measure}
    role="row"
    className={className}
    data-index={at}
    aria-rowindex={at + 2}
    data-cursor={cursor !== undefined || undefined}
  >
    <td role="gridcell" colSpan={width} id={cursor === undefined ? `${id}-${at}` : `${id}-${at}-${cursor}`}>
      {children}
    </td>
  </tr>
)

type GroupProps = Common & { group: Group; width: number; shut: boolean; onToggle: () => void }
export function GroupLine({ group, shut, onToggle, ...line }: GroupProps) {
  const words = useUiWords()
  return (
    <WideLine {...line} className="group">
      <span className="row">
        <button
          type="button"
          aria-expanded={!shut}
          aria-label={shut ? words.table.open(group.label) : words.table.shut(group.label)}
          onClick={onToggle}
        >
          {shut ? <IconChevronRight size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        </button>
        <span className="gname">
          {group.label} {group.count !== undefined && <span className="ink3 num">{group.count}</span>}
        </span>
        {group.extra}
      </span>
    </WideLine>
  )
}

/** Under the rows of a group: how many there are, and a way on. */
export const MoreLine = (line: Omit<WideProps, 'className'>) => <WideLine {...line} className="morerow" />
