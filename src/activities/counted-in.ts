import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { countedSql, feedsWhere, periodOfDay, placeSql } from './feeds-list.ts'
import type { ActivityDetail, ActivityRow } from './shapes.ts'

type Found = { code: string; nameVi: string; nameEn: string | null; unitId: string | null; unitName: string | null }

/** The figures that this activity counts in, and which of them somebody else holds. A type feeds a few indicators. */
export async function countedIn(view: View, activity: ActivityRow): Promise<ActivityDetail['countedIn']> {
  const feeds = await feedsWhere(view.db, sql`f.type_id = ${activity.typeId}::uuid and f.ended_at is null`)
  const each = feeds.map(async (feed) => {
    const period = periodOfDay(feed, activity.heldOn)
    const [found] = await rows(
      view.db,
      sql<Found & { held: boolean }>`select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", p.unit_id as "unitId",
          case when p.unit_id is not null then ${unitShortNameSql('p.unit_id', activity.heldOn)} end as "unitName",
          exists (select from observation o where o.indicator_id = i.id and o.period = ${period} and o.unit_id = p.unit_id
            and o.current and o.owner_kind = 'activity' and o.owner_id = a.type_id) as held
        from activity a join indicator i on i.id = ${feed.indicatorId}::uuid
        cross join lateral (select ${placeSql(feed, sql`a.owner_unit_id`, sql`a.held_on`)} as unit_id) p
        where a.id = ${activity.id}::uuid and ${countedSql(feed)}`,
    )
    if (!found) return []
    const { held, ...place } = found
    const state = place.unitId === null ? ('nowhere' as const) : held ? ('counted' as const) : ('left' as const)
    return [{ feedId: feed.id, period, state, ...place }]
  })
  return (await Promise.all(each)).flat()
}
