import type { Logger } from 'pino'
import { connect, readerOf } from '#src/platform/database.ts'
import { buildServer } from '#src/platform/http.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { Clock, World } from '#src/platform/world.ts'
import { portalPages } from '#src/portal/index.ts'

export type PortalPlace = {
  portalUrl: string
  clock: Clock
  trustProxy: string | false
  metricsToken: string | undefined
  /** Other than usual: how long pages stand, how many are kept. */
  pages?: { freshFor?: number; cacheBytes?: number }
}
type Means = { log: Logger; publicUrl: string; storage: Storage }

/** The public side alone: no office, no API, no jobs, and the database through the role of the public pages only. */
export async function servePortal(place: PortalPlace, { log, publicUrl, storage }: Means) {
  const { portalUrl, clock, trustProxy, metricsToken } = place
  const db = connect(portalUrl, { max: 2 })
  const world: World = {
    db,
    reader: readerOf(db),
    clock,
    log,
    unitOfWork: () => Promise.reject(new Error('The public side takes no act of the office.')),
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    trustProxy,
    uploadLimit: 1,
    signedIn: async () => undefined,
    tokenHolder: async () => undefined,
    noteAccess: async () => {},
  }
  const portal = portalPages({ portalUrl, storage, ...place.pages })
  const app = await buildServer({
    world,
    slices: [],
    mayAnywhere: () => false,
    pages: [portal.add],
    notFoundPage: portal.missing,
    reference: false,
    ...(metricsToken && { metricsToken }),
  })
  const close = async () => {
    await app.close()
    await db.destroy()
  }
  return { app, db, close }
}
