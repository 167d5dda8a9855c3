import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { IconBuildingBank, IconChevronDown, IconChevronRight, IconMapPin, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { isTerritory } from '../kinds.ts'
import { More } from './more-row.tsx'
import { isMore, type TreeLine, type TreeRow } from './tree.ts'
import { useUnitWords } from './words.ts'

/** A name in its depth, with the button that opens what is under it. */
function Name({ row, on, onToggle }: { row: TreeRow; on: string | undefined; onToggle: (() => void) | undefined }) {
  const { list: words, structure } = useUnitWords()
  const format = useFormat()
  const territory = isTerritory(row.kind)
  return (
    <span className="unit-name" style={{ paddingInlineStart: row.depth * 20 }} data-territory={territory || undefined}>
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
      {territory ? <IconMapPin {...small} /> : <IconBuildingBank {...small} />}
      <Link to="/units/$id" params={{ id: row.id }} search={on ? { on } : {}} title={row.name}>
        {row.shortName}
      </Link>
      {onToggle && row.children > 0 && (
        <span className="ink3 small num unit-holds">
          {[
            row.territories > 0 && structure.territories(format.figure(row.territories)),
            row.children > row.territories && structure.bodies(format.figure(row.children - row.territories)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </span>
  )
}

const ofUnit = (cell: (row: TreeRow) => ReactNode) => (line: TreeLine) => (isMore(line) ? null : cell(line))

/** `onToggle` where the rows are a tree; found units show what they stand under instead. */
export function useUnitColumns(
  on: string,
  given: string | undefined,
  onToggle?: (id: string) => void,
): Column<TreeLine>[] {
  const { list: words, kinds, structure } = useUnitWords()
  const format = useFormat()
  const days = ({ from, to }: TreeRow) =>
    to !== null && to < on ? words.ended(format.day(to)) : from > on ? words.starts(format.day(from)) : ''
  return [
    {
      id: 'name',
      head: words.name,
      always: true,
      phone: 'title',
      cell: (row) =>
        isMore(row) ? (
          <More line={row} />
        ) : (
          <>
            <Name row={row} on={given} onToggle={onToggle && (() => onToggle(row.id))} />
            {row.bore.map(({ what, text, from, to }) => (
              <span key={`${text} ${from}`} className="ink3 small unit-bore">
                {(what === 'name' ? structure.oldName : structure.oldCode)(
                  text,
                  structure.until(format.day(from), to ? format.day(to) : ''),
                )}
              </span>
            ))}
          </>
        ),
    },
    { id: 'kind', head: words.kind, phone: 'line', width: 220, cell: ofUnit((row) => kinds[row.kind]) },
    ...(onToggle
      ? []
      : [{ id: 'parent', head: words.parent, phone: 'line' as const, cell: ofUnit((row) => row.parentName) }]),
    { id: 'code', head: words.code, phone: 'foot', width: 130, cell: ofUnit((row) => row.code) },
    { id: 'symbol', head: words.symbol, phone: 'hide', width: 110, cell: ofUnit((row) => row.symbol) },
    { id: 'days', head: words.days, phone: 'end', width: 150, cell: ofUnit(days) },
  ]
}
