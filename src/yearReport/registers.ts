import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { timelinessSql } from '#src/tasks/index.ts'
import type { BlocYear } from './year.ts'

export type TaskLine = {
  content: string
  lead: string
  deadline: string | null
  completedOn: string | null
  percent: number
  timeliness: string
}
/** The bloc's tasks of a year with how they stood to their deadline; a split task is told by its children. */
export const tasksIn = (view: View, { blocId, coordinatorId }: BlocYear, year: number): Promise<TaskLine[]> =>
  rows(
    view.db,
    sql<TaskLine>`select t.content, coalesce((select v.short_name from unit_version v where v.unit_id = t.lead_unit_id
          and v.valid @> ${view.today}::date), '') as lead, t.deadline, t.completed_on as "completedOn",
        t.percent::float8 as percent, ${timelinessSql(view.today)} as timeliness
      from task t where t.issuing_unit_id = ${coordinatorId}::uuid and (t.bloc_id = ${blocId}::uuid or t.bloc_id is null)
        and t.work_year = ${year} and t.state <> 'cancelled' and not exists (select from task c where c.parent_id = t.id)
      order by t.deadline nulls last, t.number`,
  )

export type Plan = { symbol: string; abstract: string; issuedOn: string }
/** The plan that next year's tasks and targets come from. */
export async function nextPlan(view: View, { blocId, year }: BlocYear): Promise<Plan | undefined> {
  const [plan] = await rows(
    view.db,
    sql<Plan>`select d.symbol, d.abstract, d.issued_on as "issuedOn" from directive d
      where d.id = coalesce(
        (select w.next_plan_id from work_year w where w.bloc_id = ${blocId}::uuid and w.year = ${year}),
        (select t.directive_id from task t join directive p on p.id = t.directive_id and p.kind = 'keHoach'
          where t.bloc_id = ${blocId}::uuid and t.work_year = ${year + 1} group by 1 order by count(*) desc limit 1))`,
  )
  return plan
}
