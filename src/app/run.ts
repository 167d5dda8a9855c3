import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '#src/platform/failure.ts'
import { makeLog } from '#src/platform/log.ts'
import { type Served, serve } from './server.ts'
import { stopSignal } from './signals.ts'
import type { Workspace } from './workspace.ts'

/** For requests and jobs under way; what is cut off then is undone or tried again. */
const patience = 15_000

/** Serves until a signal, then closes HTTP, jobs and database, in this order. `ready` says where it is reached. */
export async function run(workspace: Workspace, ready: (served: Served) => Promise<void> | void): Promise<void> {
  const { database } = workspace
  const log = makeLog()
  try {
    const served = await serve(workspace, log)
    const stopped = stopSignal()
    await ready(served)
    for (const note of database.notes) log.info({ note }, 'database')
    const why = await Promise.race([stopped, database.ended.then(() => undefined)])
    log.info({ signal: why }, 'stopping')
    await Promise.race([served.close(), pause(patience, undefined, { ref: false })])
    if (!why) throw new Failure('PostgreSQL ended while it was in use: start again; every acknowledged act is kept.')
  } finally {
    await database.stop()
  }
}
