import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { DatedGroup, UnitLine } from '#src/reading/index.ts'

/**
 * The units a document of this unit may name, with the days of each name: all but those under another province. What
 * they are called by otherwise, and by its people, counts too. A unit's id stands for its code.
 */
export async function unitLines({ db, today }: View, ownerUnitId: string): Promise<UnitLine[]> {
  return rows(
    db,
    sql<UnitLine>`
      with provinces as materialized (
        select distinct unit_id from unit_version where kind = 'province'),
      home as materialized (
        select c.ancestor_id as id from closure c join provinces p on p.unit_id = c.ancestor_id
        where c.descendant_id = ${ownerUnitId}::uuid and c.by = 'structure' and c.valid @> ${today}::date),
      abroad as materialized (
        select c.descendant_id as id from closure c join provinces p on p.unit_id = c.ancestor_id
        where c.by = 'structure' and exists (select from home) and c.ancestor_id not in (select id from home)
        except select c.descendant_id from closure c where c.by = 'structure' and c.ancestor_id in (select id from home))
      select '' as key, v.unit_id::text as code, coalesce(v.parent_id::text, '') as "parentCode", v.name, v.kind,
        coalesce(lower(v.valid), '0001-01-01')::text as "from", (upper(v.valid) - 1)::text as "to",
        v.short_name as "shortName", coalesce(v.symbol, '') as symbol,
        v.aliases || coalesce((select array_agg(n.written) from remembered_name n
          where n.owner_unit_id = ${ownerUnitId}::uuid and n.unit_id = v.unit_id), '{}') as aliases
      from unit_version v where v.unit_id not in (select id from abroad)
      order by v.name collate "vi-x-icu", v.unit_id`,
  )
}

/** Groups that the office has saved by name, with the days on which each unit is in them. */
export const datedGroups = ({ db }: View): Promise<DatedGroup[]> =>
  rows(
    db,
    sql<DatedGroup>`select g.name, jsonb_agg(jsonb_build_object('code', m.unit_id,
        'from', coalesce(lower(m.valid), '0001-01-01'), 'to', upper(m.valid) - 1) order by m.unit_id) as members
      from unit_group g join unit_group_member m on m.group_id = g.id group by g.id, g.name order by g.name, g.id`,
  )

export const rememberedBy = ({ db }: View, ownerUnitId: string) =>
  db
    .selectFrom('remembered_name')
    .select(['folded', 'unit_id as unitId'])
    .where('owner_unit_id', '=', ownerUnitId)
    .execute()
