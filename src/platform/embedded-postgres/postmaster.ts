import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../failure.ts'

/** Every process of a cluster works in its folder, which no recycled pid does. */
function worksIn(pid: number | string, cluster: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

const processesOf = (cluster: string) =>
  fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, cluster))

/** The pid of the server that runs on `cluster`, if one does. */
export function postmasterOf(cluster: string): number | undefined {
  try {
    const pid = Number(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return worksIn(pid, cluster) ? pid : undefined
  } catch {
    return undefined
  }
}

/**
 * After a crash the noted pid may by now be somebody else's, and PostgreSQL would refuse to start for ever.
 * Its note goes only when no process of the cluster is left: the note also guards against surviving backends.
 */
export async function forgetDeadPostmaster(cluster: string) {
  const note = path.join(cluster, 'postmaster.pid')
  if (!fs.existsSync(note) || postmasterOf(cluster) !== undefined) return
  await until(() => processesOf(cluster).length === 0, 10_000, `Processes of a crashed PostgreSQL still use ${cluster}`)
  fs.rmSync(note, { force: true })
}

export async function end(cluster: string, pid: number, signal: 'SIGINT' | 'SIGTERM') {
  if (worksIn(pid, cluster)) process.kill(pid, signal)
  await until(() => !worksIn(pid, cluster), 60_000, `PostgreSQL ${pid} does not stop`)
}

async function until(holds: () => boolean, ms: number, otherwise: string) {
  for (const limit = Date.now() + ms; !holds(); await pause(10))
    if (Date.now() > limit) throw new Failure(`${otherwise}: end it by hand and start again.`)
}
