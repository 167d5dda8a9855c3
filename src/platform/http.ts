import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { addCompression } from './compression.ts'
import { addErrors } from './errors.ts'
import type { MayAnywhere } from './gates.ts'
import { addHealth } from './health.ts'
import { serveOn } from './mount.ts'
import { addReference } from './openapi.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { Slice } from './serve.ts'
import type { World } from './world.ts'

export type Site = {
  world: World
  slices: readonly Slice[]
  mayAnywhere: MayAnywhere
  /** Pages and other plain routes (the back office's files, the portal), added after the API. */
  pages?: readonly ((app: FastifyInstance, world: World) => Promise<void>)[]
  /** What a person sees at an unknown address; the API answers with a coded problem. */
  notFoundPage?: (request: FastifyRequest) => string | Promise<string>
  /** false: no description of an API that is not served. */
  reference?: boolean
  metricsToken?: string
  requestsPerMinute?: number
  /** How many milliseconds the process may lag behind before it asks callers to wait; 0: never. */
  busyAfter?: number
}

export async function buildServer({ world, slices, mayAnywhere, pages = [], ...limits }: Site) {
  const app: FastifyInstance = Fastify({
    loggerInstance: world.log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    trustProxy: world.trustProxy as never,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    requestTimeout: 120_000,
    // an address names up to a thousand chosen records: a file of them, a letter about them
    http: { maxHeaderSize: 64 * 1024 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // a form of another site can send plain text, never JSON
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('actor', null as never)
  app.decorate('endpoints', [])
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: world.uploadLimit, files: 1, fields: 5, headerPairs: 50 } })
  await app.register(rateLimit, {
    max: limits.requestsPerMinute ?? 3_000,
    timeWindow: '1 minute',
    // a page is dozens of small files that cost next to nothing, and a whole office comes from one address
    allowList: ({ url }) => url.startsWith('/app/assets/'),
  })
  addSecurityHeaders(app)
  addCompression(app)
  addErrors(app, world, limits.notFoundPage)
  await addHealth(app, world, limits)
  if (limits.reference ?? true) await addReference(app)
  await app.register(async (api) => {
    const serve = serveOn(api, world, mayAnywhere)
    for (const slice of slices) slice(serve)
  })
  for (const add of pages) await add(app, world)
  return app
}
