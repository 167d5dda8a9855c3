import type { Logger } from 'pino'
import { connect, readerOf } from '#src/platform/database.ts'
import { buildServer } from '#src/platform/http.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { World } from '#src/platform/world.ts'
import { apartFromOffice, portalPages } from '#src/portal/index.ts'
import type { Workspace } from './workspace.ts'

type Means = { log: Logger; publicUrl: string; storage: Storage }

/** The public side alone: no office, no API, no jobs, and the database through the role of the public pages only. */
export async function servePortal({ config, database, clock }: Workspace, { log, publicUrl, storage }: Means) {
  const { portalUrl } = database
  const db = connect(portalUrl, 2)
  const world: World = {
    db,
    reader: readerOf(db),
    clock,
    log,
    unitOfWork: () => Promise.reject(new Error('The public side takes no act of the office.')),
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    trustProxy: config.trustProxy,
    uploadLimit: 1,
    signedIn: async () => undefined,
    noteAccess: async () => {},
  }
  const portal = portalPages({ portalUrl, storage, intake: apartFromOffice })
  const app = await buildServer({
    world,
    slices: [],
    mayAnywhere: () => false,
    pages: [portal.add],
    notFoundPage: portal.missing,
    reference: false,
    ...(config.metricsToken && { metricsToken: config.metricsToken }),
  })
  const close = async () => {
    await app.close()
    await db.destroy()
  }
  return { app, db, close }
}
