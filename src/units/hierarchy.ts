import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'

const idsOf = async (view: View, query: RawBuilder<{ id: string }>) => (await rows(view.db, query)).map(({ id }) => id)

/** The unit itself, its parent, and so on up, as of that day; empty when it did not exist. */
export const ancestorsOn = (view: View, id: string, day: Day): Promise<string[]> =>
  idsOf(
    view,
    sql`select ancestor_id as id from closure
      where descendant_id = ${id}::uuid and by = 'structure' and valid @> ${day}::date order by depth`,
  )

/** The day on which one asks where the unit in this column stands: today, or its last, of one that has ended. */
export const standsOn = (column: string, today: Day): RawBuilder<Day> => sql<Day>`(
  select case when bool_or(upper_inf(valid)) then ${today}::date else least(${today}::date, max(upper(valid)) - 1) end
  from unit_version where unit_id = ${sql.ref(column)})`

/** As of today, or of its last day: by whom what an ended unit left is looked after. */
export const ancestorsLately = (view: View, id: string): Promise<string[]> =>
  idsOf(
    view,
    sql`select c.ancestor_id as id from unit u join closure c on c.descendant_id = u.id and c.by = 'structure'
      and c.valid @> ${standsOn('u.id', view.today)} where u.id = ${id}::uuid order by c.depth`,
  )

/** The same of many units, each on its own day. */
export async function ancestorsOfEach(
  { db }: View,
  units: readonly { id: string; day: Day }[],
): Promise<Map<string, string[]>> {
  const found = await rows(
    db,
    sql<{ id: string; above: string[] }>`
      select u.id, array_agg(c.ancestor_id::text order by c.depth) as above
      from unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ day }) => day)}::date[]) as u (id, day)
      join closure c on c.descendant_id = u.id and c.by = 'structure' and c.valid @> u.day group by u.id`,
  )
  return new Map(found.map(({ id, above }) => [id, above]))
}

/** The unit and all under it by parent. */
export const branchOn = (view: View, id: string, day: Day): Promise<string[]> =>
  idsOf(view, sql`select b as id from branch(${id}::uuid, ${day}::date) b`)

/** Of a territory its branch, of a body the branch of its nearest territory. */
export const areaOn = (view: View, id: string, day: Day): Promise<string[]> =>
  idsOf(view, sql`select a as id from area(${id}::uuid, ${day}::date) a`)

/** domain.md §3: the branch without itself; for a committee also those of its kind in the smaller territories. */
export const belowOn = (view: View, id: string, day: Day): Promise<string[]> =>
  idsOf(view, sql`select b as id from below(${id}::uuid, ${day}::date) b`)

/** Of a territory itself, of a body its nearest territory. */
export async function territoryOn(view: View, id: string, day: Day): Promise<string | undefined> {
  const [found] = await rows(view.db, sql<{ id: string | null }>`select territory(${id}::uuid, ${day}::date) as id`)
  return found?.id ?? undefined
}
