import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import type { DisseminationRow } from '../shapes.ts'
import { UnitsBar, useShare } from './standing.tsx'
import { useDisseminationWords } from './use-words.ts'

export function useColumns(): Column<DisseminationRow>[] {
  const { list, one } = useDisseminationWords()
  const format = useFormat()
  const share = useShare()
  return [
    {
      id: 'directive',
      head: list.directive,
      always: true,
      phone: 'title',
      cell: (row) => (
        <Link
          to="/disseminations/$disseminationId"
          params={{ disseminationId: row.id }}
          className="dissemination-title"
        >
          <b className="nowrap">{row.directive.symbol}</b> {row.directive.abstract}
        </Link>
      ),
    },
    { id: 'owner', head: list.owner, width: 170, off: true, phone: 'hide', cell: (row) => row.ownerName },
    {
      id: 'dueOn',
      head: list.dueOn,
      width: 100,
      align: 'end',
      phone: 'date',
      cell: (row) => <span className="num">{format.day(row.dueOn)}</span>,
    },
    {
      id: 'people',
      head: list.people,
      width: 230,
      align: 'end',
      phone: 'line',
      cell: ({ counts }) => (
        <span className="num">
          <b>{counts.counted === 0 ? one.unsaid : one.share(share(counts))}</b>
          {counts.counted > 0 && (
            <small className="dissemination-small">
              {one.people(format.figure(counts.people), format.figure(counts.peopleDue))}
              {counts.counted < counts.units && `, ${one.someShort(counts.counted, counts.units)}`}
            </small>
          )}
        </span>
      ),
    },
    {
      id: 'units',
      head: list.units,
      width: 210,
      phone: 'foot',
      cell: ({ counts }) => (
        <div className="dissemination-units">
          <span className="num">
            {one.units(counts.byState.reached, counts.units)}
            {counts.overdue > 0 && (
              <>
                {' '}
                <Status kind="overdue">{one.lateOnes(counts.overdue)}</Status>
              </>
            )}
          </span>
          <UnitsBar counts={counts} compact />
        </div>
      ),
    },
  ]
}
