import pg from 'pg'
import { makeClock } from '#src/platform/clock.ts'
import type { Config } from '#src/platform/config.ts'
import { dataFolder } from '#src/platform/data-folder.ts'
import { type DatabaseServer, openDatabase } from '#src/platform/database-server/index.ts'
import { Failure } from '#src/platform/failure.ts'
import { readSecret, type Secret } from '#src/platform/secret.ts'
import type { Clock } from '#src/platform/world.ts'

export type Workspace = { config: Config; secret: Secret; database: DatabaseServer; clock: Clock }

/** What a database is opened for: production and demonstration refuse each other, a command takes either. */
export type Purpose = 'production' | 'demonstration' | 'command'

export async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

export type WorkspaceRow = { demonstration: boolean; offset: string; ready: boolean }
export async function workspaceRow(client: pg.Client): Promise<WorkspaceRow | undefined> {
  const { rows } = await client.query<WorkspaceRow>(
    "select demonstration, clock_offset_ms as offset, settings ? 'demonstrationReady' as ready from workspace",
  )
  return rows[0]
}

/** Asked before anything is migrated: an empty database may become either. */
async function refuseOther(client: pg.Client, purpose: Purpose, { databaseUrl, dataDir }: Config) {
  const { rows } = await client.query("select to_regclass('public.workspace') is not null as there")
  const row = rows[0].there ? await workspaceRow(client) : undefined
  if (!row || purpose === 'command' || row.demonstration === (purpose === 'demonstration')) return
  const place = databaseUrl ? 'The database of DATABASE_URL' : dataDir
  throw row.demonstration
    ? new Failure(
        `${place} holds a demonstration: serve it with "npm run demo", or choose another place for production.`,
      )
    : new Failure(`${place} holds a production workspace: choose another DATA_DIR for the demonstration.`)
}

export async function openSecretAndDatabase(config: Config, purpose: Purpose) {
  // several servers with everything outside need no folder
  if (!(config.databaseUrl && config.secretKey && config.s3)) dataFolder(config.dataDir)
  const secret = readSecret(config)
  const accept = (client: pg.Client) => refuseOther(client, purpose, config)
  return { secret, database: await openDatabase(config, secret, { beside: purpose === 'command', accept }) }
}

/** Opens what DATA_DIR or DATABASE_URL holds; an empty database becomes production's. */
export async function openWorkspace(config: Config, purpose: 'production' | 'command'): Promise<Workspace> {
  const { secret, database } = await openSecretAndDatabase(config, purpose)
  try {
    const row = await asked(database.writerUrl, async (client) => {
      await client.query('insert into workspace (demonstration) values (false) on conflict do nothing')
      return workspaceRow(client)
    })
    return { config, secret, database, clock: makeClock(Number(row?.offset ?? 0)) }
  } catch (error) {
    await database.stop()
    throw error
  }
}
