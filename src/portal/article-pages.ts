import type { FastifyRequest } from 'fastify'
import { keptPage, page } from './answer.ts'
import { drawArticle } from './drawing/article.ts'
import { drawGone, drawMissing } from './drawing/notes.ts'
import type { Pen } from './drawing/pen.ts'
import { drawPrint } from './drawing/print.ts'
import { articleAddress } from './drawing/teasers.ts'
import { kept, type Portal, type Routes } from './portal.ts'
import { formerAddress } from './reading/article.ts'
import { othersOf } from './reading/news.ts'
import type { ArticlePage } from './shapes.ts'

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What stands at an article's address: what `read` finds of it, where it moved to, that it is gone, or nothing. */
export async function atAddress<T>({ reader, news }: Portal, slug: string, read: () => Promise<T | undefined>) {
  if (!slugShape.test(slug) || slug.length > 120) return { kind: 'missing' as const }
  const data = await read()
  if (data !== undefined) return { kind: 'found' as const, data }
  const former = await formerAddress(reader, slug)
  if (!former) return { kind: 'missing' as const }
  if (former.now !== null) return { kind: 'moved' as const, to: former.now }
  return { kind: 'gone' as const, others: (await news()).latest.slice(0, 5) }
}
type At<T> = Awaited<ReturnType<typeof atAddress<T>>>
const orElse =
  <T>(draw: (data: T, pen: Pen) => string, path: (slug: string) => string) =>
  (at: At<T>, pen: Pen) => {
    if (at.kind === 'found') return page(draw(at.data, pen))
    if (at.kind === 'moved') return { status: 301, type: 'text/html', text: path(at.to) }
    return at.kind === 'gone' ? page(drawGone(at.others, pen), 410) : page(drawMissing(pen), 404)
  }

/** The number of a published version stands for its body, which is most of a page and never changes. */
const markOf = (at: At<ArticlePage>) =>
  at.kind === 'found' ? { ...at.data, article: { ...at.data.article, body: null } } : at

const slugOf = (request: FastifyRequest) => (request.params as { slug?: string }).slug ?? ''
const pageOfComments = (request: FastifyRequest) => {
  const n = Number((request.query as { bl?: unknown }).bl)
  return Number.isInteger(n) && n > 1 && n < 10_000 ? n : 1
}

/** The article, and the article for paper. */
export const articleRoutes: Routes = (app, portal) => {
  app.get('/tin/:slug', kept, (request, reply) => {
    const slug = slugOf(request)
    const page = pageOfComments(request)
    const address = articleAddress(slug)
    const load = () =>
      atAddress(portal, slug, async () => {
        const [found, news] = await Promise.all([portal.article({ slug, page }), portal.news()])
        return found && { ...found, others: othersOf(found.article, news) }
      })
    const path = page > 1 ? `${address}?bl=${page}` : address
    return keptPage(portal, request, reply, path, load, orElse(drawArticle, articleAddress), markOf)
  })
  app.get('/tin/:slug/in', kept, (request, reply) => {
    const slug = slugOf(request)
    const printed = (to: string) => `${articleAddress(to)}/in`
    const load = () =>
      atAddress(portal, slug, async () => {
        const found = await portal.article({ slug, page: 1 })
        return found && { ...found.article, views: 0 }
      })
    return keptPage(portal, request, reply, printed(slug), load, orElse(drawPrint, printed))
  })
}
