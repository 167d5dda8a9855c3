import type pg from 'pg'
import type { Day } from '#src/platform/day.ts'
import { type Article, type Comment, type CommentsPage, type Consent, commentsPerPage, type Teaser } from '../shapes.ts'
import { type ArticleRow, articleOf } from './article.ts'
import { teaserOf } from './teasers.ts'

export type ArticlePage = { article: Article; comments: CommentsPage; others: Teaser[] }
type Other = Parameters<typeof teaserOf>[0]
type Row = ArticleRow & { all: number; comments: Comment[] | null; consent: Consent | null; others: Other[] | null }

const teaser = `'slug', p.slug, 'title', p.title, 'lead', '', 'cover', null, 'at', p.first_published_at, 'section', c.slug,
  'nameVi', c.name_vi, 'nameEn', c.name_en`
// Of the same section first, then the newest of all; a range of one section keeps the planner on that section's index.
const others = `(select jsonb_agg(o order by kin, at desc) from (
    select * from (
      (select jsonb_build_object(${teaser}) as o, 0 as kin, p.first_published_at as at
        from published_article p join category c on c.id = p.category_id
        where p.category_id between a."sectionId" and a."sectionId" and p.article_id <> a.id
        order by p.category_id, p.first_published_at desc limit 5)
      union all
      (select jsonb_build_object(${teaser}), 1, p.first_published_at
        from (select * from published_article order by first_published_at desc, article_id desc limit 12) p
        join category c on c.id = p.category_id where p.category_id <> a."sectionId")
    ) both_kinds order by kin, at desc limit 5) chosen)`
const text = `with a as (
    select p.article_id as id, p.slug, p.number, p.first_published_at as at, p.published_at as "publishedAt", v.content,
      c.slug as section, c.name_vi as "nameVi", c.name_en as "nameEn", p.category_id as "sectionId",
      coalesce((select views from article_views w where w.article_id = p.article_id), 0)::int as views
    from published_article p join article_version v on v.article_id = p.article_id and v.number = p.number
    join category c on c.id = p.category_id where p.slug = $1)
  select a.*, (select count(*)::int from article_comment m where m.article_id = a.id) as all,
    (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'text', text, 'at', at) order by at, id) from (
      select m.id, m.name, m.text, m.at from article_comment m where m.article_id = a.id order by m.at, m.id
      limit ${commentsPerPage} offset $2) shown) as comments,
    (select jsonb_build_object('version', version, 'vi', vi, 'en', en) from consent_text
      where from_day <= $3::date order by version desc limit 1) as consent,
    ${others} as others
  from a`

/** Everything of an article's page in one question, planned once for each connection: the page most asked for. */
export async function readArticlePage(
  pool: pg.Pool,
  slug: string,
  page: number,
  today: Day,
): Promise<ArticlePage | undefined> {
  const values = [slug, (page - 1) * commentsPerPage, today]
  const { rows } = await pool.query<Row>({ name: 'article page', text, values })
  const [row] = rows
  if (!row) return undefined
  return {
    article: articleOf(row),
    comments: { all: row.all, page, rows: row.comments ?? [], consent: row.consent },
    others: (row.others ?? []).map(teaserOf),
  }
}
