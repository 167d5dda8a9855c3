import type { FastifyRequest } from 'fastify'
import { sha256 } from '#src/platform/hash.ts'
import type { Pace } from '../comments/pace.ts'
import type { Routes } from '../portal.ts'
import type { Counter } from './counter.ts'
import { isPerson } from './person.ts'

/** A picture of one transparent point. */
const point = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const route = { schema: { hide: true }, config: { rateLimit: false }, logLevel: 'silent' } as const
const agentOf = ({ headers }: FastifyRequest) => String(headers['user-agent'] ?? '').slice(0, 300)

/** Who reads, for as long as the day's salt is kept; nothing of it can be read back. */
export const readerKey = (request: FastifyRequest, salt: Buffer) =>
  sha256(salt, 'reader', request.ip, agentOf(request)).toString('base64url').slice(0, 22)

/** Asked for by the page once it is shown, in a request of its own: it notes and answers at once. */
export const viewRoutes =
  (counter: Counter, pace: Pace): Routes =>
  (app, portal) => {
    app.get('/tin/:slug/xem.gif', route, async (request, reply) => {
      const { slug = '' } = request.params as { slug?: string }
      if (/^[a-z0-9-]{1,120}$/.test(slug)) {
        const salt = await portal.salt()
        pace.opened(slug, readerKey(request, salt))
        if (isPerson(request)) counter.note(slug, request.ip, agentOf(request), salt)
      }
      return reply.type('image/gif').header('cache-control', 'private, no-store').send(point)
    })
  }
