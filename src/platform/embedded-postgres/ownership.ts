import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf } from '../failure.ts'
import { postmasterOf } from './postmaster.ts'

const key = 1

export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'mach owner' })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Held as long as the connection lives: says that a process owns this cluster. */
export const own = async (guard: pg.Client): Promise<boolean> =>
  (await guard.query('select pg_try_advisory_lock($1) as mine', [key])).rows[0].mine

const isOwned = async (client: pg.Client): Promise<boolean> =>
  (await client.query("select 1 from pg_locks where locktype = 'advisory' and objid = $1 and granted", [key]))
    .rowCount! > 0

/**
 * `owned`: somebody lives who answers for the server that runs there. `orphan`: its owner was killed. `none`: nothing runs.
 * A server that starts or stops right now is waited for; an owner that was killed this moment holds its lock until
 * PostgreSQL notices, so who would take its place asks for `patience` milliseconds.
 */
export async function stateOf(cluster: string, url: string, patience = 0): Promise<'owned' | 'orphan' | 'none'> {
  const begun = Date.now()
  for (const limit = begun + 2_000; ; await pause(20)) {
    if (postmasterOf(cluster) === undefined) return 'none'
    const owned = await asks(url)
    if (owned && Date.now() >= begun + patience) return 'owned'
    if (owned === false && Date.now() > limit) return 'orphan'
  }
}

async function asks(url: string): Promise<boolean | undefined> {
  let client: pg.Client | undefined
  try {
    client = await connectTo(url)
    return await isOwned(client)
  } catch (error) {
    // no socket yet or any more; starting, stopping; cut off while stopping
    if (['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03'].includes(codeOf(error) ?? ''))
      return undefined
    if (error instanceof Error && error.message.includes('terminated unexpectedly')) return undefined
    throw error
  } finally {
    await client?.end().catch(() => {})
  }
}
