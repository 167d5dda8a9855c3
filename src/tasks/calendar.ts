import { sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { codeSql } from './row-sql.ts'

export type Due = { id: string; title: string; code: string; dueOn: string; version: number; changedAt: Date }

/** Open tasks that the reader's units lead or co-ordinate, by their deadlines: a year back and all to come. */
export const tasksDue = (view: View): Promise<Due[]> =>
  rows(
    view.db,
    sql<Due>`select t.id, t.content as title, ${codeSql('t')} as code, t.deadline as "dueOn", t.version,
        t.changed_at as "changedAt"
      from task t where t.state in ('issued', 'inProgress', 'submitted', 'returned')
        and t.deadline > ${view.today}::date - 366
        and (t.lead_unit_id = any(${ownUnits(view)}) or exists (select from task_unit u
          where u.task_id = t.id and u.unit_id = any(${ownUnits(view)}) and u.part = 'coordinating'))
      order by t.deadline, t.id limit 2000`,
  )
