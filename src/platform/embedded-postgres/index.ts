import fs from 'node:fs'
import { dataFolder } from '../data-folder.ts'
import { binaries, sharedHome } from './binaries.ts'
import { clusterIn, initialise, placeFor, removeLeftovers, socketsOf } from './cluster.ts'
import { ownerOf } from './owner.ts'
import { connectTo, own, stateOf } from './ownership.ts'
import { end, forgetDeadPostmaster, postmasterOf } from './postmaster.ts'
import { inUse, launch } from './server.ts'

export type RunningPostgres = {
  /** For connections by Unix socket; `user` is the superuser `postgres` unless given. */
  url(database: string, user?: string): string
  /** Ends the server, after the commands that use it beside us when `patient`. */
  stop(options?: { patient?: boolean }): Promise<void>
  /** Resolves when the server is gone, whoever ended it; never for one that another process owns. */
  ended: Promise<void>
  /** What the administrator should know, a line each. */
  notes: string[]
}
export type PostgresOptions = { durable?: boolean; home?: string }

const urlsOf =
  (cluster: string) =>
  (database: string, user = 'postgres') =>
    `postgres://${user}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socketsOf(cluster))}`

/** Starts PostgreSQL on `dataDir`, made there when missing, and owns it. `durable: false` is for data that may be lost. */
export async function startPostgres(
  dataDir: string,
  { durable = true, home = sharedHome }: PostgresOptions = {},
): Promise<RunningPostgres> {
  const folder = dataFolder(dataDir)
  const notes: string[] = []
  const owner = ownerOf(clusterIn(folder))
  const bin = binaries(owner, home, notes)
  const cluster = placeFor(folder, owner, home, notes)
  initialise(bin, cluster, owner, durable)
  const url = urlsOf(cluster)

  const state = await stateOf(cluster, url('postgres'), 500)
  if (state === 'owned') throw inUse(folder)
  const orphan = state === 'orphan' ? postmasterOf(cluster) : undefined
  if (orphan !== undefined) {
    await end(cluster, orphan, 'SIGINT')
    notes.push(`the PostgreSQL of a crashed server (${orphan}) was ended and started anew`)
  }
  await forgetDeadPostmaster(cluster)

  const sockets = socketsOf(cluster)
  const { pid, ended } = await launch({ bin, cluster, sockets, owner, durable })
  const guard = await connectTo(url('postgres')).catch(() => undefined)
  if (!guard || !(await own(guard))) {
    await end(cluster, pid, 'SIGINT') // another start took ours for an orphan
    throw inUse(folder)
  }
  removeLeftovers(cluster)
  const stop = async ({ patient = false } = {}) => {
    await guard.end().catch(() => {})
    await end(cluster, pid, patient ? 'SIGTERM' : 'SIGINT')
    if (sockets !== cluster) fs.rmSync(sockets, { recursive: true, force: true })
  }
  return { url, stop, ended, notes }
}

/**
 * For a command beside a server: uses the PostgreSQL that a living server owns, and leaves it running;
 * else starts it for the time of the command.
 */
export async function connectRunning(dataDir: string, options: PostgresOptions = {}): Promise<RunningPostgres> {
  const cluster = clusterIn(dataFolder(dataDir))
  const url = urlsOf(cluster)
  if ((await stateOf(cluster, url('postgres'))) === 'owned')
    return { url, stop: async () => {}, ended: new Promise(() => {}), notes: [] }
  const started = await startPostgres(dataDir, options)
  return { ...started, stop: () => started.stop({ patient: true }) }
}
