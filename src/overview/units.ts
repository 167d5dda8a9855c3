import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { overdueReports } from '#src/reports/index.ts'
import { tasksByStanding } from '#src/tasks/index.ts'
import { type getUnitsToday, openStates, type UnitLine } from './units-contract.ts'

/** By the conditions of the lists that the numbers open, so that neither can say something else. */
export async function unitsToday(view: View, limit: number): Promise<Reply<typeof getUnitsToday>> {
  const open = await tasksByStanding(view, { state: openStates, rows: 'each' }, [sql`t.lead_unit_id as unit_id`])
  const found = await rows(
    view.db,
    sql<UnitLine & { total: number }>`with work as (
      select unit_id, n as open, case when timeliness = 'overdue' then n else 0 end as overdue,
        case when state = 'submitted' then n else 0 end as awaiting, 0 as late
      from (${open}) tasks where unit_id is not null
      union all
      select r.unit_id, 0, 0, 0, count(*) from expected_report r where ${overdueReports(view)} group by r.unit_id)
    select unit_id as id, ${unitShortNameSql('work.unit_id', view.today)} as "shortName", sum(open)::int as open,
      sum(overdue)::int as overdue, sum(awaiting)::int as awaiting, sum(late)::int as late, (count(*) over ())::int as total
    from work group by unit_id
    order by sum(overdue) + sum(late) desc, sum(awaiting) desc, sum(open) desc, "shortName", id limit ${limit}`,
  )
  return { total: found[0]?.total ?? 0, units: found.map(({ total: _, ...unit }) => unit) }
}
