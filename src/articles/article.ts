import { sql } from 'kysely'
import { type Act, demand, mayOf } from '#src/access/index.ts'
import { conflict, forbidden, notFound, stale } from '#src/platform/problem.ts'
import type { ArticleText } from '#src/platform/rich-text.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { ArticleState } from './moves.ts'
import { writesBy } from './rules.ts'
import type { ArticleBody, sourceKinds } from './shapes.ts'
import { articlesInSight } from './visible.ts'

export type LoadedArticle = {
  id: string
  version: number
  state: ArticleState
  slug: string
  ownerUnitId: string
  publishedVersion: number | null
  publishedAt: Date | null
  publishAt: Date | null
  scheduledBy: string | null
  madeBy: string
  changedAt: Date
  changedBy: string
  content: ArticleBody
}

/** The article as it is being written, locked for this act; who may is asked by the caller. */
export async function loadArticle({ tx }: Work, id: string): Promise<LoadedArticle> {
  const a = await tx.selectFrom('article').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!a) throw notFound()
  const sources = await tx
    .selectFrom('article_source')
    .select(['subject_kind', 'subject_id'])
    .where('article_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    id,
    version: a.version,
    state: a.state as ArticleState,
    slug: a.slug,
    ownerUnitId: a.owner_unit_id,
    publishedVersion: a.published_version,
    publishedAt: a.published_at,
    publishAt: a.publish_at,
    scheduledBy: a.scheduled_by,
    madeBy: a.made_by,
    changedAt: a.changed_at,
    changedBy: a.changed_by,
    content: {
      title: a.title,
      slug: a.slug_own ? a.slug : null,
      dateline: a.dateline,
      lead: a.lead,
      body: a.body as unknown as ArticleText,
      textCredit: a.text_credit,
      photoCredit: a.photo_credit,
      categoryId: a.category_id,
      sectorId: a.sector_id,
      blocId: a.bloc_id,
      workYear: a.work_year,
      tags: a.tags,
      cover: a.cover_id
        ? { pictureId: a.cover_id, alt: a.cover_alt, caption: a.cover_caption, fit: a.cover_fit as 'crop' | 'fit' }
        : null,
      comments: a.comments as 'on' | 'off',
      sources: sources.map((s) => ({ kind: s.subject_kind as (typeof sourceKinds)[number], id: s.subject_id })),
    },
  }
}

/** 404 out of reach, 403 where the table gives no such act, 409 with what stands there where the version is an older one. */
export async function articleFor(work: Work, id: string, act: Act, version?: number): Promise<LoadedArticle> {
  const [seen] = await articlesInSight(work, [id])
  if (!seen) throw notFound()
  const article = await loadArticle(work, id)
  demand(work, act, { own: article.ownerUnitId })
  if (version !== undefined && version !== article.version) throw stale(await theirsOf(work, article))
  return article
}

/**
 * Whose turn it is to write in it: a draft its writers, later the editors; while it is scheduled nobody. Asked of a view
 * too, before a picture is worked on.
 */
export async function demandToWrite(view: View, id: string): Promise<Act> {
  const [seen] = await articlesInSight(view, [id])
  if (!seen) throw notFound()
  const { state, own } = await view.db
    .selectFrom('article')
    .select(['state', 'owner_unit_id as own'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const may = mayOf(view.actor, ['article.write', 'article.publish'], { own })
  const act = writesBy(state as ArticleState)
  if (may.length === 0) throw forbidden(act ?? 'article.publish')
  if (!act) throw conflict('article.not-now', { state })
  if (!may.includes(act)) throw forbidden(act)
  return act
}

export async function articleToWrite(work: Work, id: string, version?: number): Promise<LoadedArticle> {
  const act = await demandToWrite(work, id)
  const article = await loadArticle(work, id)
  if (version !== undefined && version !== article.version) throw stale(await theirsOf(work, article))
  demand(work, act, { own: article.ownerUnitId })
  return article
}

export async function theirsOf({ tx }: Work, article: LoadedArticle) {
  const { name } = await tx
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('person.name')
    .where('account.id', '=', article.changedBy)
    .executeTakeFirstOrThrow()
  const { version, state, content, changedAt } = article
  return { version, state, content, savedAt: changedAt.toISOString(), savedBy: name }
}

/** Nobody publishes what they alone wrote, unless their unit lets one person do both. */
export async function aloneWrote({ tx, actor }: Work, { id, ownerUnitId }: LoadedArticle): Promise<boolean> {
  const { alone } = await tx
    .selectNoFrom(
      sql<boolean>`
        exists (select from article_author where article_id = ${id} and account_id = ${actor.accountId})
        and not exists (select from article_author where article_id = ${id} and account_id <> ${actor.accountId})
        and not exists (select from unit_setting where unit_id = ${ownerUnitId} and one_person)`.as('alone'),
    )
    .executeTakeFirstOrThrow()
  return alone
}
