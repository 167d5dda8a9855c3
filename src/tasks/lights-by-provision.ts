import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { lightSql } from './standing-sql.ts'
import { onTop, visibleTasks } from './visible.ts'

/** Of these directives, by provision, the tasks that the reader may see by their light; those cancelled are none. */
export async function lightsByProvision(view: View, directiveIds: readonly string[]) {
  const found = await rows(
    view.db,
    sql<{ provision: string; lights: Record<string, number> }>`select provision, jsonb_object_agg(light, n) as lights
      from (select t.provision_id as provision, ${lightSql(view.today)} as light, count(*)::int as n from task t
        where t.directive_id = any(${[...directiveIds]}::uuid[]) and t.provision_id is not null and t.state <> 'cancelled'
          and ${await visibleTasks(view)} and ${await onTop(view)} group by 1, 2) counted
      group by provision`,
  )
  return new Map(found.map(({ provision, lights }) => [provision, lights]))
}
