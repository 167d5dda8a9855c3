import { sql } from 'kysely'
import { stateAfter } from '#src/platform/moves.ts'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedArticle } from './article.ts'
import { type ArticleMove, articleMoves } from './moves.ts'

type Set = {
  publish_at?: Date | null
  scheduled_by?: string | null
  published_at?: Date
  published_version?: number
  unpublished?: boolean
}
type Change = { reason?: string; set?: Set; said?: object; payload?: object; byClock?: boolean }

/** One step of the diagram: the state, the record of who, when and why, and the audit event, together. */
export async function step(work: Work, article: LoadedArticle, move: ArticleMove, change: Change = {}) {
  const { id, state } = article
  const to = stateAfter(articleMoves, state, move)
  if (!to) throw conflict('article.illegal-move', { state, move })
  const { tx, at } = work
  const version = article.version + 1
  await tx
    .updateTable('article')
    .set({ state: to, version, ...change.set })
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('article_move')
    .values({
      article_id: id,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from article_move where article_id = ${id})`,
      move,
      from_state: state,
      to_state: to,
      reason: change.reason ?? null,
      by_account_id: change.byClock ? null : work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at,
      said: change.said ? JSON.stringify(change.said) : null,
    })
    .execute()
  work.record(`article.${move}`, { kind: 'article', id }, { ...change.payload, reason: change.reason ?? null })
  return { id, state: to, version }
}

/** Tells every server's cache that what the public sees of this article has changed, once this transaction commits. */
export const tellCaches = (work: Work, articleId: string) =>
  sql`select pg_notify('articles', ${articleId})`.execute(work.tx)
