import { z } from 'zod'
import { ArticleText } from '#src/platform/rich-text.ts'
import { articleStates } from './moves.ts'
import { mostTags } from './rules.ts'
import { slugShape } from './slug.ts'

const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)

export const sourceKinds = ['meeting', 'document', 'directive', 'task', 'review'] as const
export const SourceKey = z.strictObject({ kind: z.enum(sourceKinds), id: z.uuid() })
export type SourceKey = z.output<typeof SourceKey>

export const Cover = z.strictObject({
  pictureId: z.uuid(),
  alt: words(300),
  caption: words(500),
  fit: z.enum(['crop', 'fit']),
})

/** What is written; unfinished texts are kept too. */
export const ArticleBody = z.strictObject({
  title: words(300),
  /** By hand; null: made from the title. */
  slug: z.string().regex(slugShape).max(100).nullable(),
  dateline: words(100),
  lead: words(1000),
  body: ArticleText,
  textCredit: words(200),
  photoCredit: words(200),
  categoryId: z.uuid(),
  sectorId: z.uuid().nullable(),
  blocId: z.uuid().nullable(),
  workYear: z.int().min(2000).max(2200),
  tags: z.array(words(40).min(1)).max(mostTags),
  cover: Cover.nullable(),
  comments: z.enum(['on', 'off']),
  sources: z.array(SourceKey).max(20),
})
export type ArticleBody = z.output<typeof ArticleBody>

/** A picture in its widths; addresses are `/anh/:id/:width.webp` and `.jpg`. */
export const PictureFacts = z
  .object({ id: z.uuid(), width: z.number(), height: z.number(), widths: z.array(z.number()) })
  .meta({ id: 'Picture' })
export type PictureFacts = z.output<typeof PictureFacts>

/** Everything a reader sees: what `article_version.content` holds. */
export const PublishedContent = z.object({
  title: z.string(),
  dateline: z.string(),
  lead: z.string(),
  body: ArticleText,
  cover: PictureFacts.extend({ alt: z.string(), caption: z.string(), fit: z.enum(['crop', 'fit']) }).nullable(),
  /** Every picture of the body, and the cover. */
  pictures: z.array(PictureFacts),
  /** "Tin, ảnh: X", or "Tin: X; ảnh: Y". */
  credit: z.string(),
  textCredit: z.string(),
  photoCredit: z.string(),
  category: z.object({ slug: z.string(), vi: z.string(), en: z.string() }),
  sector: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
  tags: z.array(z.string()),
  /** What it tells of, as plain titles; `href` where the public can read it. */
  sources: z.array(z.object({ kind: z.enum(sourceKinds), title: z.string(), href: z.string().nullable() })),
  comments: z.enum(['on', 'off']),
  /** The responsible body. */
  owner: z.object({ name: z.string(), shortName: z.string() }),
})
export type PublishedContent = z.output<typeof PublishedContent>

export const Category = z.object({
  id: z.uuid(),
  slug: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  position: z.number(),
  active: z.boolean(),
})
export type Category = z.output<typeof Category>

export const ArticleRow = z
  .object({
    id: z.uuid(),
    title: z.string(),
    slug: z.string(),
    state: z.enum(articleStates),
    categoryId: z.uuid(),
    sectorId: z.uuid().nullable(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    writer: z.string(),
    changedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    publishAt: z.iso.datetime().nullable(),
    coverId: z.uuid().nullable(),
    /** The smallest width of its cover. */
    coverWidth: z.number().nullable(),
    views: z.number(),
    waiting: z.number(),
    shown: z.number(),
    /** Written on since it was published. */
    unpublished: z.boolean(),
    version: z.number(),
  })
  .meta({ id: 'ArticleRow' })
export type ArticleRow = z.output<typeof ArticleRow>

export const Step = z.object({
  seq: z.number(),
  move: z.string(),
  toState: z.enum(articleStates),
  reason: z.string().nullable(),
  /** Null: the clock. */
  by: z.string().nullable(),
  actingFor: z.string().nullable(),
  at: z.iso.datetime(),
})
export const VersionKey = z.object({
  /** A published version by its number; what was put before the editors by the step. */
  kind: z.enum(['published', 'submitted']),
  number: z.number(),
  at: z.iso.datetime(),
  by: z.string(),
})
export const ArticleDetail = z
  .object({
    ...ArticleBody.omit({ sources: true }).shape,
    id: z.uuid(),
    version: z.number(),
    state: z.enum(articleStates),
    /** The address as it stands, also where it is made from the title. */
    address: z.string(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    ownerFullName: z.string(),
    pictures: z.array(PictureFacts),
    sources: z.array(SourceKey.extend({ title: z.string() })),
    writer: z.string(),
    madeAt: z.iso.datetime(),
    changedBy: z.string(),
    changedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    publishedVersion: z.number().nullable(),
    publishAt: z.iso.datetime().nullable(),
    scheduledBy: z.string().nullable(),
    unpublished: z.boolean(),
    views: z.number(),
    waiting: z.number(),
    shown: z.number(),
    steps: z.array(Step),
    versions: z.array(VersionKey),
    may: z.array(z.string()),
  })
  .meta({ id: 'Article' })
export type ArticleDetail = z.output<typeof ArticleDetail>

export const CommentRow = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    articleTitle: z.string(),
    articleSlug: z.string().nullable(),
    name: z.string(),
    text: z.string(),
    state: z.enum(['waiting', 'shown', 'refused', 'hidden']),
    at: z.iso.datetime(),
    links: z.number(),
    decidedBy: z.string().nullable(),
    decidedFor: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    may: z.array(z.enum(['show', 'refuse', 'hide'])),
  })
  .meta({ id: 'CommentRow' })
export type CommentRow = z.output<typeof CommentRow>
