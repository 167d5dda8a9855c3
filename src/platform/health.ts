import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { World } from './world.ts'

type Watched = { metricsToken?: string; busyAfter?: number }

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** `/healthz`: the process lives. `/readyz`: it can reach its database. `/metrics`: for loopback or the token's holder. */
export async function addHealth(
  app: FastifyInstance,
  world: World,
  { metricsToken, busyAfter = 2_000 }: Watched,
): Promise<void> {
  await app.register(underPressure, { maxEventLoopDelay: busyAfter, exposeStatusRoute: false })
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'mach_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  const quiet = { logLevel: 'silent', config: { rateLimit: false } } as const
  app.get('/healthz', quiet, async () => ({ ok: true }))
  app.get('/readyz', quiet, async (_, reply) => {
    try {
      await sql`select 1`.execute(world.db)
      return { ready: true }
    } catch {
      return reply.code(503).send({ ready: false })
    }
  })
  app.get('/metrics', quiet, async (request, reply) => {
    const local = loopback.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']
    const withToken = metricsToken !== undefined && request.headers.authorization === `Bearer ${metricsToken}`
    if (!local && !withToken) return reply.code(404).send({ code: 'not-found' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
