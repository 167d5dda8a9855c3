import { sql } from 'kysely'
import { periodOf, previousPeriod } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { lastEndedOf } from './periods.ts'

type Rhythm = Parameters<typeof lastEndedOf>[0] & { id: string }
/** Reports come at most this many periods late: beyond that the last period that ended is as good. */
const farthest = 4

/**
 * Of each indicator the last period of its own rhythm that has ended and for which no report is awaited any more: the last
 * due day of the regime that carries it has passed. Where no regime does, the last that has ended. One question for all.
 */
export async function lockedPeriods(
  { db, today }: Pick<View, 'db' | 'today'>,
  indicators: readonly Rhythm[],
): Promise<Map<string, string>> {
  const asked = indicators.flatMap((indicator) => {
    const periods: string[] = []
    for (let at: string | undefined = lastEndedOf(indicator, today); at && periods.length < farthest; )
      at = previousPeriod(periods[periods.push(at) - 1]!)
    return periods.map((period) => ({ id: indicator.id, period }))
  })
  const awaited = await rows(
    db,
    sql<{ id: string; period: string }>`
      select a.id, a.period from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ period }) => period)}::text[]) a (id, period)
      cross join lateral (select r.regime_id, r.period from expected_figure f join expected_report r on r.id = f.expected_report_id
        where f.indicator_id = a.id and f.period = a.period limit 1) carried
      where (select max(r.due_on) from expected_report r where r.regime_id = carried.regime_id and r.period = carried.period)
        >= ${today}::date`,
  )
  const waits = new Set(awaited.map(({ id, period }) => `${id} ${period}`))
  const ended = (period: string) => periodOf(period).to <= today
  return new Map(
    indicators.map((indicator) => {
      const mine = asked.filter(({ id }) => id === indicator.id).map(({ period }) => period)
      const locked = mine.find((period) => ended(period) && !waits.has(`${indicator.id} ${period}`))
      return [indicator.id, locked ?? mine[0]!]
    }),
  )
}
