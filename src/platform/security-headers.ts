import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string
  }
  interface FastifyContextConfig {
    /** A policy of the route's own, without a nonce: its pages carry nothing inline. */
    policy?: string
  }
}

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Mantine and charts set style attributes; a style attribute can run nothing
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** On every answer; a route that needs something stricter sets its own. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.decorateRequest('nonce', '')
  const usual = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
  app.addHook('onRequest', (request, reply, done) => {
    const own = request.routeOptions.config.policy
    if (own === undefined) request.nonce = randomBytes(16).toString('base64')
    reply.headers(usual).header('content-security-policy', own ?? policy(request.nonce))
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    done()
  })
}
