import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, one, stepOf } from './step.ts'

type Counts = {
  total: number
  sound: number
  indicators: number
  absent: number
  notAvailable: number
  provisional: number
  explained: number
  worst: { name: string; n: number }[] | null
}

/**
 * 2. The figures of those reports: official, or answered by "nothing arose". A rule that is broken stops a report before it
 * leaves its unit, and what is unusual leaves only with its explanation; what remains is missing, said to be not
 * available, or not yet received.
 */
export async function figuresStep(view: View, { bloc }: Year, periods: readonly string[]): Promise<Step> {
  const counts = await one(
    view,
    sql<Counts>`with cells as materialized (
        select f.indicator_id, r.unit_id, f.state = 'nothingArose' as nothing, o.*
        from expected_report r join regime g on g.id = r.regime_id
        join expected_figure f on f.expected_report_id = r.id and f.state in ('expected', 'nothingArose')
        cross join lateral (select
          coalesce(bool_or(coalesce(o.value, o.numerator) is not null or o.words is not null), false) as given,
          coalesce(bool_or(o.state = 'notApplicable'), false) as "notApplicable",
          coalesce(bool_or(o.state = 'notAvailable'), false) as "notAvailable",
          coalesce(bool_and(o.official), false) as official,
          coalesce(bool_or(o.note is not null and o.state is null), false) as explained
          from observation o where o.current and o.indicator_id = f.indicator_id and o.period = f.period
            and o.unit_id = f.unit_id) o
        where g.bloc_id = ${bloc.id}::uuid and r.period = any(${[...periods]}::text[]) and r.state <> 'exempted'
          and r.opens_on <= ${view.today}::date and ${visibleReports(view)}),
      asked as materialized (select *, (given and official) or nothing as sound,
        not nothing and not given and not "notAvailable" as absent from cells where not "notApplicable")
      select count(*)::int as total, (count(*) filter (where sound))::int as sound,
        count(distinct indicator_id)::int as indicators, (count(*) filter (where absent))::int as absent,
        (count(*) filter (where "notAvailable"))::int as "notAvailable",
        (count(*) filter (where given and not official))::int as provisional,
        (count(*) filter (where explained))::int as explained,
        (select jsonb_agg(w) from (select ${unitShortNameSql('a.unit_id', view.today)} as name, count(*)::int as n
          from asked a where a.absent group by a.unit_id order by count(*) desc, a.unit_id limit 3) w) as worst
      from asked`,
  )
  const worst = counts.worst ?? []
  const left = counts.absent - worst.reduce((sum, { n }) => sum + n, 0)
  return stepOf('figures', {
    done: counts.sound,
    total: counts.total,
    facts: { total: counts.total, indicators: counts.indicators, explained: counts.explained },
    missing: [
      ...worst.map(({ name, n }) => missing('absent', n, '/figures', name)),
      missing('absentElsewhere', left, '/figures'),
      missing('notAvailable', counts.notAvailable, '/figures'),
      missing('provisional', counts.provisional, '/reports?for=receiving'),
    ],
    who: bloc.coordinatorShort,
    next: { code: 'seeFigures', to: '/figures' },
  })
}
