import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { findUnits, listGroups } from './contract.ts'

type Query = Input<typeof findUnits>['query']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Units of a day whose name or short name holds every typed word; those that begin with it first. */
export function unitsFound(view: View, { q, on, kind, ids, limit }: Query): Promise<Reply<typeof findUnits>> {
  const day = on ?? view.today
  const words = q.normalize('NFC').trim().split(/\s+/).filter(Boolean)
  const wanted = ids?.split(',').filter((id) => uuid.test(id))
  const conditions = [
    sql`v.valid @> ${day}::date`,
    ...words.map((word) => sql`v.folded like '%' || fold(${word.replaceAll(/[\\%_]/g, '\\$&')}) || '%'`),
    ...(kind ? [sql`v.kind = ${kind}`] : []),
    ...(wanted ? [sql`v.unit_id = any(${wanted}::uuid[])`] : []),
  ]
  return rows(
    view.db,
    sql<Reply<typeof findUnits>[number]>`select v.unit_id as id, v.name, v.short_name as "shortName", v.kind,
        (select p.short_name from unit_version p where p.unit_id = v.parent_id and p.valid @> ${day}::date) as within
      from unit_version v where ${sql.join(conditions, sql` and `)}
      order by strpos(v.folded, fold(${words.join(' ')})) <> 1, length(v.name), v.name collate "vi-x-icu", v.unit_id
      limit ${limit}`,
  )
}

export const groupsToday = ({ db, today }: View): Promise<Reply<typeof listGroups>> =>
  rows(
    db,
    sql<Reply<typeof listGroups>[number]>`select g.id, s.name || ': ' || g.name as name,
        coalesce((select jsonb_agg(m.unit_id order by m.unit_id) from unit_group_member m
          where m.group_id = g.id and m.valid @> ${today}::date), '[]') as members
      from unit_group g join group_set s on s.id = g.set_id order by s.name, g.name`,
  )
