import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { LoadedReport } from '../report.ts'
import { covers } from './scope.ts'

type Below = { id: string; name: string; period: string }

/** The regimes by which units report to the writer of this report in its period, each with the last such period. */
export async function regimesBelow({ db, today }: View, { unitId, period }: LoadedReport) {
  const { from, to } = periodOf(period)
  const found = await rows(
    db,
    sql<Below>`
      select g.id, g.name, r.period from expected_report r join regime g on g.id = r.regime_id
      where r.receiving_unit_id = ${unitId}::uuid and r.opens_on <= least(${to}::date, ${today}::date)
        and r.due_on >= ${from}::date
      group by g.id, g.name, r.period order by g.name, g.id, max(r.opens_on) desc`,
  )
  const fitting = found.filter((one) => covers(period, one.period))
  return [...Map.groupBy(fitting, ({ id }) => id).values()].map((of) => {
    const { id, name, period: last } = of.find((one) => one.period === period) ?? of[0]!
    return { regime: { id, name }, period: last }
  })
}
