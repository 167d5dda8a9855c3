import { sql } from 'kysely'
import { refused } from '#src/platform/problem.ts'
import { fold } from '#src/platform/text.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedArticle } from './article.ts'
import { publishedContent } from './content.ts'
import { checkArticle, plainLines } from './rules.ts'
import { tellCaches } from './step.ts'

export function demandReady({ content }: LoadedArticle): void {
  const { missing } = checkArticle(content)
  if (missing.length > 0) throw refused('article.not-ready', { missing })
}

/**
 * Writes the public side: a new version, and the one row by which the portal finds it. A former address goes on leading
 * here. Answers the number of the version and when it first became public.
 */
export async function writePublic(work: Work, article: LoadedArticle) {
  demandReady(article)
  const { tx, at, actor } = work
  const { id, slug, content: written } = article
  const content = await publishedContent(work, article.ownerUnitId, written)
  const number = (await lastNumber(work, id)) + 1
  const folded = fold([content.title, content.lead, ...plainLines(content.body), ...content.tags].join(' '))
  await tx
    .insertInto('article_version')
    .values({
      article_id: id,
      number,
      slug,
      category_id: written.categoryId,
      title: content.title,
      lead: content.lead,
      content: JSON.stringify(content),
      published_at: at,
      published_by: article.scheduledBy ?? actor.accountId,
      folded,
    })
    .execute()
  await keepFormerSlugs(work, article)
  const first = article.publishedAt ?? at
  const row = {
    slug,
    number,
    category_id: written.categoryId,
    title: content.title,
    lead: content.lead,
    cover: content.cover ? JSON.stringify(content.cover) : null,
    tags: content.tags,
    first_published_at: first,
    published_at: at,
    folded,
  }
  await tx
    .insertInto('published_article')
    .values({ article_id: id, ...row })
    .onConflict((c) => c.column('article_id').doUpdateSet(row))
    .execute()
  await tellCaches(work, id)
  return { published_version: number, published_at: first, unpublished: false }
}

async function lastNumber({ tx }: Work, id: string): Promise<number> {
  const { last } = await tx
    .selectFrom('article_version')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  return last
}

/** Every address under which it was public, but the one it has now. */
async function keepFormerSlugs({ tx }: Work, { id, slug }: LoadedArticle) {
  await tx.deleteFrom('former_slug').where('slug', '=', slug).where('article_id', '=', id).execute()
  await sql`insert into former_slug (slug, article_id)
    select distinct slug, article_id from article_version where article_id = ${id} and slug <> ${slug}
    on conflict do nothing`.execute(tx)
}

/** Nothing of it is public any longer; its versions stay with the office. */
export async function takeDown(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('published_article').where('article_id', '=', id).execute()
  await tellCaches(work, id)
}
