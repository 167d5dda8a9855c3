import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconChevronDown, IconChevronRight, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import type { TreeRow } from './tree.ts'
import { useUnitWords } from './words.ts'

/** A name in its depth, with the button that opens what is under it. */
function Name({ row, on, onToggle }: { row: TreeRow; on: string | undefined; onToggle: (() => void) | undefined }) {
  const { list: words } = useUnitWords()
  return (
    <span className="unit-name" style={{ paddingInlineStart: row.depth * 20 }}>
      {onToggle && row.children > 0 ? (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-expanded={row.open}
          aria-label={row.open ? words.shut(row.name) : words.open(row.name)}
          onClick={onToggle}
        >
          {row.open ? <IconChevronDown {...small} /> : <IconChevronRight {...small} />}
        </ActionIcon>
      ) : (
        onToggle && <span className="unit-leaf" />
      )}
      <Link to="/units/$id" params={{ id: row.id }} search={on ? { on } : {}} title={row.name}>
        {row.shortName}
      </Link>
    </span>
  )
}

/** `onToggle` where the rows are a tree; found units show what they stand under instead. */
export function useUnitColumns(
  on: string,
  given: string | undefined,
  onToggle?: (id: string) => void,
): Column<TreeRow>[] {
  const { list: words, kinds } = useUnitWords()
  const format = useFormat()
  const days = ({ from, to }: TreeRow) =>
    to !== null && to < on ? words.ended(format.day(to)) : from > on ? words.starts(format.day(from)) : ''
  return [
    {
      id: 'name',
      head: words.name,
      always: true,
      phone: 'title',
      cell: (row) => <Name row={row} on={given} onToggle={onToggle && (() => onToggle(row.id))} />,
    },
    { id: 'kind', head: words.kind, phone: 'line', width: 220, cell: (row) => kinds[row.kind] },
    ...(onToggle
      ? []
      : [{ id: 'parent', head: words.parent, phone: 'line' as const, cell: (row: TreeRow) => row.parentName }]),
    { id: 'code', head: words.code, phone: 'foot', width: 130, cell: (row) => row.code },
    { id: 'symbol', head: words.symbol, phone: 'hide', width: 110, cell: (row) => row.symbol },
    { id: 'days', head: words.days, phone: 'end', width: 150, cell: days },
  ]
}
