import { type RawBuilder, sql } from 'kysely'

/** A unit's names on a day, inside a query; of a unit that has ended, its last; before its first day, its first. */
const named =
  (column: 'name' | 'short_name') =>
  (unitId: string, onDay: string): RawBuilder<string> =>
    sql<string>`(
  select v.${sql.raw(column)} from unit_version v where v.unit_id = ${sql.raw(unitId)}
  order by v.valid @> ${onDay}::date desc, v.valid desc limit 1)`

/** `unitId`: a column of the query, never what somebody sent. */
export const unitNameSql = named('name')
export const unitShortNameSql = named('short_name')
