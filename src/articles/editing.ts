import { sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { canonical, sha256 } from '#src/platform/hash.ts'
import { conflict, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { articleToWrite, type LoadedArticle } from './article.ts'
import { picturesIn } from './rules.ts'
import type { ArticleBody } from './shapes.ts'
import { slugFor } from './slugs.ts'
import { keepSources } from './sources.ts'

type Saved = { version: number; content: ArticleBody }

/** Saves what is written, as a whole. Of a public article nothing of it shows before it is published again. */
export async function editArticle(work: Work, id: string, { version, content }: Saved) {
  const article = await articleToWrite(work, id, version)
  await keepPictures(work, id, content)
  const slug = await newSlug(work, article, content)
  await work.tx
    .updateTable('article')
    .set({
      ...columnsOf(content),
      slug,
      unpublished: article.state === 'published',
      version: version + 1,
      changed_by: work.actor.accountId,
      changed_at: work.at,
    })
    .where('id', '=', id)
    .execute()
  await keepSources(work, id, content.sources, article.content.sources)
  await work.tx
    .insertInto('article_author')
    .values({ article_id: id, account_id: work.actor.accountId })
    .onConflict((c) => c.doNothing())
    .execute()
  work.record('article.edited', { kind: 'article', id }, { digest: sha256(canonical(content)).toString('hex') })
  return { id, version: version + 1, address: slug }
}

const columnsOf = ({ cover, body, slug, ...c }: ArticleBody) => ({
  title: c.title,
  slug_own: slug !== null,
  dateline: c.dateline,
  lead: c.lead,
  body: JSON.stringify(body),
  text_credit: c.textCredit,
  photo_credit: c.photoCredit,
  category_id: c.categoryId,
  sector_id: c.sectorId,
  bloc_id: c.blocId,
  work_year: c.workYear,
  tags: c.tags,
  cover_id: cover?.pictureId ?? null,
  cover_alt: cover?.alt ?? '',
  cover_caption: cover?.caption ?? '',
  cover_fit: cover?.fit ?? 'crop',
  comments: c.comments,
})

/** Once public the address stands; before, it follows the title or what was written by hand. */
async function newSlug(
  work: Work,
  { id, state, slug, content: before }: LoadedArticle,
  { title, slug: own }: ArticleBody,
) {
  if (state === 'published') {
    if (own !== null && own !== slug) throw conflict('article.slug-fixed', { slug })
    return slug
  }
  if (own === before.slug && (own !== null || title === before.title)) return slug
  return slugFor(work, title, own, id)
}

/** A picture stands in an article after it was added there, or where the writer's own unit has it in another. */
async function keepPictures(work: Work, id: string, { cover, body }: ArticleBody) {
  const ids = [...new Set([...picturesIn(body).map((one) => one.pictureId), ...(cover ? [cover.pictureId] : [])])]
  if (ids.length === 0) return
  const { rows } = await sql<{ picture_id: string }>`
    select distinct p.picture_id from article_picture p join article a on a.id = p.article_id
    where p.picture_id = any(${ids}::uuid[]) and (a.id = ${id} or a.owner_unit_id = any(${ownUnits(work)}))`.execute(
    work.tx,
  )
  if (rows.length < ids.length) throw invalid([{ path: 'body.content.body', problem: 'picture.unknown' }])
  await work.tx
    .insertInto('article_picture')
    .values(ids.map((picture_id) => ({ article_id: id, picture_id })))
    .onConflict((c) => c.doNothing())
    .execute()
}
