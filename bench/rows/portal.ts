import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { servePortal } from '#src/app/portal-server.ts'
import { makeClock } from '#src/platform/clock.ts'
import { connect } from '#src/platform/database.ts'
import { preparePortal } from '#src/platform/database-server/portal-role.ts'
import { connectOnce } from '#src/platform/database-server/reach.ts'
import { migrate } from '#src/platform/migrate.ts'
import { onDisk } from '#src/platform/storage.ts'
import { type Load, requestsPerSecond } from '../load.ts'
import { type Bench, median, type Row, race } from '../row.ts'
import { fillPortal, slugOf, whole } from './portal-fill.ts'

const articles = 150_000
const asked = { connections: whole, seconds: 0.8 }

/** A database with the public role, filled with so many articles. */
async function database({ postgres }: Bench, name: string, count: number): Promise<string> {
  const admin = await connectOnce(postgres.url('postgres'))
  await admin.query(`create database ${name}`)
  await admin.end()
  const client = await connectOnce(postgres.url(name))
  await migrate(client, undefined, async () => void (await preparePortal(client, 'mach_portal', 'bench')))
  await client.query('insert into workspace (demonstration) values (true)')
  await client.end()
  if (count > 0) {
    const db = connect(postgres.url(name), { max: 2 })
    await fillPortal(db, count)
    await db.destroy()
  }
  return postgres.url(name, 'mach_portal')
}

const serve = (portalUrl: string, folder: string, pages: { freshFor?: number; cacheBytes?: number } = {}) =>
  servePortal(
    { trustProxy: false, metricsToken: undefined, portalUrl, clock: makeClock(0), pages },
    { log: pino({ level: 'silent' }), publicUrl: 'http://bench.test', storage: onDisk(folder) },
  )

async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/** A route that has the same bytes in its hand. */
async function bareRoute(bytes: Buffer, headers: Record<string, string>) {
  const app = Fastify()
  app.get('/', (_, reply) => reply.headers(headers).send(bytes))
  return { app, port: await listening(app) }
}

async function against(ours: Load, bare: Load) {
  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let n = 0; n < 7; n++) {
    rates.ours.push(await requestsPerSecond(ours))
    rates.bare.push(await requestsPerSecond(bare))
  }
  return { ours: median(rates.ours), bare: median(rates.bare) }
}

/** Requests a second of these addresses of a server, against a bare route that sends what the first of them sends. */
async function rate(app: FastifyInstance, paths: readonly string[], accept: string) {
  const one = await app.inject({ method: 'GET', url: paths[0]!, headers: { 'accept-encoding': accept } })
  const encoding = one.headers['content-encoding']
  const port = await listening(app)
  const bare = await bareRoute(one.rawPayload, {
    'content-type': String(one.headers['content-type']),
    ...(encoding && { 'content-encoding': String(encoding) }),
  })
  const headers = `accept-encoding: ${accept}\r\n`
  const taken = await against({ port, paths, headers, ...asked }, { port: bare.port, paths: ['/'], headers, ...asked })
  await bare.app.close()
  return { taken, bytes: one.rawPayload.length }
}

/** The article with all that it needs but the fonts, as a browser is sent it. */
async function weight(app: FastifyInstance, path: string): Promise<number> {
  const get = (url: string, accept: string) =>
    app.inject({ method: 'GET', url, headers: { 'accept-encoding': accept } })
  const needed = [...(await get(path, 'identity')).body.matchAll(/(?:href|src)="(\/assets\/[^"]+|\/tin\/[^"]+\.gif)"/g)]
  const all = await Promise.all([path, ...needed.map(([, url]) => url!)].map((url) => get(url, 'br')))
  return all.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0)
}

export const portal: Row = async (bench) => {
  const full = await database(bench, 'bench_portal', articles)
  const empty = await database(bench, 'bench_portal_empty', 0)
  const paths = Array.from({ length: whole }, (_, n) => `/tin/${slugOf(n)}`)
  const kept = await serve(full, bench.folder)
  const fromCache = await rate(kept.app, paths.slice(0, 1), 'br')
  const bytes = await weight(kept.app, paths[0]!)
  await kept.close()
  // no page is kept: each request asks the database for it and draws it
  const unkept = await serve(full, bench.folder, { cacheBytes: 0 })
  const drawn = await rate(unkept.app, paths, 'identity')
  await unkept.close()
  const none = { freshFor: 0, cacheBytes: 0 }
  const anew = await serve(full, bench.folder, none)
  const bare = await serve(empty, bench.folder, none)
  const home = (app: FastifyInstance) => async () => void (await app.inject({ method: 'GET', url: '/' }))
  const homes = await race(home(anew.app), home(bare.app), 40)
  await anew.close()
  await bare.close()
  const volume = `${articles} articles`
  return [
    {
      row: 'article page from cache',
      ...fromCache.taken,
      goal: '≥ 0.5',
      unit: 'requests/s',
      volume: `${fromCache.bytes} bytes`,
    },
    {
      row: 'article page drawn anew',
      ...drawn.taken,
      goal: '≥ 0.1',
      unit: 'requests/s',
      volume: `${drawn.bytes} bytes`,
    },
    { row: 'portal home drawn anew', ...homes, goal: '≤ 3', unit: 'ms', volume },
    {
      row: 'article page weight',
      ours: bytes / 1000,
      bare: 40,
      goal: '≤ 1',
      unit: 'kB',
      volume: 'without pictures and fonts',
    },
  ]
}
