import type pg from 'pg'
import { type Comment, type CommentedArticle, commentsPerPage } from '../shapes.ts'
import { type ArticleRow, articleOf } from './article.ts'

/** Which article, and which page of its comments. */
export type Wanted = { slug: string; page: number }
type Row = ArticleRow & { n: number; all: number; comments: Comment[] | null }

const text = `select w.n::int as n, p.article_id as id, p.slug, p.number, p.first_published_at as at, p.published_at as "publishedAt",
    v.content, c.slug as section, c.name_vi as "nameVi", c.name_en as "nameEn",
    coalesce((select views from article_views s where s.article_id = p.article_id), 0)::int as views,
    (select count(*)::int from article_comment m where m.article_id = p.article_id) as all,
    (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'text', text, 'at', at) order by at, id) from (
      select m.id, m.name, m.text, m.at from article_comment m where m.article_id = p.article_id order by m.at, m.id
      limit ${commentsPerPage} offset w.skip) shown) as comments
  from unnest($1::text[], $2::int[]) with ordinality w (slug, skip, n)
  join published_article p on p.slug = w.slug
  join article_version v on v.article_id = p.article_id and v.number = p.number
  join category c on c.id = p.category_id`

/** Articles with their comments in one question, planned once for each connection: the pages most asked for. */
export async function readArticlePages(
  pool: pg.Pool,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<Wanted, CommentedArticle>> {
  const values = [wanted.map(({ slug }) => slug), wanted.map(({ page }) => (page - 1) * commentsPerPage)]
  const { rows } = await pool.query<Row>({ name: 'article pages', text, values })
  return new Map(
    rows.map((row) => {
      const asked = wanted[row.n - 1]!
      return [
        asked,
        { article: articleOf(row), comments: { all: row.all, page: asked.page, rows: row.comments ?? [] } },
      ]
    }),
  )
}
