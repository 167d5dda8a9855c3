import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { addDays } from '#src/platform/day.ts'
import type { Problem } from '#src/platform/problem.ts'
import { ask } from '#src/ui/api.ts'
import { IconChevronLeft, IconChevronRight } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { groupTasks, listTasks } from '../../contract.ts'
import { ListFilters } from '../filters/list-filters.tsx'
import { LookSwitch } from '../look-switch.tsx'
import { changed, queryOf, type TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { DayCell } from './day-cell.tsx'
import { monthAfter, weeksOf } from './month.ts'
import type { CalendarSearch } from './search.ts'
import './calendar.css'

const page = getRouteApi('/office/tasks/calendar')
const office = getRouteApi('/office')
/** More than fits into a month's squares: then the numbers alone stand there. */
const most = 200

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The tasks of the filter on the days on which they fall due. */
export function CalendarPage() {
  const { calendar: words, filters } = useTaskWords()
  const { me } = office.useRouteContext()
  const { month: asked, ...search }: CalendarSearch = page.useSearch()
  const navigate = useNavigate()
  const month = asked ?? me.today.slice(0, 7)
  const [at, setAt] = useState(asked ? `${month}-01` : me.today)
  const weeks = weeksOf(month)
  const span = { from: weeks[0]![0]!, to: weeks.at(-1)![6]! }
  // the month shown is the span: one of the filter's own would hide days of it without a word
  const query = { ...queryOf(changed(search, { due: '', from: '', to: '' })), ...span, rows: 'each' as const }
  const days = useQuery(ask(groupTasks, { query: { ...query, by: 'day' } }))
  const few = days.data !== undefined && days.data.total.total <= most
  const tasks = useQuery({ ...ask(listTasks, { query: { ...query, limit: most } }), enabled: few })
  const countsOf = new Map(days.data?.groups.map((group) => [group.key, group]))
  const rowsOf = Map.groupBy((few && tasks.data?.rows) || [], (task) => task.deadline)
  const show = (next: TaskSearch, to = month) =>
    void navigate({ to: '/tasks/calendar', search: { ...next, month: to }, replace: true })
  const press = (event: KeyboardEvent) => {
    const day = steps[event.key] ? addDays(at, steps[event.key]!) : undefined
    const turned = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
    if (!day && !turned) return
    event.preventDefault()
    const to = day ?? `${monthAfter(month, turned)}-01`
    setAt(to)
    if (to.slice(0, 7) !== month) show(search, to.slice(0, 7))
    requestAnimationFrame(() => document.getElementById(`day-${to}`)?.focus())
  }
  return (
    <>
      <PageHead
        title={filters.month(Number(month.slice(5)), month.slice(0, 4))}
        {...(days.data && { count: days.data.total.total })}
        acts={
          <>
            <ActionIcon aria-label={words.before} onClick={() => show(search, monthAfter(month, -1))}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Button onClick={() => show(search, me.today.slice(0, 7))}>{words.thisMonth}</Button>
            <ActionIcon aria-label={words.after} onClick={() => show(search, monthAfter(month, 1))}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
            <LookSwitch look="calendar" search={search} />
          </>
        }
      />
      <ListFilters search={search} total={days.data?.total.total ?? 0} onChange={show} />
      {days.error && <ProblemNote problem={days.error as Problem} />}
      {days.isPending && <Loading rows={8} />}
      {days.data && (
        <table className="calendar" onKeyDown={press}>
          <caption className="sr">{words.keys}</caption>
          <thead>
            <tr>
              {words.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell
                    key={day}
                    day={day}
                    today={day === me.today}
                    outside={!day.startsWith(month)}
                    focused={day === at}
                    counts={countsOf.get(day)}
                    tasks={rowsOf.get(day) ?? []}
                    search={changed(search, { due: '', from: day, to: day, group: 'none' })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {days.data?.total.total === 0 && (
        <p className="calendar-none ink2">
          {words.none} <Link to="/tasks">{words.toList}</Link>
        </p>
      )}
    </>
  )
}
