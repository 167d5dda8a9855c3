import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import type { findUnits } from './contract.ts'
import { matching } from './list.ts'
import type { UnitChoice } from './shapes.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Exact codes first, then names that begin so, then short ones; without words, from the top of the directory down. */
export async function unitsFound(view: View, query: Input<typeof findUnits>['query']): Promise<UnitChoice[]> {
  const { q, on = view.today, kind, kinds, underId, ids, limit } = query
  const wanted = ids?.split(',').filter((id) => uuid.test(id))
  const day = sql`${on}::date`
  const words = fold(q.trim())
  const beginning = `${words.replace(/[\\%_]/g, '\\$&')}%`
  return rows(
    view.db,
    sql<UnitChoice>`
      with hits as (
        select v.*, c.code, coalesce(fold(c.code) = ${words}, false) as exact,
          fold(v.short_name) like ${beginning} or v.folded like ${beginning} as begins
        from unit_version v left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> ${day}
        where v.valid @> ${day}
          ${words ? sql`and v.unit_id in (${matching(q)})` : sql``}
          ${wanted ? sql`and v.unit_id = any(${wanted}::uuid[])` : sql``}
          ${kind ? sql`and v.kind = ${kind}` : sql``}
          ${kinds ? sql`and v.kind = any(${kinds}::text[])` : sql``}
          ${underId ? sql`and v.unit_id in (select b from branch(${underId}::uuid, ${day}) b)` : sql``}),
      placed as (
        select h.*, (select count(*) from closure k where k.descendant_id = h.unit_id and k.by = 'structure' and k.valid @> ${day}) as depth
        from hits h order by exact desc, begins desc, length(name), name collate "vi-x-icu" limit ${words ? limit : 500})
      select p.unit_id as id, p.code, p.name, p.short_name as "shortName", p.kind, p.symbol,
        (select string_agg(a.short_name, ' · ' order by k.depth) from closure k
          join unit_version a on a.unit_id = k.ancestor_id and a.valid @> ${day}
          where k.descendant_id = p.unit_id and k.by = 'structure' and k.depth > 0 and k.valid @> ${day}) as within
      from placed p
      order by ${words ? sql`exact desc, begins desc, length(name)` : sql`depth`}, name collate "vi-x-icu" limit ${limit}`,
  )
}
