import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '#src/platform/config.ts'
import type { Writer } from '#src/platform/database.ts'
import { codeOf, Failure } from '#src/platform/failure.ts'
import { smtp } from '#src/platform/mail.ts'
import { packageRoot } from '#src/platform/package-root.ts'
import { onDisk, onS3, type Storage } from '#src/platform/storage.ts'
import { portalPages } from '#src/portal/index.ts'
import { assemble } from './assemble.ts'
import { notFoundPage } from './not-found-page.ts'
import { addOffice, addRootToOffice } from './office-pages.ts'
import { servePortal } from './portal-server.ts'
import { publicUrlOf } from './public-url.ts'
import type { Workspace } from './workspace.ts'

export type Served = { url: string; db: Writer; close(): Promise<void> }

const storageOf = async ({ s3, dataDir }: Config): Promise<Storage> =>
  s3 ? onS3(s3) : onDisk(path.join(dataDir, 'files'))

/** The pages at the root: the public side, or the way to the back office where there is none. */
function rootOf({ config, database }: Workspace, storage: Storage) {
  if (config.serve === 'office') return { pages: [addOffice, addRootToOffice], notFoundPage }
  const portal = portalPages({ portalUrl: database.portalUrl, storage })
  const missing = (request: FastifyRequest) =>
    /^\/app(\/|\?|$)/.test(request.url) ? notFoundPage(request) : portal.missing(request)
  return { pages: [addOffice, portal.add], notFoundPage: missing }
}

/** The web server and the jobs over an opened workspace; `close` ends both and leaves the database running. */
export async function serve(workspace: Workspace, log: Logger): Promise<Served> {
  const { config, database, clock, secret } = workspace
  const port = config.port || (await freePort(config))
  const publicUrl = publicUrlOf(config, port)
  const storage = await storageOf(config)
  if (config.serve === 'portal') {
    const { trustProxy, metricsToken } = config
    const place = { portalUrl: database.portalUrl, clock, trustProxy, metricsToken }
    return opened(await servePortal(place, { log, publicUrl, storage }), config, port, publicUrl)
  }
  if (!fs.existsSync(path.join(packageRoot, 'dist/office/index.html')))
    throw new Failure('The pages are not built: run "npm run build".')
  const assembled = await assemble({
    writerUrl: database.writerUrl,
    readerUrl: database.readerUrl,
    clock,
    log,
    publicUrl,
    secret,
    trustProxy: config.trustProxy,
    storage,
    ...rootOf(workspace, storage),
    ...(config.smtpUrl && { mailer: mailerOf(config.smtpUrl, publicUrl) }),
    ...(config.metricsToken && { metricsToken: config.metricsToken }),
  })
  return opened(assembled, config, port, publicUrl)
}

type Closable = { app: FastifyInstance; db: Writer; close(): Promise<void> }
async function opened({ app, db, close }: Closable, { host }: Config, port: number, url: string): Promise<Served> {
  try {
    await listen(app, host, port)
  } catch (error) {
    await close()
    throw error
  }
  return { url, db, close }
}

/** Letters come from `mach@` the public host, unless SMTP_URL ends in `?from=…`. */
const mailerOf = (smtpUrl: string, publicUrl: string) =>
  smtp(smtpUrl, new URL(smtpUrl).searchParams.get('from') ?? `mach@${new URL(publicUrl).hostname}`)

async function listen(app: FastifyInstance, host: string, port: number) {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw portFailure(error, host, port)
  }
}

function portFailure(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return new Failure(
      `Port ${port} of ${host} is in use: stop the program that uses it, or choose another, such as PORT=${port < 65_535 ? port + 1 : 3000}.`,
    )
  if (code === 'EACCES')
    return new Failure(`Port ${port} is for the system's administrator: choose one from 1024, such as PORT=3000.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Failure(
      `HOST=${host} is no address of this machine: write 127.0.0.1, or 0.0.0.0 for all of its addresses.`,
    )
  return error
}

const freePort = ({ host }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(portFailure(error, host, 0)))
    probe.listen(0, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
