import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { addDays } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { overdueReports, shownState } from './list.ts'
import type { ReportState } from './moves.ts'
import { visible, visibleRegimes } from './visible.ts'

/** A period whose reports are due within so many days is the one that is being collected. */
const near = 7

/** Of the period that a regime collects, the last that is due or soon will be, how many reports the reader knows of in each state; `late`: those owed to the reader. */
export type ReportsByState = {
  id: string
  name: string
  period: string | null
  states: Partial<Record<ReportState, number>>
  late: number
}

/** Of these regimes those the reader sees, in one question. */
export const reportsByState = (view: View, regimeIds: readonly string[]): Promise<ReportsByState[]> =>
  rows(
    view.db,
    sql<ReportsByState>`
      with latest as (
        select g.id, g.name, coalesce(
          (select r.period from expected_report r where r.regime_id = g.id and r.due_on <= ${addDays(view.today, near)}::date
            order by r.due_on desc limit 1),
          (select r.period from expected_report r where r.regime_id = g.id and r.opens_on <= ${view.today}::date
            order by r.due_on limit 1)) as period
        from regime g where g.id = any(${[...regimeIds]}::uuid[]) and ${visibleRegimes(view)}
      ), counted as (
        select l.id, ${shownState(view)} as state, count(*)::int as n,
          (count(*) filter (where ${overdueReports(view)}))::int as late
        from latest l join expected_report r on r.regime_id = l.id and r.period = l.period
        where ${visible(view)} and r.opens_on <= ${view.today}::date group by 1, 2
      )
      select l.id, l.name, l.period, coalesce((select jsonb_object_agg(c.state, c.n) from counted c where c.id = l.id), '{}') as states,
        coalesce((select sum(c.late) from counted c where c.id = l.id), 0)::int as late
      from latest l`,
  )
