import { Readable } from 'node:stream'
import { publicPicture } from '#src/articles/index.ts'
import { nobody } from '#src/platform/actor.ts'
import { ownPage } from './answer.ts'
import { assetIn } from './assets.ts'
import { drawMissing } from './drawing/notes.ts'
import type { Routes } from './portal.ts'

const route = { schema: { hide: true }, config: { rateLimit: false }, logLevel: 'silent' } as const

/** Style, fonts and script under names that change with them; pictures of what is public. */
export const fileRoutes: Routes = (app, portal) => {
  app.get('/assets/:name', route, async (request, reply) => {
    const { name = '' } = request.params as { name?: string }
    const asset = portal.assets.files.get(`/assets/${name}`)
    if (!asset) return ownPage(portal, request, reply, 404, drawMissing)
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
    const bytes = await assetIn(asset, encoding)
    if (bytes !== asset.bytes) reply.header('content-encoding', encoding)
    return reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(bytes)
  })

  app.get('/anh/:id/:size', route, async (request, reply) => {
    const { id = '', size = '' } = request.params as { id?: string; size?: string }
    const [, width, format] = /^(\d{2,4})\.(webp|jpg)$/.exec(size) ?? []
    const { world, reader, storage } = portal
    const view = { db: reader, actor: nobody, at: world.clock.now(), today: world.clock.today() }
    const known = width && format && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    const found = known ? await publicPicture(view, storage, id, Number(width), format as 'webp' | 'jpg') : undefined
    if (!found) return ownPage(portal, request, reply, 404, drawMissing)
    // a picture's bytes never change under its address; whether it is public is asked again soon
    reply
      .header('cache-control', 'public, max-age=5, must-revalidate')
      .header('etag', `"${id}-${size}"`)
      .header('content-security-policy', "default-src 'none'")
    if (request.headers['if-none-match'] === `"${id}-${size}"`) {
      if (found.content instanceof Readable) found.content.destroy()
      return reply.code(304).send()
    }
    if (found.bytes !== undefined) reply.header('content-length', found.bytes)
    return reply
      .type(found.mediaType)
      .send(found.content instanceof Readable ? found.content : Buffer.from(found.content))
  })
}
