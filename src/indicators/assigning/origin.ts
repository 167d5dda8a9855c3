import { sql } from 'kysely'
import type { z } from 'zod'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { targetsInSight } from '../target-list.ts'
import type { AssignedTarget } from './shapes.ts'

type Origin = NonNullable<z.input<typeof AssignedTarget>['origin']>

/** Over `target alias`: its value or range as an object. */
export const valuesSql = (alias: string) => {
  const of = (column: string) => sql`trim_scale(${sql.ref(`${alias}.${column}`)})::text`
  return sql`jsonb_build_object('value', ${of('value')}, 'valueFrom', ${of('value_from')}, 'valueTo', ${of('value_to')})`
}
/** Over `target_assignment a left join indicator w`: in proportion to what. */
export const weighingSql = sql`case when w.id is not null then jsonb_build_object('code', w.code, 'nameVi', w.name_vi,
  'nameEn', w.name_en, 'period', a.weight_period) end`

/**
 * How a target came to its unit: of a larger target out of sight only whose it is and that it has been replaced, since
 * whoever was given a part knows by whom.
 */
export async function originOf(view: View, id: string): Promise<Origin | null> {
  const [found] = await rows(
    view.db,
    sql<Origin>`
      select (select v.short_name from unit_version v where v.unit_id = t.unit_id
          order by v.valid @> a.on_day desc, v.valid desc limit 1) as "unitName",
        a.method, p.by_hand as "byHand", trim_scale(p.weight)::text as weight, ${weighingSql} as weighing,
        not t.current as changed,
        case when ${targetsInSight(view)} then jsonb_build_object('id', coalesce(n.id, t.id), 'was', ${valuesSql('t')},
          'now', case when n.id is not null then ${valuesSql('n')} end) end as above
      from target_part p join target_assignment a on a.id = p.assignment_id join target t on t.id = a.target_id
      left join indicator w on w.id = a.weight_indicator_id
      left join target n on n.indicator_id = t.indicator_id and n.unit_id = t.unit_id and n.period = t.period and n.current
      where p.target_id = ${id}::uuid order by a.at desc, a.id desc limit 1`,
  )
  return found ?? null
}
