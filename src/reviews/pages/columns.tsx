import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Status, toneOf } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { answerStates } from '../moves.ts'
import type { ReviewRow } from '../shapes.ts'
import { kindOf } from './standing.tsx'
import { useReviewWords } from './use-words.ts'

export function useColumns(): Column<ReviewRow>[] {
  const { list, kinds, states, one } = useReviewWords()
  const format = useFormat()
  return [
    {
      id: 'name',
      head: list.name,
      always: true,
      phone: 'title',
      cell: (row) => (
        <Link to="/reviews/$reviewId" params={{ reviewId: row.id }} className="review-title">
          {row.title}
        </Link>
      ),
    },
    { id: 'kind', head: list.kind, width: 100, off: true, phone: 'hide', cell: (row) => kinds[row.kind] },
    { id: 'directive', head: list.directive, width: 120, phone: 'line', cell: (row) => row.directive.symbol },
    {
      id: 'span',
      head: list.span,
      width: 170,
      off: true,
      phone: 'hide',
      cell: (row) => (
        <span className="num">
          {format.day(row.spanFrom)} – {format.day(row.spanTo)}
        </span>
      ),
    },
    { id: 'owner', head: list.owner, width: 170, off: true, phone: 'hide', cell: (row) => row.ownerName },
    {
      id: 'progress',
      head: list.progress,
      width: 150,
      phone: 'foot',
      cell: ({ counts }) => (
        <div className="review-progress">
          <span className="num">
            {counts.reached.reported}/{counts.total}
          </span>
          <LightsBar
            compact
            label={one.summary}
            lights={answerStates
              .toReversed()
              .map((state) => ({ tone: toneOf(kindOf[state]), label: states[state], count: counts.byState[state] }))}
          />
        </div>
      ),
    },
    {
      id: 'late',
      head: list.late,
      width: 90,
      align: 'end',
      phone: 'end',
      cell: ({ counts }) => counts.overdue > 0 && <Status kind="overdue">{counts.overdue}</Status>,
    },
    {
      id: 'state',
      head: list.state,
      width: 150,
      phone: 'state',
      cell: (row) =>
        row.endedOn ? <Status kind="done">{list.ended}</Status> : <Status kind="onTrack">{list.open}</Status>,
    },
  ]
}
