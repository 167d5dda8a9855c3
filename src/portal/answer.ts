import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage } from '#src/platform/words.ts'
import type { Drawn, Encoding, Kept, PageCache } from './cache/page-cache.ts'
import { type Pen, penOf } from './drawing/pen.ts'
import { type Asked, type Size, sizes } from './frame.ts'
import type { Portal } from './portal.ts'

const isSize = (text: unknown): text is Size => (sizes as readonly unknown[]).includes(text)
const year = 365 * 86_400

/** The reader's choices: in the address, else in a cookie that an earlier choice left. */
export function askedOf(request: FastifyRequest, path: string): Asked {
  const { lang, co } = request.query as Record<string, unknown>
  const { cookies } = request
  const language = isLanguage(lang) ? lang : isLanguage(cookies.lang) ? cookies.lang : 'vi'
  const size = isSize(co) ? co : isSize(cookies.co) ? cookies.co : 'vua'
  return { path, language, chosen: isLanguage(lang), size }
}

/** Remembers what the address chooses; true where something was. */
function remember({ world }: Portal, request: FastifyRequest, reply: FastifyReply): boolean {
  const { lang, co } = request.query as Record<string, unknown>
  const kept = { path: '/', maxAge: year, sameSite: 'lax', secure: world.secureCookies } as const
  const choose = (name: 'lang' | 'co', value: unknown, known: boolean) => {
    if (!known || request.cookies[name] === value) return false
    reply.setCookie(name, String(value), kept)
    return true
  }
  const language = choose('lang', lang, isLanguage(lang))
  return choose('co', co, isSize(co)) || language
}

const encodingOf = ({ headers }: FastifyRequest): Encoding => {
  const accepted = String(headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

function sendBytes(reply: FastifyReply, kept: Kept, bytes: Buffer, encoding: Encoding) {
  if (bytes !== kept.bytes.identity) reply.header('content-encoding', encoding)
  return reply.code(kept.status).header('content-type', kept.type).send(bytes)
}

/** A kept page: known to the browser already, moved, or its bytes in the best encoding. */
export function sendKept(cache: PageCache, request: FastifyRequest, reply: FastifyReply, kept: Kept) {
  reply.header('etag', kept.etag)
  if (kept.status === 200 && request.headers['if-none-match']?.includes(kept.etag)) return reply.code(304).send()
  if (kept.status === 301) return reply.redirect(kept.bytes.identity.toString(), 301)
  const encoding = encodingOf(request)
  const bytes = cache.encoded(kept, encoding)
  return bytes instanceof Promise
    ? bytes.then((squeezed) => sendBytes(reply, kept, squeezed, encoding))
    : sendBytes(reply, kept, bytes, encoding)
}

export const page = (text: string, status = 200): Drawn => ({ status, type: 'text/html; charset=utf-8', text })
export const xml = (text: string, type = 'application/xml'): Drawn => ({
  status: 200,
  type: `${type}; charset=utf-8`,
  text,
})

/** A page that is kept: `path` names it, with everything its content depends on but the reader's choices. */
export function keptPage<D>(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  load: () => Promise<D>,
  draw: (data: D, pen: Pen) => Drawn,
  mark: (data: D) => unknown = (data) => data,
) {
  const asked = askedOf(request, path)
  const chose = remember(portal, request, reply)
  // two seconds here and two in front: what is withdrawn is gone within five
  reply
    .header('cache-control', chose ? 'private, no-store' : 'public, max-age=2, must-revalidate')
    .header('vary', 'accept-encoding, cookie')
  const kept = portal.cache.get({
    key: `${asked.language} ${asked.chosen} ${asked.size} ${path}`,
    load: async () => {
      const [frame, data] = await Promise.all([portal.frame(), load()])
      return { frame, data }
    },
    draw: ({ frame, data }) => draw(data, penOf(asked, frame, portal.means)),
    mark: ({ frame, data }) => [frame, mark(data)],
  })
  const send = (one: Kept) => sendKept(portal.cache, request, reply, one)
  return kept instanceof Promise ? kept.then(send) : send(kept)
}

/** A page for this one reader, never kept: an answer, a refusal. */
export async function ownPage(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  draw: (pen: Pen) => string,
) {
  const pen = penOf(askedOf(request, new URL(request.url, 'http://x').pathname), await portal.frame(), portal.means)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('vary', 'cookie')
    .type('text/html; charset=utf-8')
    .send(draw(pen))
}
