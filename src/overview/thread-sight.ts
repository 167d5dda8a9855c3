import { type RawBuilder, sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { visibleAdvice } from '#src/advice/index.ts'
import { visibleArticles } from '#src/articles/index.ts'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { visibleDisseminations } from '#src/dissemination/index.ts'
import { visibleDocuments } from '#src/documents/index.ts'
import { visibleMeetingIds } from '#src/meetings/index.ts'
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
  const ids = async (of: RawBuilder<{ id: string }>) => {
    const found = await rows(view.db, sql<{ id: string }>`select id from ${of} x`)
    return sql`${found.map(({ id }) => id)}::uuid[]`
  }
  const [directives, meetings] = await Promise.all([ids(visibleDirectiveIds(view)), ids(visibleMeetingIds(view))])
  return {
    directive: { table: 'directive', alias: 'd', seen: sql<boolean>`d.id = any(${directives})` },
    advice: { table: 'advice', alias: 'a', seen: visibleAdvice(view) },
    task: { table: 'task', alias: 't', seen: await visibleTasks(view) },
    target: { table: 'target', alias: 'g', seen: targetsSeen(view) },
    report: { table: 'expected_report', alias: 'r', seen: visibleReports(view) },
    review: { table: 'review', alias: 'rv', seen: visibleReviews(view) },
    dissemination: { table: 'dissemination', alias: 'dn', seen: visibleDisseminations(view) },
    document: { table: 'document', alias: 'd', seen: visibleDocuments(view) },
    meeting: { table: 'meeting', alias: 'm', seen: sql<boolean>`m.id = any(${meetings})` },
    conclusion: { table: 'conclusion', alias: 'k', seen: sql<boolean>`k.meeting_id = any(${meetings})` },
    article: { table: 'article', alias: 'a', seen: visibleArticles(view) },
  }
}
