import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { territoryKinds } from '#src/units/index.ts'
import { type Level, levels } from './kinds.ts'

/** `group`: what it directly belongs to, where that is not the unit itself. */
export type UnitBelow = { unitId: string; name: string; code: string | null; group: string | null }

/**
 * Rows (level, unit_id) of all that a target of the unit can be assigned to. Of a territory the smaller territories in it;
 * of a people's or party committee those of its kind in them, a territory without bodies counting as its own; of any other
 * body the bodies directly below it.
 */
const below = (unitId: string, on: Day) => sql`
  with me as (select unit_id, kind, kind = any(${[...territoryKinds]}::text[]) as land,
      kind in ('peoplesCommittee', 'partyCommittee') as committee
    from unit_version where unit_id = ${unitId}::uuid and valid @> ${on}::date),
  smaller as (select v.unit_id, v.kind from me cross join branch(territory(me.unit_id, ${on}::date), ${on}::date) b (id)
    join unit_version v on v.unit_id = b.id and v.valid @> ${on}::date
    where v.kind = any(${[...territoryKinds]}::text[]) and v.unit_id <> territory(me.unit_id, ${on}::date))
  select s.kind as level, s.unit_id from smaller s, me where me.land
  union all
  select s.kind, coalesce(k.unit_id, s.unit_id) from me cross join smaller s
  left join unit_version k on k.parent_id = s.unit_id and k.valid @> ${on}::date and k.kind = me.kind
  where me.committee and (k.unit_id is not null or not exists (select from unit_version x where x.parent_id = s.unit_id
    and x.valid @> ${on}::date and x.kind <> all(${[...territoryKinds]}::text[])))
  union all
  select 'body', v.unit_id from me join unit_version v on v.parent_id = me.unit_id and v.valid @> ${on}::date
  where not me.land and not me.committee`

/** The levels below a unit on a day, the nearest first, with how many units each has. */
export async function levelsBelow({ db }: Pick<View, 'db'>, unitId: string, on: Day) {
  const found = await rows(
    db,
    sql<{
      level: Level
      units: number
    }>`select level, count(*)::int as units from (${below(unitId, on)}) b group by level`,
  )
  return found.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

/** The units of one level as they stood on a day, by the codes of what they belong to and their own. */
export const unitsBelow = ({ db }: Pick<View, 'db'>, unitId: string, level: Level, on: Day): Promise<UnitBelow[]> =>
  rows(
    db,
    sql<UnitBelow>`
      select v.unit_id as "unitId", v.short_name as name, c.code,
        case when v.parent_id is distinct from ${unitId}::uuid then p.short_name end as "group"
      from (${below(unitId, on)}) b join unit_version v on v.unit_id = b.unit_id and v.valid @> ${on}::date
      left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> ${on}::date
      left join unit_version p on p.unit_id = v.parent_id and p.valid @> ${on}::date
      left join unit_code pc on pc.unit_id = v.parent_id and pc.system = 'gso' and pc.valid @> ${on}::date
      where b.level = ${level} order by pc.code, p.short_name, c.code, v.short_name, v.unit_id`,
  )
