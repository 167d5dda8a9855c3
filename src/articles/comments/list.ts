import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listComments } from '../contract-comments.ts'
import { commentMoves } from '../moves.ts'
import type { CommentRow } from '../shapes.ts'
import { commentsFor } from './filter.ts'
import { linksIn } from './limits.ts'

type Query = Input<typeof listComments>['query']
type Found = Omit<CommentRow, 'at' | 'decidedAt' | 'links' | 'may'> & { at: Date; decidedAt: Date | null }

function afterKey(after: string | undefined, way: '<' | '>'): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [at = '', id = ''] = after.split('~')
  if (!z.iso.datetime().safeParse(at).success || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return sql<boolean>`(c.at, c.id) ${sql.raw(way)} (${at}::timestamptz, ${id}::uuid)`
}

const last = sql`lateral (select m.reason, m.at, p.name, fp.name as for_name from comment_move m
  join account on account.id = m.by_account_id join person p on p.id = account.person_id
  left join account fa on fa.id = m.acting_for_id left join person fp on fp.id = fa.person_id where m.comment_id = c.id order by m.seq desc limit 1)`

/** What waits from the oldest, all else from the newest. */
export async function commentList(view: View, query: Query): Promise<Reply<typeof listComments>> {
  const way = query.state === 'waiting' ? 'asc' : 'desc'
  const mine = commentsFor(view, query)
  const state = query.state ? sql<boolean>`c.state = ${query.state}` : sql<boolean>`true`
  const [page, counts, articles] = await Promise.all([
    rows(
      view.db,
      sql<Found>`select c.id, c.article_id as "articleId", a.title as "articleTitle", p.slug as "articleSlug", c.name,
          c.text, c.state, c.at, l.name as "decidedBy", l.for_name as "decidedFor", l.at as "decidedAt", l.reason
        from article_comment c join article a on a.id = c.article_id
        left join published_article p on p.article_id = a.id left join ${last} l on true
        where ${mine} and ${state} and ${afterKey(query.after, way === 'asc' ? '>' : '<')}
        order by c.at ${sql.raw(way)}, c.id ${sql.raw(way)} limit ${query.limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ state: string; n: number }>`select c.state, count(*)::int as n
        from article_comment c join article a on a.id = c.article_id where ${mine} group by c.state`,
    ),
    rows(
      view.db,
      sql<{ id: string; title: string; comments: number }>`select a.id, a.title, count(*)::int as comments
        from article_comment c join article a on a.id = c.article_id
        where ${commentsFor(view, {})} and ${state} group by a.id order by 3 desc, a.id limit 100`,
    ),
  ])
  const shown = page.slice(0, query.limit)
  const end = shown.at(-1)
  const byState = Object.fromEntries(counts.map(({ state, n }) => [state, n]))
  return {
    rows: shown.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      links: linksIn(row.text),
      may: allowedMoves(commentMoves, row.state),
    })),
    next: page.length > query.limit && end ? `${end.at.toISOString()}~${end.id}` : null,
    total: query.state ? (byState[query.state] ?? 0) : counts.reduce((sum, { n }) => sum + n, 0),
    byState,
    articles,
  }
}
