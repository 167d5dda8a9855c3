import { sql } from 'kysely'
import { may, unitsFor } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Field } from './fields.ts'
import type { ActivityType, TypeFeed } from './shapes.ts'

type Known = Omit<ActivityType, 'may' | 'feeds'> & { above: string[] }
type KnownFeed = Omit<TypeFeed, 'may'> & { typeId: string; ownerUnitId: string | null }

/** What types feed at present, by indicator. */
const feedsOf = (view: View) =>
  rows(
    view.db,
    sql<KnownFeed>`select f.id, f.type_id as "typeId", f.indicator_id as "indicatorId", i.code, i.name_vi as "nameVi",
        i.name_en as "nameEn", f.field_id as "fieldId", f.choice_id as "choiceId", f.where_field_id as "whereFieldId",
        f.where_choice_id as "whereChoiceId", f.from_day as "fromDay", f.version, i.owner_unit_id as "ownerUnitId"
      from activity_feed f join indicator i on i.id = f.indicator_id where f.ended_at is null order by i.code`,
  )

/** Types are a list of the workspace: whoever is signed in reads them. Those in use first, by name. */
export async function activityTypesFor(view: View): Promise<ActivityType[]> {
  const found = await rows(
    view.db,
    sql<Known>`select t.id, t.owner_unit_id as "ownerUnitId",
        ${unitShortNameSql('t.owner_unit_id', view.today)} as "ownerName", t.name_vi as "nameVi", t.name_en as "nameEn",
        t.sector_id as "sectorId", t.fields, t.retired, exists (select from activity a where a.type_id = t.id) as used,
        t.version,
        array(select c.descendant_id::text from closure c where not t.retired and c.ancestor_id = t.owner_unit_id
          and c.by = 'structure' and c.valid @> ${view.today}::date
          and c.descendant_id = any(${unitsFor(view.actor, 'activity.write')}::uuid[])) as "enterAt",
        array(select c.ancestor_id::text from closure c where c.descendant_id = t.owner_unit_id and c.by = 'structure'
          and c.valid @> ${view.today}::date) as above
      from activity_type t order by t.retired, t.name_vi collate "vi-x-icu", t.id`,
  )
  const feeds = Map.groupBy(await feedsOf(view), ({ typeId }) => typeId)
  return found.map(({ above, ...type }) => ({
    ...type,
    feeds: (feeds.get(type.id) ?? []).map(({ typeId: _, ownerUnitId, ...feed }) => ({
      ...feed,
      may: may(view.actor, 'indicator.write', { own: ownerUnitId }) ? ['end'] : [],
    })),
    may: may(view.actor, 'activityType.write', { branch: above }) ? ['edit'] : [],
  }))
}

export type KnownType = { id: string; ownerUnitId: string; fields: Field[]; retired: boolean; sectorId: string | null }

/** The fields of a type, as queries and acts need them. */
export async function typeOf({ db }: Pick<View, 'db'>, id: string): Promise<KnownType | undefined> {
  const found = await db
    .selectFrom('activity_type')
    .select(['id', 'owner_unit_id as ownerUnitId', 'retired', 'sector_id as sectorId'])
    .select(sql<Field[]>`fields`.as('fields'))
    .where('id', '=', id)
    .executeTakeFirst()
  return found
}
