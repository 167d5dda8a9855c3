import { type RawBuilder, sql } from 'kysely'

/** A unit's name as it was on a day; of a unit that had ended, its last. For use as a column. */
export const unitName = (id: string, day: string | RawBuilder<string>): RawBuilder<string> => {
  const on = typeof day === 'string' ? sql.ref(day) : day
  return sql<string>`coalesce(
  (select n.name from unit_version n where n.unit_id = ${sql.ref(id)} and n.valid @> ${on}),
  (select n.name from unit_version n where n.unit_id = ${sql.ref(id)} order by lower(n.valid) desc limit 1))`
}
