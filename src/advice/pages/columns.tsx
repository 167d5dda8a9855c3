import { Link } from '@tanstack/react-router'
import { daysBetween } from '#src/platform/day.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { daysTaken, isOverdue } from '../rules.ts'
import type { AdviceRow } from '../shapes.ts'
import { AdviceStatus } from './standing.tsx'
import { useAdviceWords } from './use-words.ts'

/** What is pending says how long it waits; past the day asked for it says so. */
function Standing({ row, today }: { row: AdviceRow; today: string }) {
  const { list } = useAdviceWords()
  if (isOverdue(row, today) && row.askedBy)
    return <Status kind="overdue">{list.overdue(daysBetween(row.askedBy, today))}</Status>
  return <AdviceStatus state={row.state} />
}

export function useColumns(today: string): Column<AdviceRow>[] {
  const { heads, kinds, list } = useAdviceWords()
  const format = useFormat()
  const taken = (row: AdviceRow) => {
    const days = daysTaken(row)
    return days === null ? list.waiting(daysBetween(row.submittedOn, today)) : list.days(days)
  }
  return [
    {
      id: 'title',
      head: heads.title,
      always: true,
      phone: 'title',
      cell: (row) => (
        <Link to="/advice/$adviceId" params={{ adviceId: row.id }} className="advice-title">
          {row.symbol && <b className="nowrap">{row.symbol}</b>} {row.title}
        </Link>
      ),
    },
    { id: 'kind', head: heads.kind, width: 120, off: true, phone: 'line', cell: (row) => kinds[row.kind] },
    { id: 'to', head: heads.to, width: 150, phone: 'line', cell: (row) => row.toName },
    { id: 'from', head: heads.from, width: 170, off: true, phone: 'hide', cell: (row) => row.fromName },
    {
      id: 'submitted',
      head: heads.submittedOn,
      width: 100,
      align: 'end',
      sort: true,
      phone: 'date',
      cell: (row) => <span className="num">{format.day(row.submittedOn)}</span>,
    },
    {
      id: 'state',
      head: heads.state,
      width: 194,
      phone: 'state',
      cell: (row) => <Standing row={row} today={today} />,
    },
    {
      id: 'taken',
      head: heads.daysTaken,
      width: 95,
      align: 'end',
      sort: true,
      phone: 'end',
      cell: (row) => <span className={`num${row.state === 'pending' ? ' ink3' : ''}`}>{taken(row)}</span>,
    },
    {
      id: 'directive',
      head: heads.directive,
      width: 115,
      phone: 'foot',
      cell: (row) =>
        row.directive && (
          <Link to="/directives/$directiveId" params={{ directiveId: row.directive.id }}>
            {row.directive.symbol}
          </Link>
        ),
    },
  ]
}
