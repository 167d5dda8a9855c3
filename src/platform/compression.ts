import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
/** Below this the headers weigh more than what is saved. */
const least = 1_000
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const wayOf = (accepted: string) => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined)

/**
 * Answers of the API and the office's page go out compressed where the caller takes that. No answer holds both a secret and
 * what another site could choose: the session's cookie goes with no request of theirs.
 */
export function addCompression(app: FastifyInstance): void {
  app.addHook('onSend', async ({ url, headers }, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < least || !/^\/(api|app)\b/.test(url)) return payload
    reply.header('vary', 'accept-encoding')
    const way = wayOf(String(headers['accept-encoding'] ?? ''))
    if (!way) return payload
    const bytes = await (way === 'br' ? brotli(payload, quality) : gzipped(payload))
    reply.removeHeader('content-length').header('content-encoding', way)
    return bytes
  })
}
