import { sql } from 'kysely'
import type { PublishedContent } from '#src/articles/contract.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Article } from '../shapes.ts'

export type ArticleRow = {
  id: string
  slug: string
  number: number
  at: Date
  publishedAt: Date
  content: PublishedContent
  section: string
  nameVi: string
  nameEn: string
  views: number
}
/** As it was published; instants as text, since what is loaded is compared as JSON. */
export function articleOf(row: ArticleRow): Article {
  const { title, lead, cover, dateline, body, pictures, textCredit, photoCredit, tags, sources, comments, owner } =
    row.content
  const changed = row.publishedAt.getTime() !== row.at.getTime()
  return {
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
