import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { groupTasks } from './contract.ts'
import { whereOf } from './filter.ts'
import { keySql, keyTextSql, nameSql, placeSql } from './grouping-sql.ts'
import { lights } from './light.ts'
import { lightSql, timelinessSql } from './standing-sql.ts'
import { timelinessValues } from './timeliness.ts'

/** More groups than anybody reads at once; the foot counts the others too. */
const most = 1000

/** How many of each value, as JSON without those of which there is none. */
const counted = (column: string, values: readonly string[]): RawBuilder<unknown> => {
  const pairs = values.map(
    (value) => sql`${sql.lit(value)}, sum(n) filter (where ${sql.ref(column)} = ${sql.lit(value)})`,
  )
  return sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(pairs)}))`
}

type Counted = Reply<typeof groupTasks>['total']
type Found = Counted & { whole: number; key: string | null; name: string | null; count: number }

/**
 * Tasks are first counted by key, light and timeliness together, so that the sums of each group and of all are taken of
 * a few rows and not of every task again.
 */
export async function groupsFor(
  view: View,
  query: Input<typeof groupTasks>['query'],
): Promise<Reply<typeof groupTasks>> {
  const { by, ...filter } = query
  const { today, actor } = view
  const found = await rows(
    view.db,
    sql<Found>`with counted as (
        select ${keySql(by, today)} as key, ${lightSql(today)} as light, ${timelinessSql(today)} as timeliness, t.state,
          count(*) as n, sum(t.percent) as percents, count(e.task_id) as asked
        from task t left join extension e on e.task_id = t.id and e.state = 'requested'
        where ${await whereOf(view, filter)} group by 1, 2, 3, 4),
      groups as (
        select grouping(key) as whole, key, coalesce(sum(n), 0)::int as total,
          round(sum(percents) filter (where light <> 'none') / sum(n) filter (where light <> 'none'), 1)::float8 as mean,
          ${counted('light', lights)} as "byLight", ${counted('timeliness', timelinessValues)} as "byTimeliness",
          coalesce(sum(asked), 0)::int as "extensionAsked", coalesce(sum(n) filter (where state = 'submitted'), 0)::int as submitted
        from counted group by grouping sets ((key), ()))
      select whole, ${keyTextSql(by)} as key, name, total, mean, "byLight", "byTimeliness", "extensionAsked", submitted,
        (count(*) over ())::int - 1 as count
      from (select g.*, ${nameSql(by, today, actor.language)} as name, ${placeSql(by)} as place from groups g) g
      order by whole desc, key is null, place, name collate "vi-x-icu", key limit ${most + 1}`,
  )
  const [all, ...groups] = found
  const shown = ({ whole: _, count: __, ...group }: Found) => group
  const { key: _, name: __, ...total } = shown(all!)
  return { total, groups: groups.map(shown), count: all!.count }
}
