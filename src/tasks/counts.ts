import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { countTasks, TaskFilter } from './contract.ts'
import { countedByStanding } from './facts-sql.ts'
import { whereOf } from './filter.ts'
import { onTop, visibleTasks } from './visible.ts'

type Group = { light: string; timeliness: string; state: string; asked: number; n: number }

const summed = (groups: readonly Group[], by: (group: Group) => string) => {
  const sums: Record<string, number> = {}
  for (const group of groups) sums[by(group)] = (sums[by(group)] ?? 0) + group.n
  return sums
}
const total = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + group.n, 0)

/** Those of a filter within sight, counted: columns `keys`, state, timeliness, light and `n`. */
export const tasksByStanding = async (view: View, filter: TaskFilter, keys: readonly RawBuilder<unknown>[]) =>
  countedByStanding(view.today, { where: await whereOf(view, filter, true) }, keys)

/** Everything the head of the table counts, in one pass over the filtered tasks. */
export async function countsFor(view: View, filter: TaskFilter): Promise<Reply<typeof countTasks>> {
  const counted = await tasksByStanding(view, filter, [])
  const groups = await rows(
    view.db,
    sql<Group>`select light, timeliness, state, sum(n)::int as n, sum(asked)::int as asked
      from (${counted}) counted group by 1, 2, 3`,
  )
  return {
    total: total(groups),
    byLight: summed(groups, (group) => group.light),
    byTimeliness: summed(groups, (group) => group.timeliness),
    extensionAsked: groups.reduce((sum, group) => sum + group.asked, 0),
    submitted: total(groups.filter((group) => group.state === 'submitted')),
    drafts: total(groups.filter((group) => group.state === 'draft')),
  }
}

/** For a directive's page: the tasks drawn from each of its provisions ('' = from the whole) that the reader may see. */
export async function tasksPerProvision(view: View, directiveId: string): Promise<Map<string, number>> {
  const found = await rows(
    view.db,
    sql<{ provision: string; n: number }>`select coalesce(t.provision_id::text, '') as provision, count(*)::int as n
      from task t where t.directive_id = ${directiveId}::uuid and ${await visibleTasks(view)} and ${await onTop(view)}
        and t.state <> 'cancelled' group by 1`,
  )
  return new Map(found.map(({ provision, n }) => [provision, n]))
}
