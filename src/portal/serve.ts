import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { toProblem } from '#src/platform/errors.ts'
import type { Problem } from '#src/platform/problem.ts'
import type { World } from '#src/platform/world.ts'
import { askedOf, ownPage } from './answer.ts'
import { articleRoutes } from './article-pages.ts'
import { makePace } from './comments/pace.ts'
import { commentRoutes } from './comments/routes.ts'
import { drawFailed, drawMissing, drawNote } from './drawing/notes.ts'
import { type Pen, penOf } from './drawing/pen.ts'
import { fileRoutes } from './files.ts'
import { listRoutes } from './list-pages.ts'
import { machineRoutes } from './machines.ts'
import { pageRoutes } from './pages.ts'
import { policy } from './policy.ts'
import { type Outside, openPortal, type Portal, type Routes } from './portal.ts'
import { viewCounter } from './views/counter.ts'
import { viewRoutes } from './views/routes.ts'

function drawProblem({ status, code }: Problem, pen: Pen): string {
  const { words } = pen
  if (status === 404) return drawMissing(pen)
  if (status === 429) return drawNote(words.find.tooMany, words.find.tooManyText, pen)
  if (status === 503) return drawFailed(pen)
  if (code === 'origin') return drawNote(words.comments.foreign, words.comments.foreignText, pen)
  return drawNote(words.badRequest.title, words.badRequest.text, pen)
}

/** A form's fields; of one that comes twice the last. */
const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body))

async function addRoutes(app: FastifyInstance, portal: Portal, all: readonly Routes[]) {
  await app.register(async (site) => {
    site.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 64 * 1024 },
      (_, body, done) => done(null, fieldsOf(String(body))),
    )
    site.addHook('onRoute', (route) => {
      route.config = { policy, ...route.config }
    })
    site.setErrorHandler((error: FastifyError | Problem, request, reply) => {
      const problem = toProblem(error)
      if (problem) return ownPage(portal, request, reply, problem.status, (pen) => drawProblem(problem, pen))
      request.log.error({ err: error }, 'failed')
      return ownPage(portal, request, reply, 500, drawFailed).catch(() =>
        reply.code(503).type('text/plain').send('503'),
      )
    })
    for (const add of all) add(site, portal)
  })
}

export type PortalPages = {
  /** Adds the public side at the root of the server. */
  add(app: FastifyInstance, world: World): Promise<void>
  /** What stands where no page is. */
  missing(request: FastifyRequest): Promise<string>
}

/** The public side. It reads through its own role and pool, whatever else the server does. */
export function portalPages(outside: Outside): PortalPages {
  let opened: Portal | undefined
  return {
    add: async (app, world) => {
      const portal = openPortal(outside, world)
      opened = portal
      const pace = makePace()
      const counter = viewCounter(portal.db, world.clock, world.log)
      app.addHook('onClose', async () => {
        await counter.stop()
        await portal.close()
      })
      await addRoutes(app, portal, [
        pageRoutes,
        articleRoutes,
        listRoutes,
        machineRoutes,
        fileRoutes,
        viewRoutes(counter, pace),
        commentRoutes(pace),
      ])
    },
    missing: async (request) => {
      if (!opened) return ''
      return drawMissing(penOf(askedOf(request, request.url), await opened.frame(), opened.means))
    },
  }
}
