import { Link, useNavigate } from '@tanstack/react-router'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { useFormat } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import type { MeetingRow } from '../shapes.ts'
import { dayOfInstant } from './hours.ts'
import { MeetingStatus } from './standing.tsx'
import { useMeetingWords } from './use-words.ts'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
type Props = { rows: readonly MeetingRow[]; total: number; pages: Pages; when: 'past' | 'all' | undefined }

export function MeetingTable({ rows, total, pages, when }: Props) {
  const { list, kinds } = useMeetingWords()
  const format = useFormat()
  const navigate = useNavigate()
  const now = new Date(useDomainClock()())
  const attended = (row: MeetingRow) => {
    const { numbers } = row
    if (numbers.invited === 0) return ''
    return row.state === 'held' || row.state === 'concluded'
      ? list.present(numbers.present + numbers.represented, numbers.invited)
      : list.answered(numbers.confirmed, numbers.invited)
  }
  return (
    <DataTable
      name={`meetings.${when ?? 'coming'}`}
      label={list.title}
      rows={rows}
      keyOf={(row) => row.id}
      nameOf={(row) => row.title}
      onOpen={(row) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: row.id } })}
      columns={[
        {
          id: 'when',
          head: list.when,
          width: 128,
          always: true,
          phone: 'date',
          cell: (row) => (
            <span className="num meeting-when">
              <b>{format.day(dayOfInstant(row.startsAt))}</b>
              <span className="ink3 small">
                {format.time(row.startsAt)}–{format.time(row.endsAt)}
              </span>
            </span>
          ),
        },
        {
          id: 'meeting',
          head: list.meeting,
          always: true,
          phone: 'title',
          cell: (row) => (
            <span className="meeting-title">
              <Link to="/meetings/$meetingId" params={{ meetingId: row.id }}>
                {row.title}
              </Link>
              <span className="ink3 small">{row.place}</span>
            </span>
          ),
        },
        { id: 'kind', head: list.kind, width: 96, phone: 'line', cell: (row) => kinds[row.kind] },
        { id: 'owner', head: list.owner, width: 170, phone: 'hide', cell: (row) => row.ownerName },
        {
          id: 'invited',
          head: list.invited,
          width: 130,
          phone: 'foot',
          cell: (row) => <span className="num">{attended(row)}</span>,
        },
        {
          id: 'conclusions',
          head: list.conclusions,
          width: 140,
          phone: 'end',
          cell: (row) => <span className="num">{row.conclusions > 0 && list.turned(row.turned, row.conclusions)}</span>,
        },
        {
          id: 'state',
          head: list.state,
          width: 130,
          phone: 'state',
          cell: (row) => <MeetingStatus meeting={row} now={now} />,
        },
      ]}
      more={
        <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
          {list.shown(rows.length, total)}
        </LoadMore>
      }
    />
  )
}
