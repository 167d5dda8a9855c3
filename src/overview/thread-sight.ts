import { type RawBuilder, sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { visibleAdvice } from '#src/advice/index.ts'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import { visibleReviews } from '#src/reviews/index.ts'
import { visibleTasks } from '#src/tasks/index.ts'
import type { ThreadKind } from './thread-kinds.ts'

/** Where records of a kind are kept, under which name their condition knows them, and who sees them. */
export type Sight = Record<ThreadKind, { table: string; alias: string; seen: RawBuilder<boolean> }>

const targetsSeen = (view: View) => {
  const own = unitIdsOf(view)
  return sql<boolean>`(g.current and g.unit_id in (select unit_id from reach(${own}::uuid[], ${view.today}::date)
    union all select b from unnest(${own}::uuid[]) u, area(u, ${view.today}::date) b))`
}

/** Each kind as its own slice shows it; asked once a request, so that the same answer holds at every step. */
export async function sightOf(view: View): Promise<Sight> {
  const directives = await rows(view.db, sql<{ id: string }>`select id from ${visibleDirectiveIds(view)} v`)
  const nothing = sql<boolean>`false`
  return {
    directive: {
      table: 'directive',
      alias: 'd',
      seen: sql<boolean>`d.id = any(${directives.map(({ id }) => id)}::uuid[])`,
    },
    advice: { table: 'advice', alias: 'a', seen: visibleAdvice(view) },
    task: { table: 'task', alias: 't', seen: await visibleTasks(view) },
    target: { table: 'target', alias: 'g', seen: targetsSeen(view) },
    report: { table: 'expected_report', alias: 'r', seen: visibleReports(view) },
    review: { table: 'review', alias: 'rv', seen: visibleReviews(view) },
    document: { table: 'document', alias: 'c', seen: nothing },
    meeting: { table: 'meeting', alias: 'm', seen: nothing },
    conclusion: { table: 'conclusion', alias: 'k', seen: nothing },
    article: { table: 'article', alias: 'n', seen: nothing },
  }
}
