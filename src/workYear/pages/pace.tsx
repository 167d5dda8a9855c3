import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { me } from '#src/app/office/me.ts'
import { ask } from '#src/ui/api.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { FigureTable } from '#src/ui/chart/figure-table.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { readYearPace } from '../contract.ts'
import type { Board } from '../shapes.ts'
import { type PaceDays, paceDays } from './pace-days.ts'
import { useYearWords } from './use-words.ts'

/** How fast the year's reports come in, beside when they fall due and the year before. */
export function Pace({ board }: { board: Board }) {
  const params = { id: board.bloc.id, year: String(board.year) }
  const { data } = useQuery(ask(readYearPace, { params }))
  const today = useQuery(me).data?.today
  const pace = useMemo(() => (data && today ? paceDays(data, today) : undefined), [data, today])
  return pace && today && <Drawn pace={pace} year={board.year} today={today} />
}

function Drawn({ pace, year, today }: { pace: PaceDays; year: number; today: string }) {
  const { pace: words } = useYearWords()
  const format = useFormat()
  const facts = useMemo(() => {
    const at = (places: readonly number[]) => {
      const of = (values: readonly (number | null)[]) => places.map((place) => values[place] ?? null)
      return {
        points: places.map((place) => format.day(pace.days[place]!)),
        series: [
          { name: words.received(year), values: of(pace.received), focus: true },
          { name: words.due, values: of(pace.due) },
          ...(pace.before ? [{ name: words.before(year - 1), values: of(pace.before) }] : []),
        ],
      }
    }
    return { drawn: at(pace.days.map((_, place) => place)), listed: at(pace.moved) }
  }, [pace, year, words, format])
  const now = pace.days.findLastIndex((day) => day <= today)
  const share = (values: readonly (number | null)[]) => format.percent(values[now] ?? 0, 0)
  const [done, due] = [share(pace.received), share(pace.due)]
  return (
    <div className="year-pace">
      <Chart
        title={words.title(year, done, due)}
        measure={words.measure}
        pointHead={words.day}
        facts={facts.drawn}
        height={200}
        alt={words.alt(year, done, due, pace.before && share(pace.before))}
        table={
          <details>
            <summary className="small">{words.days}</summary>
            <FigureTable
              facts={facts.listed}
              pointHead={words.day}
              show={(value) => format.percent(value, 0)}
              caption={words.measure}
            />
          </details>
        }
      />
    </div>
  )
}
