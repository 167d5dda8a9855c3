import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'

/**
 * Over `task t`, issued: the units that see it by their place, its parties and every unit above one of them. Whoever acts
 * there in any role but an administrator's reads the task: fewer than all who do, never more.
 */
export const unitsThatSee = ({ today }: Pick<View, 'today'>): RawBuilder<unknown> => sql`(
  select c.ancestor_id from closure c where c.by = 'structure' and c.valid @> ${today}::date and c.descendant_id in (
    select t.issuing_unit_id union all select u.unit_id from task_unit u where u.task_id = t.id))`
