import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { nobody } from './actor.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

/** Fastify's own refusals, by their codes, as ours. */
const known: Record<string, string> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'json-only',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body.empty',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too-large',
  FST_REQ_FILE_TOO_LARGE: 'file.too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'file.missing',
  FST_FILES_LIMIT: 'file.only-one',
}

/** PostgreSQL takes no NUL, in text or in JSON: what carries one is no text that anybody typed. */
const unreadable = ['22021', '22P05']

export function toProblem(error: FastifyError | Problem): Problem | undefined {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((fault) => ({
      path: `${error.validationContext ?? ''}${fault.instancePath}`.replaceAll('/', '.'),
      problem: fault.message ?? 'invalid',
    }))
    return new Problem(400, 'invalid', { fields })
  }
  if (unreadable.includes(error.code)) return new Problem(400, 'text.unreadable')
  if (error.statusCode === 429) return new Problem(429, 'too-many')
  if (error.code === 'FST_UNDER_PRESSURE') return new Problem(503, 'busy')
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Problem(error.statusCode, known[error.code] ?? 'bad-request')
  return undefined
}

const noteRefusal = (request: FastifyRequest, problem: Problem, world: World) => {
  request.log.info({ code: problem.code, act: problem.details.act, url: request.routeOptions.url }, 'refused')
  if (problem.status !== 403) return
  world
    .noteAccess(request.actor ?? nobody, 'refused', {
      code: problem.code,
      act: problem.details.act ?? null,
      url: request.url,
    })
    .catch((error) => request.log.error({ error }, 'refusal not noted'))
}

/** Every error leaves as `{code, …}`: a refusal with its facts, a bug as 500 with nothing but the request's id. */
export function addErrors(
  app: FastifyInstance,
  world: World,
  notFoundPage?: (request: FastifyRequest) => string | Promise<string>,
): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = toProblem(error)
    // a file whose sending failed has left its own headers
    for (const header of ['content-type', 'content-length', 'content-disposition']) reply.removeHeader(header)
    if (!problem) {
      request.log.error({ err: error }, 'failed')
      return reply.code(500).send({ code: 'internal', request: request.id })
    }
    noteRefusal(request, problem, world)
    return reply.code(problem.status).send({ code: problem.code, ...problem.details })
  })
  app.setNotFoundHandler(async (request, reply) => {
    reply.code(404)
    if (!notFoundPage || request.url.startsWith('/api/')) return reply.send({ code: 'not-found' })
    return reply.type('text/html; charset=utf-8').send(await notFoundPage(request))
  })
}
