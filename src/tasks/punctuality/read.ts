import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { readPunctuality, readPunctualityTrend } from './contract.ts'
import { bothSql, type Counts, countedSql, type InBoth, toldInBoth } from './counted-sql.ts'

/** Of the tasks whose deadline (in each reading) falls in the span; a parent with children is left to them. */
export async function punctualityFor(
  view: View,
  query: Input<typeof readPunctuality>['query'],
): Promise<Reply<typeof readPunctuality>> {
  const counted = await countedSql(view, query, [sql`null as key`])
  const [found] = await rows(
    view.db,
    sql<{ tallies: InBoth<Counts> }>`select ${bothSql()} as tallies from (${counted}) c`,
  )
  return toldInBoth(found!.tallies)
}

/** How the period of a day is written: 2020-03, 2020-Q1, 2020. */
const written = { month: 'YYYY-MM', quarter: 'YYYY-"Q"Q', year: 'YYYY' } as const

/** Each reading by its own deadline: a task that was extended into April stands in March by the first. */
export async function trendFor(
  view: View,
  { step, ...query }: Input<typeof readPunctualityTrend>['query'],
): Promise<Reply<typeof readPunctualityTrend>> {
  const counted = await countedSql(view, query, [sql`t.deadline as day`, sql`t.first_deadline as first_day`])
  const found = await rows(
    view.db,
    sql<{ period: string; tallies: InBoth<Counts> }>`with counted as (${counted}),
      c as (
        select date_trunc(${step}, day) as at, "current", null as "first", n from counted where "current" is not null
        union all
        select date_trunc(${step}, first_day), null, "first", n from counted where "first" is not null)
      select to_char(at, ${written[step]}) as period, ${bothSql()} as tallies from c group by at order by at`,
  )
  return { points: found.map(({ period, tallies }) => ({ period, ...toldInBoth(tallies) })) }
}
