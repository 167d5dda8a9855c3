import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import type { UnitKind } from './kinds.ts'

/** A unit as it stood on one day. */
export type UnitOnDay = {
  id: string
  key: string | null
  code: string | null
  name: string
  shortName: string
  kind: UnitKind
  parentId: string | null
  symbol: string | null
  place: string | null
  aliases: string[]
}

/** All units that exist on that day; narrow it further with `where('v.unit_id', …)`. */
export const unitsThatDay = ({ db }: Pick<View, 'db'>, day: Day) =>
  db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .leftJoin('unit_code as c', (join) =>
      join.onRef('c.unit_id', '=', 'v.unit_id').on('c.system', '=', 'gso').on(sql<boolean>`c.valid @> ${day}::date`),
    )
    .where(sql<boolean>`v.valid @> ${day}::date`)
    .select(['u.id', 'u.key', 'c.code', 'v.name', 'v.short_name as shortName', 'v.parent_id as parentId'])
    .select(['v.symbol', 'v.place', 'v.aliases', sql<UnitKind>`v.kind`.as('kind')])

/** The unit as it stood on that day, or undefined if it did not exist then. */
export const unitOn = (view: View, id: string, day: Day): Promise<UnitOnDay | undefined> =>
  unitsThatDay(view, day).where('v.unit_id', '=', id).executeTakeFirst()

/** Those of the units that existed on that day, by id: one query however many. */
export async function unitsOn(view: View, ids: readonly string[], day: Day): Promise<Map<string, UnitOnDay>> {
  if (!ids.length) return new Map()
  const found = await unitsThatDay(view, day)
    .where(sql<boolean>`v.unit_id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(found.map((unit) => [unit.id, unit]))
}

/** The unit that had this code on that day: codes pass on. */
export const unitByCode = (view: View, code: string, day: Day): Promise<UnitOnDay | undefined> =>
  unitsThatDay(view, day).where('c.code', '=', code).executeTakeFirst()

/** Units by the name they bore that day, or on the nearest day they existed, and the first day on which each is no more. */
export async function livesOf(
  { db }: Pick<View, 'db'>,
  ids: readonly string[],
  day: Day,
): Promise<Map<string, { name: string; until: Day | null }>> {
  const found = await rows(
    db,
    sql<{ id: string; name: string; until: Day | null }>`
      select distinct on (v.unit_id) v.unit_id as id, v.name,
        (select case when bool_or(upper_inf(w.valid)) then null else max(upper(w.valid)) end::text
          from unit_version w where w.unit_id = v.unit_id) as until
      from unit_version v where v.unit_id = any(${[...new Set(ids)]}::uuid[])
      order by v.unit_id, v.valid @> ${day}::date desc, v.valid desc`,
  )
  return new Map(found.map((unit) => [unit.id, unit]))
}
