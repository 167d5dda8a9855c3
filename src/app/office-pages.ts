import fs from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { packageRoot } from '#src/platform/package-root.ts'

const built = () => path.join(packageRoot, 'dist', 'office')

/** The page carries the request's nonce, so that Mantine may add its styles under the policy. */
function officePage(): (nonce: string) => string {
  const template = fs.readFileSync(path.join(built(), 'index.html'), 'utf8')
  return (nonce) => template.replaceAll('__NONCE__', nonce)
}

/** The back office: files with a hash in their name for a year, every other address below /app the one page. */
export async function addOffice(app: FastifyInstance): Promise<void> {
  const page = officePage()
  await app.register(fastifyStatic, {
    root: path.join(built(), 'assets'),
    prefix: '/app/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    logLevel: 'silent',
  })
  const script = fs.readFileSync(path.join(built(), 'worker.js'))
  const office = { schema: { hide: true }, config: { rateLimit: false } } as const
  // it answers for the page itself too, whose address has no slash at its end; a new version is seen at the next visit
  app.get('/app/worker.js', office, (_, reply) =>
    reply
      .headers({ 'cache-control': 'no-cache', 'service-worker-allowed': '/app' })
      .type('text/javascript; charset=utf-8')
      .send(script),
  )
  for (const address of ['/app', '/app/*'])
    app.get(address, office, (request, reply) =>
      reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page(request.nonce)),
    )
}

/** Where there is no public side, the root leads to the back office. */
export async function addRootToOffice(app: FastifyInstance): Promise<void> {
  app.get('/', { schema: { hide: true } }, (_, reply) => reply.redirect('/app', 302))
}
