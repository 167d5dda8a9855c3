import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { WhatFollows } from '#src/units/index.ts'
import { openTasksOf } from './following.ts'
import { codeSql } from './row-sql.ts'
import { visibleTasks } from './visible.ts'

const shown = 5

/** How many open tasks each of these units has a part in, and the first of them that the reader may see anyway. */
export async function tasksThatFollow(view: View, units: readonly string[]): Promise<WhatFollows[]> {
  const visible = await visibleTasks(view)
  return rows(
    view.db,
    sql<WhatFollows>`
      with part as (
        select t.id, x.unit_id from task t cross join lateral (
          select t.issuing_unit_id as unit_id union select t.lead_unit_id union
          select u.unit_id from task_unit u where u.task_id = t.id) x
        where t.id in ${openTasksOf(units)} and x.unit_id = any(${[...units]}::uuid[])),
      named as (
        select p.unit_id, t.id, ${codeSql('t')} || ' ' || left(t.content, 120) as name,
          row_number() over (partition by p.unit_id order by t.deadline nulls last, t.id) as at
        from part p join task t on t.id = p.id where ${visible})
      select 'task' as kind, p.unit_id as "unitId", count(*)::int as count,
        coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.at) from named n
          where n.unit_id = p.unit_id and n.at <= ${shown}), '[]') as first
      from part p group by p.unit_id`,
  )
}
