import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { treeOrder } from '#src/units/index.ts'
import { unitShortNameSql } from '../row-sql.ts'
import { type Asked, bothSql, type Counts, countedSql, type InBoth } from './counted-sql.ts'

export type UnitSums = {
  key: string | null
  parentId: string | null
  name: string | null
  ended: boolean
  tallies: InBoth<Counts>
  own: InBoth<Counts>
}

/**
 * The lead units with all that stand above them on a day, each with the sum of its branch and what it leads itself. A unit
 * that did not exist that day stands alone, so that all come to the total.
 */
export async function unitSums(view: View, asked: Asked, on: Day): Promise<UnitSums[]> {
  const counted = await countedSql(view, asked, [sql`t.lead_unit_id as lead`])
  return rows(
    view.db,
    sql<UnitSums>`with counted as (${counted}),
      c as (
        select x.*, coalesce(k.ancestor_id, x.lead) as unit
        from counted x left join closure k on k.descendant_id = x.lead and k.by = 'structure' and k.valid @> ${on}::date),
      sums as (
        select unit, ${bothSql()} as tallies, ${bothSql(sql`c.lead is not distinct from c.unit`)} as own from c group by unit),
      named as (
        select s.*, v.parent_id, v.kind, v.unit_id is null and s.unit is not null as ended,
          case when s.unit is not null then coalesce(v.short_name, ${unitShortNameSql('s.unit', on)}) end as name
        from sums s left join unit_version v on v.unit_id = s.unit and v.valid @> ${on}::date)
      select unit as key, parent_id as "parentId", name, ended, tallies, own from named
      order by unit is null, ended, array_position(${[...treeOrder]}::text[], kind), name collate "vi-x-icu", unit`,
  )
}
