import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { dayOf } from '#src/platform/day.ts'
import { countTasks, readPunctuality } from '#src/tasks/contract.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import type { Tone } from '#src/ui/status.tsx'
import { listWorkYears } from '#src/workYear/contract.ts'
import type { CyclePart } from '../today-shapes.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** The day's meetings by their hour. */
export function TodayMeetings({ meetings, today }: { meetings: CyclePart | undefined; today: string }) {
  const words = useWords({ vi, en })
  const format = useFormat()
  const now = meetings?.rows.filter(({ day }) => day && dayOf(new Date(day)) === today) ?? []
  if (now.length === 0) return null
  return (
    <section>
      <h2>{words.todayTitle}</h2>
      <ul className="today-meetings">
        {now.map((one) => (
          <li key={one.to}>
            <b className="num">{format.time(one.day!)}</b>
            <span>
              <Link to={one.to}>{one.title}</Link>
              <small>{one.about}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const tones = { blue: 'done', green: 'ok', amber: 'soon', red: 'over', grey: 'none' } as const satisfies Record<
  string,
  Tone
>

/** The tasks of the year one works in by light, and how many came in time. */
export function LeaderSide({ today }: { today: string }) {
  const words = useWords({ vi, en })
  const format = useFormat()
  const go = useNavigate()
  const bloc = useQuery(ask(listWorkYears, {})).data?.blocs[0]
  const year = bloc?.current ?? Number(today.slice(0, 4))
  const counts = useQuery({ ...ask(countTasks, { query: { workYear: year } }), enabled: bloc !== undefined }).data
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const punctual = useQuery(ask(readPunctuality, { query: span })).data
  if (!counts || counts.total === 0) return null
  const { current, first } = punctual ?? {}
  const judged = current ? current.doneOnTime + current.doneLate + current.overdue : 0
  return (
    <section>
      <h2>
        {words.lights(year)} <span className="ink3 num">{counts.total}</span>
      </h2>
      <LightsBar
        label={words.lights(year)}
        lights={Object.entries(tones).map(([light, tone]) => ({
          tone,
          label: words.light[light as keyof typeof tones],
          count: counts.byLight[light] ?? 0,
          onPick: () => void go({ to: '/tasks', search: { light, workYear: year } }),
        }))}
      />
      {current?.percent && (
        <p className="today-share">
          <Link to="/punctuality" search={{ period: String(year) }}>
            <b className="num">{format.percent(current.percent)}</b>
          </Link>{' '}
          <span className="ink2 small">
            {words.punctual(current.doneOnTime, judged)}
            {first?.percent && ` · ${words.punctualFirst(format.percent(first.percent))}`}
          </span>
        </p>
      )}
    </section>
  )
}
