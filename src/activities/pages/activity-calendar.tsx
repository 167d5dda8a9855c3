import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { periodName } from '#src/periods/index.ts'
import { dayInMonth, lastDayOfMonth, monthOf, weekday, yearOf } from '#src/platform/day.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconChevronLeft, IconChevronRight, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { listActivities } from '../contract.ts'
import type { ActivityRow } from '../shapes.ts'
import { ActivityFilters } from './activity-filters.tsx'
import type { ActivitySearch } from './search.ts'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import { Views } from './views.tsx'
import './activities.css'

const page = getRouteApi('/office/activities/calendar')
const most = 200

/** The month that lies so many months away, `2021-01`. */
const monthAway = (month: string, by: number) =>
  dayInMonth(yearOf(`${month}-01`), monthOf(`${month}-01`) + by, 1).slice(0, 7)

/** The activities of a month on their days; on a narrow screen only the days that have some, one below the other. */
export function ActivityCalendar() {
  const { calendar: words } = useActivityWords()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: ActivitySearch = page.useSearch()
  const { types, nameOf } = useTypes()
  const { period = me.today.slice(0, 7), sort: _, feedId: __, ...filter } = search
  const month = /^\d{4}-\d\d$/.test(period) ? period : me.today.slice(0, 7)
  const found = useQuery({
    ...ask(listActivities, { query: { ...filter, period: month, sort: 'held', limit: most } }),
    placeholderData: keepPreviousData,
  })
  const change = (next: ActivitySearch) => void navigate({ to: '/activities/calendar', search: next, replace: true })
  const rows = found.data?.rows ?? []
  const total = found.data?.totals.count ?? 0
  const turn = (by: number, label: string, Icon: typeof IconChevronLeft) => (
    <Button aria-label={label} onClick={() => change({ ...search, period: monthAway(month, by) })}>
      <Icon {...small} />
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title(periodName(month, language).toLocaleLowerCase(language))}
        count={total}
        acts={
          <>
            {turn(-1, words.before, IconChevronLeft)}
            {turn(1, words.after, IconChevronRight)}
          </>
        }
      />
      <Views search={search} />
      <ActivityFilters {...{ types, nameOf, search }} found={found.data} today={me.today} onChange={change} />
      <div className="body">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={6} />}
        {total > rows.length && <Note kind="ongoing">{words.some(rows.length, total)}</Note>}
        {found.data && rows.length === 0 ? (
          <Empty title={words.empty} />
        ) : (
          <Month
            month={month}
            rows={rows}
            today={me.today}
            typeOf={(id) => nameOf(types.find((one) => one.id === id))}
          />
        )}
      </div>
    </>
  )
}

type Props = { month: string; rows: readonly ActivityRow[]; today: string; typeOf: (id: string) => string }

function Month({ month, rows, today, typeOf }: Props) {
  const { calendar: words } = useActivityWords()
  const format = useFormat()
  const [year, n] = [yearOf(`${month}-01`), monthOf(`${month}-01`)]
  const last = Number(lastDayOfMonth(year, n).slice(8))
  const days = Array.from({ length: last }, (_, at) => dayInMonth(year, n, at + 1))
  const on = Map.groupBy(rows, ({ heldOn }) => heldOn)
  return (
    <>
      <div className="activity-weekdays" aria-hidden="true">
        {words.days.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className="activity-month">
        {days.map((day) => (
          <li
            key={day}
            data-empty={!on.has(day) || undefined}
            data-today={day === today || undefined}
            style={day.endsWith('-01') ? ({ '--from': weekday(day) } as CSSProperties) : undefined}
          >
            <time dateTime={day}>
              <span className="of-phone">{format.weekdayDay(day)}</span>
              <span className="of-grid">{Number(day.slice(8))}</span>
            </time>
            {(on.get(day) ?? []).map((row) => (
              <Link key={row.id} to="/activities/$activityId" params={{ activityId: row.id }}>
                <b>{row.title}</b>
                <span className="ink2 small">
                  {[typeOf(row.typeId), row.ownerName, row.untilOn && words.until(format.shortDay(row.untilOn))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
