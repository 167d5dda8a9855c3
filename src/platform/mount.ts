import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import type { Endpoint } from './endpoint.ts'
import { admit, checkOrigin, cookieName, intentKey, type MayAnywhere } from './gates.ts'
import { fileDigest } from './hash.ts'
import { once } from './idempotency.ts'
import { noteLeaving } from './leaving.ts'
import { Problem } from './problem.ts'
import type { Download, Exchange, Serve } from './serve.ts'
import type { Work } from './work.ts'
import type { World } from './world.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
  interface FastifyInstance {
    /** Every endpoint served, in the order of mounting: what a test walks. */
    endpoints: Endpoint[]
  }
}

const sessionCookie = (world: World) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: world.secureCookies }) as const

/** What a browser shows itself and that runs nothing: no page, no drawing with scripts. */
const showable = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/
const saved = "sandbox; default-src 'none'"
// a browser's own viewer of PDF does not start in a sandbox
const inTab = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'none'"

/** `attachment`, sandboxed and never sniffed: what was uploaded must not run on our origin. */
export function sendFile(reply: FastifyReply, file: Download, kept = 'private, no-store') {
  const shown = file.shown === true && showable.test(file.mediaType)
  const ascii = file.name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '_')
  reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('content-security-policy', shown ? inTab : saved)
    .header('cache-control', kept)
  if (file.bytes !== undefined) reply.header('content-length', file.bytes)
  return reply.send(file.content instanceof Readable ? file.content : Buffer.from(file.content))
}

/** A program that asks again and again is told in a word when nothing has changed. */
function sendFeed(request: FastifyRequest, reply: FastifyReply, file: Download) {
  if (file.content instanceof Readable) return sendFile(reply, file)
  const tag = `"${createHash('sha256').update(file.content).digest('base64url')}"`
  reply.header('etag', tag)
  const known = request.headers['if-none-match']?.split(/,\s*/).map((one) => one.replace(/^W\//, ''))
  return known?.includes(tag) ? reply.code(304).send() : sendFile(reply, file, 'private, no-cache')
}

type Run = (request: FastifyRequest, reply: FastifyReply, exchange: Exchange) => Promise<unknown>
type Asked = { params: unknown; query: unknown; body: unknown }

/** Gives each slice its `serve`: declares the route with its shapes and runs the gates before the handler. */
export function serveOn(app: FastifyInstance, world: World, mayAnywhere: MayAnywhere): Serve {
  const route = (e: Endpoint, run: Run) => {
    app.endpoints.push(e)
    app.route({
      method: e.method,
      url: `/api/v1${e.path}`,
      config: { endpoint: e },
      schema: {
        operationId: e.name,
        summary: e.summary,
        tags: [e.path.split('/')[1] ?? ''],
        ...(e.params && { params: e.params }),
        ...(e.query && { querystring: e.query }),
        ...(e.body && { body: e.body }),
        ...((e.carries === undefined || e.carries === 'upload') && { response: { 200: e.reply } }),
        ...(e.carries === 'upload' && { consumes: ['multipart/form-data'] }),
      },
      // before validation: who may not ask learns nothing about what a right question looks like
      preValidation: async (request) => {
        if (e.method !== 'GET') checkOrigin(request, world)
        request.actor = await admit(request, e, world, mayAnywhere)
      },
      handler: async (request, reply) => {
        let kept: string | null | undefined
        const exchange: Exchange = {
          address: request.ip,
          agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
          token: request.cookies[cookieName],
          keep: (token) => {
            kept = token
          },
        }
        const answer = await run(request, reply, exchange)
        if (kept === null) reply.clearCookie(cookieName, { path: '/' })
        else if (kept !== undefined) reply.setCookie(cookieName, kept, sessionCookie(world))
        return answer
      },
    })
  }
  const asked = ({ params, query, body }: FastifyRequest): Asked => ({ params, query, body })
  const view = (actor: Actor) => ({ db: world.reader, actor, at: world.clock.now(), today: world.clock.today() })
  const inWork = <T>(actor: Actor, run: (work: Work) => Promise<T>) =>
    world.unitOfWork(actor, world.clock.now(), world.clock.today(), run)

  return {
    read: (e, handle) => {
      route(e, (request, _, exchange) => handle(view(request.actor), asked(request) as never, exchange))
    },
    download: (e, handle) => {
      route(e, async (request, reply) => {
        const file = await handle(view(request.actor), asked(request) as never)
        const stream = file.content instanceof Readable ? file.content : undefined
        // it may break while the access is being noted, with nobody reading yet
        stream?.on('error', () => {})
        await noteLeaving(world, request, e)
        if (stream?.errored) throw stream.errored
        return e.carries === 'feed' ? sendFeed(request, reply, file) : sendFile(reply, file)
      })
    },
    act: (e, handle, prepare) => {
      route(e, async (request, _, exchange) => {
        const input = asked(request)
        const prepared = (await prepare?.(view(request.actor), input as never)) as never
        const answer = await inWork(request.actor, async (work) => {
          const run = async () => {
            const result = await handle(work, input as never, exchange, prepared)
            // shaped before the commit: a reply that does not fit its contract undoes the act
            return result instanceof Problem ? result : e.reply.parse(result)
          }
          if (e.audience === 'public' || e.confidential) return run()
          const intent = { key: intentKey(request), actorId: request.actor.accountId, endpoint: e.name, asked: input }
          return once(work.tx, intent, run)
        })
        if (answer instanceof Problem) throw answer
        return answer
      })
    },
    upload: (e, handle, prepare) => {
      route(e, async (request) => {
        // whole on disk before the transaction begins: a slow line must hold no connection of the database
        const file = (await request.saveRequestFiles()).files[0]
        if (!file) throw new Problem(400, 'file.missing')
        const input = { ...asked(request), body: undefined }
        const sha256 = await fileDigest(file.filepath)
        const intent = {
          key: intentKey(request),
          actorId: request.actor.accountId,
          endpoint: e.name,
          asked: { ...input, name: file.filename, digest: sha256.toString('hex') },
        }
        const upload = { name: file.filename, path: file.filepath, sha256 }
        const prepared = (await prepare?.(view(request.actor), input as never, upload)) as never
        return inWork(request.actor, (work) =>
          once(work.tx, intent, async () => e.reply.parse(await handle(work, input as never, upload, prepared))),
        )
      })
    },
  }
}
