import { sql } from 'kysely'
import { actUnder } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { moderateComments as Moderate } from '../contract-comments.ts'
import { commentMoves } from '../moves.ts'
import { tellCaches } from '../step.ts'
import { commentsFor } from './filter.ts'

type Asked = Input<typeof Moderate>['body']

/** Named ones must all be within reach: else 404, as if they were not there. */
async function demandNamed(work: Work, ids: readonly string[]) {
  const units = await rows(
    work.db,
    sql<{ id: string; unit: string }>`select c.id, a.owner_unit_id as unit from article_comment c
      join article a on a.id = c.article_id where c.id = any(${[...ids]}::uuid[])
      and ${commentsFor(work, {})}`,
  )
  if (units.length < new Set(ids).size) throw notFound()
  for (const unit of new Set(units.map((one) => one.unit))) actUnder(work, 'comment.moderate', { own: unit })
}

/**
 * One act for one comment or ten thousand: those named, or all that the filter finds in the state the move starts from.
 * Others that were decided meanwhile stay as they are and are counted as left.
 */
export async function moderateComments(work: Work, { move, ids, filter, reason }: Asked) {
  if (!ids && !filter) throw invalid([{ path: 'body.ids', problem: 'required' }])
  if (ids) await demandNamed(work, ids)
  const legal = commentMoves.find((row) => row.move === move)!
  const among = ids ? sql`c.id = any(${[...new Set(ids)]}::uuid[])` : commentsFor(work, filter ?? {})
  const { rows: moved } = await sql<{ id: string; article_id: string }>`
    with chosen as (
      select c.id, c.state from article_comment c join article a on a.id = c.article_id
      where ${among} and ${commentsFor(work, {})} and c.state = any(${[...legal.from]}::text[]) for update of c
    ), moved as (
      update article_comment c set state = ${legal.to}, version = c.version + 1 from chosen
      where c.id = chosen.id returning c.id, c.article_id, chosen.state as before
    ), told as (
      insert into comment_move (comment_id, seq, move, from_state, to_state, reason, by_account_id,
        acting_for_id, at)
      select id, coalesce((select max(seq) from comment_move m where m.comment_id = moved.id), 0) + 1, ${move}, before,
        ${legal.to}, ${reason ?? null}, ${work.actor.accountId}, ${work.actingFor.id}::uuid, ${work.at} from moved
    )
    select id, article_id from moved`.execute(work.tx)
  if (move !== 'refuse')
    for (const articleId of new Set(moved.map((one) => one.article_id))) await tellCaches(work, articleId)
  const one = moved.length === 1 ? { kind: 'comment', id: moved[0]!.id } : { kind: 'account', id: work.actor.accountId }
  work.record(`comment.${move}`, one, {
    count: moved.length,
    ids: moved.map(({ id }) => id).slice(0, 500),
    filter,
    reason,
  })
  return { moved: moved.length, left: ids ? new Set(ids).size - moved.length : 0 }
}
