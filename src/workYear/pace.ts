import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import type { YearPace } from './contract.ts'
import { periodsEndingIn } from './steps/periods.ts'
import { yearFor } from './year.ts'

type Kind = 'due' | 'received'
type Row = { year: number; kind: Kind; day: string; n: number }

/** Of the very reports that the first step counts: when they fell due, and when what is received came in first. */
export async function paceOf(view: View, blocId: string, year: number): Promise<YearPace> {
  const { bloc } = await yearFor(view, blocId, year)
  const [now, last] = await Promise.all([
    periodsEndingIn(view, bloc.id, year),
    periodsEndingIn(view, bloc.id, year - 1),
  ])
  const found = await rows(
    view.db,
    sql<Row>`with found as materialized (
        select case when r.period = any(${now}::text[]) then ${year}::int else ${year - 1}::int end as year, r.due_on,
          case when r.state = 'received' then (r.first_received_at at time zone 'Asia/Ho_Chi_Minh')::date end as came
        from expected_report r join regime g on g.id = r.regime_id
        where g.bloc_id = ${bloc.id}::uuid and r.period = any(${[...now, ...last]}::text[]) and r.state <> 'exempted'
          and r.opens_on <= ${view.today}::date and ${visibleReports(view)})
      select year, 'due' as kind, due_on as day, count(*)::int as n from found group by 1, 3
      union all
      select year, 'received', came, count(*)::int from found where came is not null group by 1, 3 order by 3`,
  )
  const of = (wanted: number, kind: Kind) =>
    found.filter((row) => row.year === wanted && row.kind === kind).map(({ day, n }) => ({ day, n }))
  const all = (wanted: number) => of(wanted, 'due').reduce((sum, { n }) => sum + n, 0)
  return {
    total: all(year),
    due: of(year, 'due'),
    received: of(year, 'received'),
    before: all(year - 1) > 0 ? { total: all(year - 1), received: of(year - 1, 'received') } : null,
  }
}
