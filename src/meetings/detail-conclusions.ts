import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { codeSql, visibleTasks } from '#src/tasks/index.ts'
import { unitsOn } from '#src/units/index.ts'
import type { Conclusion } from './shapes.ts'

type Row = Omit<Conclusion, 'leads' | 'coordinating'> & { leadIds: string[]; coordinatingIds: string[] }

/** The conclusions by number; the task that one became for who may see it: of several leads, each its own part. */
export async function conclusionsOf(view: View, meetingId: string): Promise<Conclusion[]> {
  const found = await rows(
    view.db,
    sql<Row>`select c.id, c.number, c.text, c.lead_unit_ids as "leadIds", c.coordinating_unit_ids as "coordinatingIds",
        c.deadline, c.deliverable, c.task_id is not null as turned, case when t.id is not null then
          jsonb_build_object('id', t.id, 'code', ${codeSql('t')}, 'state', t.state) end as task, c.version
      from conclusion c left join lateral (
        select t.id, t.state, t.work_year, t.number from task t
        where (t.id = c.task_id or t.parent_id = c.task_id) and ${await visibleTasks(view)}
        order by t.id = c.task_id desc, t.id limit 1) t on true
      where c.meeting_id = ${meetingId} order by c.number`,
  )
  const units = await unitsOn(
    view,
    found.flatMap((one) => [...one.leadIds, ...one.coordinatingIds]),
    view.today,
  )
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: units.get(id)?.shortName ?? '' }))
  return found.map(({ leadIds, coordinatingIds, ...one }) => ({
    ...one,
    leads: named(leadIds),
    coordinating: named(coordinatingIds),
  }))
}
