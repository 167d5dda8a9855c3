import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, one, stepOf } from './step.ts'

type Counts = {
  total: number
  received: number
  exempted: number
  toReceive: number
  returned: number
  open: number
  by: string | null
  units: number
  left: { id: string; code: string; name: string }[] | null
}
const named = 5

/** 1. Reports by regimes that carry the bloc, of periods that end in the year; the exempted are left out. */
export async function reportsStep(view: View, { bloc }: Year, periods: readonly string[]): Promise<Step> {
  const counts = await one(
    view,
    sql<Counts>`with found as materialized (
        select r.id, r.unit_id, r.due_on, case when r.state in ('open', 'draft', 'submitted') then 'open' else r.state end as state
        from expected_report r join regime g on g.id = r.regime_id
        where g.bloc_id = ${bloc.id}::uuid and r.period = any(${[...periods]}::text[])
          and r.opens_on <= ${view.today}::date and ${visibleReports(view)})
      select (count(*) filter (where state <> 'exempted'))::int as total,
        (count(*) filter (where state = 'received'))::int as received,
        (count(*) filter (where state = 'exempted'))::int as exempted,
        (count(*) filter (where state = 'approved'))::int as "toReceive",
        (count(*) filter (where state = 'returned'))::int as returned,
        (count(*) filter (where state = 'open'))::int as open, max(due_on) as by,
        count(distinct unit_id)::int as units,
        (select jsonb_agg(l) from (select f.id, f.state as code, ${unitShortNameSql('f.unit_id', view.today)} as name
          from found f where f.state not in ('received', 'exempted')
          order by array_position(array['approved', 'returned', 'open'], f.state), f.due_on, f.id limit ${named}) l) as left
      from found`,
  )
  const left = counts.left ?? []
  const beyond = counts.total - counts.received - left.length
  return stepOf('reports', {
    done: counts.received,
    total: counts.total,
    facts: { total: counts.total, units: counts.units, exempted: counts.exempted },
    missing: [
      ...left.map((report) => missing(report.code, 1, `/reports/${report.id}`, report.name)),
      missing('others', beyond, '/reports?for=reading'),
    ],
    who: bloc.coordinatorShort,
    by: counts.by,
    next: { code: 'receive', to: '/reports/desk' },
  })
}
