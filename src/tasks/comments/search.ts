import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { withNames } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { visibleTasks } from '../visible.ts'
import { namesIn } from './names.ts'
import { excerpt } from './rules.ts'

type Holds = (folded: RawBuilder<unknown>) => RawBuilder<unknown>

/** Tasks in sight of which a comment holds what is looked for and their own words do not, with that comment's beginning. */
export async function tasksByComment(view: View, holds: Holds, limit: number) {
  const found = await rows(
    view.db,
    sql<{ id: string; content: string; text: string }>`select t.id, t.content, c.text from (
        select distinct on (c.task_id) c.task_id, c.text, c.at from task_comment c
        where ${holds(sql`c.folded`)} order by c.task_id, c.at desc) c
      join task t on t.id = c.task_id
      where ${await visibleTasks(view)} and not (${holds(sql`t.folded`)}) order by c.at desc limit ${limit}`,
  )
  const nameOf = await namesIn(
    view,
    found.map(({ text }) => text),
  )
  return found.map(({ text, ...task }) => ({ ...task, said: excerpt(withNames(text, nameOf), 100) }))
}
