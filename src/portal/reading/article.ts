import { sql } from 'kysely'
import type { PublishedContent } from '#src/articles/contract.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { type Article, type Comment, type CommentsPage, type Consent, commentsPerPage, type Teaser } from '../shapes.ts'
import { columns, teaserRows } from './teasers.ts'

type Row = {
  id: string
  slug: string
  number: number
  at: Date
  publishedAt: Date
  content: PublishedContent
  section: string
  nameVi: string
  nameEn: string
  sectionId: string
  views: number
}
export type Found = { article: Article; sectionId: string }

export async function readArticle(db: Reader, slug: string): Promise<Found | undefined> {
  const [row] = await rows(
    db,
    sql<Row>`select p.article_id as id, p.slug, p.number, p.first_published_at as at, p.published_at as "publishedAt", v.content,
        c.slug as section, c.name_vi as "nameVi", c.name_en as "nameEn", p.category_id as "sectionId",
        coalesce((select views from article_views w where w.article_id = p.article_id), 0)::int as views
      from published_article p join article_version v on v.article_id = p.article_id and v.number = p.number
      join category c on c.id = p.category_id where p.slug = ${slug}`,
  )
  if (!row) return undefined
  const { title, lead, cover, dateline, body, pictures, textCredit, photoCredit, tags, sources, comments, owner } =
    row.content
  const changed = row.publishedAt.getTime() !== row.at.getTime()
  const article: Article = {
    id: row.id,
    slug: row.slug,
    number: row.number,
    at: row.at.toISOString(),
    changedAt: changed ? row.publishedAt.toISOString() : null,
    section: { slug: row.section, nameVi: row.nameVi, nameEn: row.nameEn },
    views: row.views,
    takesComments: comments === 'on',
    owner: owner.name,
    ...{ title, lead, cover, dateline, body, pictures, textCredit, photoCredit, tags, sources },
  }
  return { article, sectionId: row.sectionId }
}

/** Where an address that was once public leads: to the article's address of today, or nowhere any more. */
export async function formerAddress(db: Reader, slug: string): Promise<{ now: string | null } | undefined> {
  const [row] = await rows(
    db,
    sql<{ now: string | null }>`select p.slug as now from former_slug f
      left join published_article p on p.article_id = f.article_id where f.slug = ${slug} limit 1`,
  )
  return row
}

/** Of the same section first, then the newest of all. */
export const readOthers = (db: Reader, { article, sectionId }: Found): Promise<Teaser[]> =>
  teaserRows(
    db,
    sql`select distinct on (kin, at, id) * from (
        (select ${columns}, 0 as kin from published_article p join category c on c.id = p.category_id
          where p.category_id = ${sectionId}::uuid order by p.first_published_at desc, p.article_id desc limit 6)
        union all
        (select ${columns}, 1 as kin from published_article p join category c on c.id = p.category_id
          order by p.first_published_at desc, p.article_id desc limit 12)) t
      where id <> ${article.id}::uuid and (kin = 0 or section <> ${article.section.slug})
      order by kin, at desc, id desc limit 5`,
  )

export async function readComments(db: Reader, articleId: string, page: number, today: Day): Promise<CommentsPage> {
  const [found] = await rows(
    db,
    sql<{ all: number; rows: Comment[]; consent: Consent | null }>`select
      (select count(*)::int from article_comment where article_id = ${articleId}::uuid) as all,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'text', text, 'at', at) order by at, id) from (
        select id, name, text, at from article_comment where article_id = ${articleId}::uuid order by at, id
        limit ${commentsPerPage} offset ${(page - 1) * commentsPerPage}) c), '[]') as rows,
      (select jsonb_build_object('version', version, 'vi', vi, 'en', en) from consent_text
        where from_day <= ${today}::date order by version desc limit 1) as consent`,
  )
  return { all: found?.all ?? 0, rows: found?.rows ?? [], consent: found?.consent ?? null, page }
}
