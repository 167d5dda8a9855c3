import { type RawBuilder, sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { visibleActivities } from '#src/activities/index.ts'
import { visibleAdvice } from '#src/advice/index.ts'
import { visibleArticles } from '#src/articles/index.ts'
import { visibleDirectives } from '#src/directives/index.ts'
import { visibleDisseminations } from '#src/dissemination/index.ts'
import { visibleDocuments } from '#src/documents/index.ts'
import { visibleMeetingIds } from '#src/meetings/index.ts'
import { rows } from '#src/platform/database.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReviews } from '#src/reviews/index.ts'
import { tasksByComment, visibleTasks } from '#src/tasks/index.ts'
import type { Found } from './contract.ts'

const each = 6
/** Every word must stand somewhere in the folded text; `%` and `_` of the reader mean themselves. */
const holds = (column: RawBuilder<unknown>, words: readonly string[]) =>
  sql.join(
    words.map((word) => sql`${column} like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )

/** Of a task by what was said of it: the hint is how that begins. */
async function spokenOf(view: View, words: readonly string[]): Promise<Found[]> {
  const found = await tasksByComment(view, (folded) => holds(folded, words), each)
  return found.map(({ id, content, said }) => ({ kind: 'task', id, title: content, hint: `“${said}”` }))
}

/** The records whose words begin closest to what was typed, a few of each kind. */
export async function find(view: View, typed: string): Promise<Found[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  const tasks = await visibleTasks(view)
  const own = sql`a.owner_unit_id = any(${ownUnits(view)})`
  const meetings = sql<boolean>`m.id in ${visibleMeetingIds(view)}`
  const ask = (query: RawBuilder<Found>) => rows(view.db, query)
  const found = await Promise.all([
    ask(sql<Found>`select 'task' as kind, t.id, t.content as title, d.symbol as hint from task t
      left join directive d on d.id = t.directive_id
      where ${tasks} and ${holds(sql`t.folded`, words)} order by t.changed_at desc limit ${each}`),
    spokenOf(view, words),
    ask(sql<Found>`select 'directive' as kind, d.id, d.symbol || ' – ' || d.abstract as title, d.issuer_name as hint
      from directive d where ${visibleDirectives(view)} and ${holds(sql`d.folded`, words)}
      order by d.issued_on desc limit ${each}`),
    ask(sql<Found>`select 'meeting' as kind, m.id, m.title, m.place as hint from meeting m
      where ${meetings} and ${holds(sql`m.folded`, words)} order by m.starts_at desc limit ${each}`),
    ask(sql<Found>`select 'document' as kind, d.id, d.title, d.symbol as hint from document d
      where ${visibleDocuments(view)} and ${holds(sql`d.folded`, words)} order by d.changed_at desc limit ${each}`),
    ask(sql<Found>`select 'review' as kind, rv.id, rv.title, null as hint from review rv
      where ${visibleReviews(view)} and ${holds(sql`rv.folded`, words)} order by rv.opened_on desc limit ${each}`),
    ask(sql<Found>`select 'dissemination' as kind, dn.id, d.symbol || ' – ' || d.abstract as title, null as hint
      from dissemination dn join directive d on d.id = dn.directive_id
      where ${visibleDisseminations(view)} and ${holds(sql`d.folded`, words)} order by dn.opened_on desc limit ${each}`),
    ask(sql<Found>`select 'advice' as kind, a.id, a.title, a.symbol as hint from advice a
      where ${visibleAdvice(view)} and ${holds(sql`a.folded`, words)} order by a.submitted_on desc limit ${each}`),
    ask(sql<Found>`select 'activity' as kind, a.id, a.title, t.name_vi as hint
      from activity a join activity_type t on t.id = a.type_id
      where a.removed_at is null and ${visibleActivities(view)} and ${holds(sql`a.folded`, words)}
      order by a.held_on desc limit ${each}`),
    // of another unit's article only what was published, not what is being written
    ask(sql<Found>`select 'article' as kind, a.id, case when ${own} then a.title else p.title end as title, null as hint
      from article a left join published_article p on p.article_id = a.id
      where ${visibleArticles(view)} and ${holds(sql`case when ${own} then a.folded else p.folded end`, words)}
      order by a.changed_at desc limit ${each}`),
    ask(sql<Found>`select 'unit' as kind, v.unit_id as id, v.name as title, p.name as hint from unit_version v
      left join unit_version p on p.unit_id = v.parent_id and p.valid @> ${view.today}::date
      where v.valid @> ${view.today}::date and ${holds(sql`v.folded`, words)}
      order by length(v.name) limit ${each}`),
    ask(sql<Found>`select 'indicator' as kind, i.code as id, i.name_vi as title, i.measure as hint from indicator i
      where ${holds(sql`fold(i.name_vi || ' ' || coalesce(i.name_en, '') || ' ' || i.code)`, words)}
      order by i.code limit ${each}`),
  ])
  return found.flat()
}
