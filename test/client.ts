import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { cookieName } from '#src/platform/gates.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
type Answer = { status: number; body: any; text: string; bytes: Buffer; headers: Record<string, unknown> }
type More = { key?: string; headers?: Record<string, string> }

/** Speaks to the API like the back office: cookie, Origin, Idempotency-Key. Paths are below /api/v1. */
export function clientOf(app: FastifyInstance, origin: string, token?: string) {
  const send = async (
    method: InjectOptions['method'],
    path: string,
    body?: unknown,
    more: More = {},
  ): Promise<Answer> => {
    const reply = await app.inject({
      method: method!,
      url: `/api/v1${path}`,
      headers: {
        origin,
        'idempotency-key': more.key ?? randomUUID(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(token !== undefined && { cookies: { [cookieName]: token } }),
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    const json = String(reply.headers['content-type'] ?? '').includes('json')
    return {
      status: reply.statusCode,
      body: json ? reply.json() : undefined,
      text: reply.body,
      bytes: reply.rawPayload,
      headers: reply.headers,
    }
  }
  /** One file as a browser's form sends it. */
  const upload = async (path: string, name: string, content: string | Uint8Array, more: More = {}): Promise<Answer> => {
    const form = new FormData()
    form.append('file', new Blob([content as BlobPart]), name)
    const sent = new Response(form)
    const reply = await app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: {
        origin,
        'idempotency-key': more.key ?? randomUUID(),
        'content-type': sent.headers.get('content-type')!,
        ...more.headers,
      },
      ...(token !== undefined && { cookies: { [cookieName]: token } }),
      payload: Buffer.from(await sent.arrayBuffer()),
    })
    return {
      status: reply.statusCode,
      body: reply.json(),
      text: reply.body,
      bytes: reply.rawPayload,
      headers: reply.headers,
    }
  }
  return {
    upload,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown = {}, more?: More) => send('POST', path, body, more),
    put: (path: string, body: unknown, more?: More) => send('PUT', path, body, more),
    delete: (path: string, body?: unknown, more?: More) => send('DELETE', path, body, more),
  }
}
export type Client = ReturnType<typeof clientOf>
