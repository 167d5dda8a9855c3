import type { FastifyRequest } from 'fastify'

const robots =
  /bot\b|bots\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|curl|wget|python|java\/|go-http|okhttp|node|axios|headless|lighthouse|monitor|scan|feed/i

/** A browser that a person looks at: no robot by its own word, and nothing fetched ahead that may never be seen. */
export function isPerson({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const agent = headers['user-agent'] ?? ''
  const ahead = `${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}${headers['x-moz'] ?? ''}`
  return agent !== '' && !robots.test(agent) && !ahead.includes('prefetch')
}
