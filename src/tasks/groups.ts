import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { groupTasks } from './contract.ts'
import { countedByStanding } from './facts-sql.ts'
import { whereOf } from './filter.ts'
import { keyJoinSql, keySql, keyTextSql, nameSql, placeSql } from './grouping-sql.ts'
import { lights } from './light.ts'
import type { Grouping } from './task-filter.ts'
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

/** These say of each task what it is counted by anyhow. */
const counts: Partial<Record<Grouping, string>> = { light: 'light', timeliness: 'timeliness', state: 'state' }

/** The sums of each group and of all are taken of the counts, and not of every task again. */
export const groupsSql = (
  view: View,
  where: RawBuilder<unknown>,
  by: Grouping,
  { today, actor } = view,
) => sql<Found>`with counted as (
    ${countedByStanding(today, { join: keyJoinSql(by, view), where }, counts[by] ? [] : [sql`${keySql(by, today)} as key`])}),
  lit as (select counted.*${counts[by] ? sql`, ${sql.ref(counts[by])} as key` : sql``} from counted),
  groups as (
    select grouping(key) as whole, key, coalesce(sum(n), 0)::int as total,
      round((sum(percents) filter (where light <> 'none') / sum(n) filter (where light <> 'none'))::numeric, 1)::float8 as mean,
      ${counted('light', lights)} as "byLight", ${counted('timeliness', timelinessValues)} as "byTimeliness",
      coalesce(sum(asked), 0)::int as "extensionAsked", coalesce(sum(n) filter (where state = 'submitted'), 0)::int as submitted
    from lit group by grouping sets ((key), ()))
  select whole, ${keyTextSql(by)} as key, name, total, mean, "byLight", "byTimeliness", "extensionAsked", submitted,
    (count(*) over ())::int - 1 as count
  from (select g.*, ${nameSql(by, today, actor.language)} as name, ${placeSql(by)} as place from groups g) g
  order by whole desc, key is null, place, name collate "vi-x-icu", key limit ${most + 1}`

export async function groupsFor(
  view: View,
  { by, ...filter }: Input<typeof groupTasks>['query'],
): Promise<Reply<typeof groupTasks>> {
  const found = await rows(view.db, groupsSql(view, await whereOf(view, filter, true), by))
  const [all, ...groups] = found
  const shown = ({ whole: _, count: __, ...group }: Found) => group
  const { key: _, name: __, ...total } = shown(all!)
  return { total, groups: groups.map(shown), count: all!.count }
}
