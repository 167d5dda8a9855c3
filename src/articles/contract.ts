import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { articleStates } from './moves.ts'
import { ArticleBody, ArticleDetail, ArticleRow, Category, PictureFacts, SourceKey } from './shapes.ts'
import { slugShape } from './slug.ts'

export { type Category, PublishedContent } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const name = z.string().trim().normalize('NFC').min(1).max(100)

export const listArticles = endpoint({
  name: 'listArticles',
  summary: 'List articles, the last changed first; search works without tone marks',
  method: 'GET',
  path: '/articles',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).optional(),
    state: z.enum(articleStates).optional(),
    categoryId: z.uuid().optional(),
    sectorId: z.uuid().optional(),
    mine: z.stringbool().optional(),
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(ArticleRow),
    next: z.string().nullable(),
    total: z.number(),
    byState: z.record(z.string(), z.number()),
    may: z.array(z.string()),
  }),
})
export const readArticle = endpoint({
  name: 'readArticle',
  summary: 'One article: to its own unit as it is being written, to others as it is public',
  method: 'GET',
  path: '/articles/:id',
  audience: 'signed-in',
  params: byId,
  reply: ArticleDetail,
})
export const readArticleVersion = endpoint({
  name: 'readArticleVersion',
  summary: 'What an article said in a published version, or when it was put before the editors',
  method: 'GET',
  path: '/article-versions/:id/:kind/:number',
  audience: 'signed-in',
  params: byId.extend({ kind: z.enum(['published', 'submitted']), number: z.coerce.number().int().positive() }),
  reply: z.object({ title: z.string(), dateline: z.string(), lead: z.string(), body: ArticleBody.shape.body }),
})
export const draftArticle = endpoint({
  name: 'draftArticle',
  summary: 'Begin an article, empty or from what it tells of',
  method: 'POST',
  path: '/articles',
  audience: 'article.write',
  body: z.strictObject({
    ownerUnitId: z.uuid().optional(),
    title: ArticleBody.shape.title.default(''),
    categoryId: z.uuid().optional(),
    from: SourceKey.optional(),
  }),
  reply: Made,
})
export const editArticle = endpoint({
  name: 'editArticle',
  summary: 'Save what is written; a stale save is answered with what stands there',
  method: 'PUT',
  path: '/articles/:id',
  audience: 'signed-in',
  params: byId,
  body: z.strictObject({ version, content: ArticleBody }),
  reply: Made.extend({ address: z.string() }),
})
export const addPicture = endpoint({
  name: 'addPicture',
  summary: 'Add a picture: turned upright, without its metadata, in four widths',
  method: 'POST',
  path: '/articles/:id/pictures',
  audience: 'signed-in',
  carries: 'upload',
  params: byId,
  reply: PictureFacts,
})
export const openPicture = endpoint({
  name: 'openPicture',
  summary: 'One width of a picture, for those who may see an article that carries it',
  method: 'GET',
  path: '/pictures/:id/:size',
  audience: 'signed-in',
  carries: 'view',
  params: byId.extend({ size: z.string().regex(/^\d{2,4}\.(webp|jpg)$/) }),
  reply: z.unknown(),
})
export const listArticleChoices = endpoint({
  name: 'listArticleChoices',
  summary: 'The categories, and the tags used most',
  method: 'GET',
  path: '/article-choices',
  audience: 'signed-in',
  reply: z.object({ categories: z.array(Category), tags: z.array(z.string()) }),
})
const CategoryBody = z.strictObject({
  slug: z.string().regex(slugShape).max(60),
  nameVi: name,
  nameEn: name,
  position: z.int().min(0).max(999),
  active: z.boolean(),
})
export const addCategory = endpoint({
  name: 'addCategory',
  summary: 'Add a category',
  method: 'POST',
  path: '/categories',
  audience: 'article.publish',
  body: CategoryBody,
  reply: byId,
})
export const editCategory = endpoint({
  name: 'editCategory',
  summary: 'Change a category',
  method: 'PUT',
  path: '/categories/:id',
  audience: 'article.publish',
  params: byId,
  body: CategoryBody,
  reply: byId,
})
