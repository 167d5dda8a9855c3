import { type RawBuilder, sql } from 'kysely'
import { type Act, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { waitsToBeTaken } from './hand-over/waiting.ts'
import { taskRows } from './rows.ts'
import type { TaskRow } from './shapes.ts'
import { timelinessSql } from './standing-sql.ts'
import { asksItsLead, isUnderWay } from './under-way-sql.ts'

export type TodayPart = { total: number; rows: TaskRow[] }
export type TasksToday = Record<'late' | 'dueSoon' | 'returned' | 'toConfirm' | 'toDecide' | 'toTake', TodayPart>

const shown = 20
const none: TodayPart = { total: 0, rows: [] }

const part = async (view: View, condition: RawBuilder<unknown>, order = sql`t.deadline`): Promise<TodayPart> => {
  const found = await rows(
    view.db,
    sql<{ id: string; total: number }>`select t.id, (count(*) over ())::int as total from task t
      where ${condition} order by ${order}, t.id limit ${shown}`,
  )
  const ids = found.map(({ id }) => id)
  return { total: found[0]?.total ?? 0, rows: await taskRows(view, ids) }
}

const atUnits = (view: View, act: Act, column: 't.lead_unit_id' | 't.issuing_unit_id') => {
  const units = unitsFor(view.actor, act)
  return units.length === 0 ? undefined : sql`${sql.raw(column)} = any(${units}::uuid[])`
}

const ownWork = sql`${isUnderWay} and ${asksItsLead}`

/**
 * What tasks ask of this person today, each part with its total: of the lead unit's people what is late, due soon or came
 * back; of the issuing unit's leader what waits for confirmation or for a decision on a later deadline; of
 * a unit that is to take a task over, whether it does.
 */
export async function tasksToday(view: View): Promise<TasksToday> {
  const leading =
    atUnits(view, 'task.progress', 't.lead_unit_id') ?? atUnits(view, 'task.nameResponsible', 't.lead_unit_id')
  const confirming = atUnits(view, 'task.confirm', 't.issuing_unit_id')
  const timed = (value: string) => sql`${timelinessSql(view.today)} = ${value}`
  const [late, dueSoon, returned, toConfirm, toDecide, toTake] = await Promise.all([
    leading ? part(view, sql`${leading} and ${ownWork} and ${timed('overdue')}`) : none,
    leading ? part(view, sql`${leading} and ${ownWork} and ${timed('dueSoon')}`) : none,
    leading ? part(view, sql`${leading} and t.state = 'returned'`) : none,
    confirming ? part(view, sql`${confirming} and t.state = 'submitted'`, sql`t.submitted_on`) : none,
    confirming
      ? part(
          view,
          sql`${confirming} and exists (select from extension e where e.task_id = t.id and e.state = 'requested')`,
        )
      : none,
    part(view, waitsToBeTaken(view, 'toAnswer')),
  ])
  return { late, dueSoon, returned, toConfirm, toDecide, toTake }
}
