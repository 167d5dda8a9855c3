import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

export type NewsToday = {
  /** Before the editors of the reader's unit, the longest waiting first. */
  toPublish: { id: string; title: string; since: string }[]
  /** Given back to the reader's unit's writers. */
  returned: { id: string; title: string; since: string; reason: string | null }[]
  commentsWaiting: number
}
type Found = { id: string; title: string; state: string; since: Date; reason: string | null }

/** What in the newsroom waits for this reader: to publish, to write again, to moderate. */
export async function newsToday(view: View): Promise<NewsToday> {
  const [editing, writing] = [unitsFor(view.actor, 'article.publish'), unitsFor(view.actor, 'article.write')]
  const moderating = unitsFor(view.actor, 'comment.moderate')
  if (editing.length + writing.length + moderating.length === 0)
    return { toPublish: [], returned: [], commentsWaiting: 0 }
  const [found, [comments]] = await Promise.all([
    rows(
      view.db,
      sql<Found>`select a.id, a.title, a.state, m.at as since, m.reason from article a
        join lateral (select move, at, reason from article_move m where m.article_id = a.id order by seq desc limit 1) m on true
        where (a.state = 'submitted' and a.owner_unit_id = any(${editing}::uuid[]))
          or (a.state = 'draft' and m.move = 'return' and a.owner_unit_id = any(${writing}::uuid[]))
        order by m.at limit 50`,
    ),
    rows(
      view.db,
      sql<{
        waiting: number
      }>`select count(*)::int as waiting from article_comment c join article a on a.id = c.article_id
        where c.state = 'waiting' and a.owner_unit_id = any(${moderating}::uuid[])`,
    ),
  ])
  const told = found.map(({ since, ...one }) => ({ ...one, since: since.toISOString() }))
  return {
    toPublish: told.filter(({ state }) => state === 'submitted').map(({ id, title, since }) => ({ id, title, since })),
    returned: told
      .filter(({ state }) => state === 'draft')
      .map(({ id, title, since, reason }) => ({ id, title, since, reason })),
    commentsWaiting: comments?.waiting ?? 0,
  }
}
