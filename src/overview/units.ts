import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { overdueReports } from '#src/reports/index.ts'
import { tasksWhere, timelinessSql } from '#src/tasks/index.ts'
import { type getUnitsToday, openStates, type UnitLine } from './units-contract.ts'

/** By the conditions of the lists that the numbers open, so that neither can say something else. */
export async function unitsToday(view: View, limit: number): Promise<Reply<typeof getUnitsToday>> {
  const open = await tasksWhere(view, { state: openStates, rows: 'each' })
  const found = await rows(
    view.db,
    sql<UnitLine & { total: number }>`with work as (
      select t.lead_unit_id as unit_id, count(*) as open, count(*) filter (where ${timelinessSql(view.today)} = 'overdue') as overdue,
        count(*) filter (where t.state = 'submitted') as awaiting, 0 as late
      from task t where ${open} and t.lead_unit_id is not null group by t.lead_unit_id
      union all
      select r.unit_id, 0, 0, 0, count(*) from expected_report r where ${overdueReports(view)} group by r.unit_id)
    select unit_id as id, ${unitShortNameSql('work.unit_id', view.today)} as "shortName", sum(open)::int as open,
      sum(overdue)::int as overdue, sum(awaiting)::int as awaiting, sum(late)::int as late, (count(*) over ())::int as total
    from work group by unit_id
    order by sum(overdue) + sum(late) desc, sum(awaiting) desc, sum(open) desc, "shortName", id limit ${limit}`,
  )
  return { total: found[0]?.total ?? 0, units: found.map(({ total: _, ...unit }) => unit) }
}
