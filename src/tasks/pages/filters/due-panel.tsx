import { Checkbox, SegmentedControl } from '@mantine/core'
import { DayField } from '#src/ui/form/day-field.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { dueSpans } from '../../spans.ts'
import type { TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'

export function useDueSaid(search: TaskSearch): string | undefined {
  const { punctuality } = useTaskWords()
  const said = useSpanSaid(search)
  if (!search.firstDeadline) return said
  return said ? `${said}, ${punctuality.firstDeadline}` : punctuality.firstDeadline
}

function useSpanSaid({ due, from, to }: TaskSearch): string | undefined {
  const { filters } = useTaskWords()
  const format = useFormat()
  const span = dueSpans.find((one) => one === due)
  if (span) return filters.spans[span]
  if (from && to) return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`
  if (from) return filters.since(format.day(from))
  return to && filters.until(format.day(to))
}

type Props = { search: TaskSearch; onChange: (next: TaskSearch) => void }

/** Deadlines within a span that has a name, or from a day to a day: one or the other. */
export function DuePanel({ search, onChange }: Props) {
  const { filters, punctuality } = useTaskWords()
  return (
    <div className="stack">
      <SegmentedControl
        orientation="vertical"
        fullWidth
        aria-label={filters.due}
        value={search.due ?? ''}
        onChange={(due) => onChange({ due, from: '', to: '' })}
        data={dueSpans.map((value) => ({ value, label: filters.spans[value] }))}
      />
      <div className="task-span">
        <DayField label={filters.from} value={search.from ?? ''} onChange={(from) => onChange({ from, due: '' })} />
        <DayField label={filters.to} value={search.to ?? ''} onChange={(to) => onChange({ to, due: '' })} />
      </div>
      <Checkbox
        checked={search.firstDeadline ?? false}
        label={punctuality.byFirst}
        onChange={(event) => onChange({ firstDeadline: event.currentTarget.checked })}
      />
    </div>
  )
}
