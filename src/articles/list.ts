import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere, unitsFor } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listArticles } from './contract.ts'
import type { ArticleRow } from './shapes.ts'
import { ofOwnUnit, visibleArticles } from './visible.ts'

type Query = Input<typeof listArticles>['query']
type Times = 'changedAt' | 'publishedAt' | 'publishAt'
type Found = Omit<ArticleRow, Times> & { changedAt: Date; publishedAt: Date | null; publishAt: Date | null }

/** To its own unit an article is what is being written; to others what is public. */
const shownTo = (view: View, own: RawBuilder<unknown>, others: RawBuilder<unknown>) =>
  sql`case when ${ofOwnUnit(view)} then ${own} else ${others} end`

/** How many comments wait is told to those who decide on them. */
const waitingSql = (
  view: View,
) => sql`case when a.owner_unit_id = any(${unitsFor(view.actor, 'comment.moderate')}::uuid[])
  then coalesce(talk.waiting, 0)::int else 0 end`

export const rowColumns = (view: View): RawBuilder<unknown> => sql`a.id,
  ${shownTo(view, sql`a.title`, sql`p.title`)} as title, a.slug, a.state,
  ${shownTo(view, sql`a.category_id`, sql`p.category_id`)} as "categoryId", a.sector_id as "sectorId",
  a.owner_unit_id as "ownerUnitId", ${unitShortNameSql('a.owner_unit_id', view.today)} as "ownerName",
  writer.name as writer, ${shownTo(view, sql`a.changed_at`, sql`p.published_at`)} as "changedAt",
  a.published_at as "publishedAt", a.publish_at as "publishAt",
  cover.id as "coverId", (select min((v->>'width')::int) from jsonb_array_elements(cover.variants) v) as "coverWidth",
  coalesce(views.views, 0)::int as views, ${waitingSql(view)} as waiting, coalesce(talk.shown, 0)::int as shown,
  (${ofOwnUnit(view)} and a.unpublished) as unpublished, a.version`

export const rowTables = (view: View): RawBuilder<unknown> => sql`article a
  left join published_article p on p.article_id = a.id
  join account maker on maker.id = a.made_by join person writer on writer.id = maker.person_id
  left join picture cover on cover.id = ${shownTo(view, sql`a.cover_id`, sql`(p.cover->>'id')::uuid`)}
  left join article_views views on views.article_id = a.id
  left join lateral (select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'shown') as shown
    from article_comment c where c.article_id = a.id) talk on true`

/** Of others' articles only the public words are searched. */
const matching = (view: View, q: string) => hasWords(shownTo(view, sql`a.folded`, sql`p.folded`), q)

function filterOf(view: View, { q, categoryId, sectorId, mine }: Query): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  if (q?.trim()) parts.push(sql`(${matching(view, q)})`)
  if (categoryId) parts.push(sql`a.category_id = ${categoryId}`)
  if (sectorId) parts.push(sql`a.sector_id = ${sectorId}`)
  if (mine) parts.push(sql`a.made_by = ${view.actor.accountId}`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

function afterKey(view: View, after: string | undefined): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [at = '', id = ''] = after.split('~')
  if (!z.iso.datetime().safeParse(at).success || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return sql<boolean>`(date_trunc('milliseconds', ${shownTo(view, sql`a.changed_at`, sql`p.published_at`)}), a.id) < (${at}::timestamptz, ${id}::uuid)`
}

const iso = (at: Date | null) => at?.toISOString() ?? null
export const rowOf = ({ changedAt, publishedAt, publishAt, ...row }: Found): ArticleRow => ({
  ...row,
  changedAt: changedAt.toISOString(),
  publishedAt: iso(publishedAt),
  publishAt: iso(publishAt),
})

export async function articleList(view: View, query: Query): Promise<Reply<typeof listArticles>> {
  const among = sql`${visibleArticles(view)} and ${filterOf(view, query)}`
  const state = query.state ? sql`a.state = ${query.state}` : sql`true`
  const [page, counts] = await Promise.all([
    rows(
      view.db,
      sql<Found>`select ${rowColumns(view)} from ${rowTables(view)}
        where ${among} and ${state} and ${afterKey(view, query.after)}
        order by date_trunc('milliseconds', ${shownTo(view, sql`a.changed_at`, sql`p.published_at`)}) desc, a.id desc
        limit ${query.limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ state: string; n: number }>`select a.state, count(*)::int as n from article a
        left join published_article p on p.article_id = a.id where ${among} group by a.state`,
    ),
  ])
  const shown = page.slice(0, query.limit).map(rowOf)
  const last = shown.at(-1)
  const byState = Object.fromEntries(counts.map(({ state, n }) => [state, n]))
  return {
    rows: shown,
    next: page.length > query.limit && last ? `${last.changedAt}~${last.id}` : null,
    total: query.state ? (byState[query.state] ?? 0) : counts.reduce((sum, { n }) => sum + n, 0),
    byState,
    may: mayAnywhere(view.actor, 'article.write') ? ['draft'] : [],
  }
}
