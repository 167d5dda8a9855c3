import type pg from 'pg'
import { makeClock } from '#src/platform/clock.ts'
import type { Config } from '#src/platform/config.ts'
import type { DatabaseServer } from '#src/platform/database-server/index.ts'
import { Failure } from '#src/platform/failure.ts'
import { readMigrations } from '#src/platform/migrate.ts'
import { asked, openWorkspace, type Workspace, workspaceRow } from './workspace.ts'

/** The role of the public pages is told by what it may not read. */
const isApart = (client: pg.Client) =>
  client
    .query(
      "select to_regclass('public.account') is not null and not has_table_privilege('public.account', 'select') as apart",
    )
    .then(({ rows }) => rows[0].apart as boolean)

async function demandUpToDate(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const applied = new Set(rows.map(({ name }) => name))
  if (readMigrations().some(({ name }) => !applied.has(name)))
    throw new Failure('The database was made by an older version of Mạch: start the office of this version first.')
}

/**
 * For SERVE=portal. DATABASE_URL may log in as the role of the public pages: then nothing is migrated and no secret is
 * needed. Otherwise the workspace is opened whole, and the server uses that role by itself.
 */
export async function openPortalWorkspace(config: Config): Promise<Workspace> {
  const url = config.databaseUrl
  if (!url || !(await asked(url, isApart).catch(() => false))) return openWorkspace(config, 'production')
  const row = await asked(url, async (client) => {
    await demandUpToDate(client)
    return workspaceRow(client)
  })
  if (row?.demonstration) throw new Failure('DATABASE_URL holds a demonstration: serve it with "npm run demo".')
  const database: DatabaseServer = {
    writerUrl: url,
    readerUrl: url,
    portalUrl: url,
    replicaUrl: url,
    stop: async () => {},
    ended: new Promise<void>(() => {}),
    startOver: () => Promise.reject(new Error('The public side empties no database.')),
    notes: ['the database is reached as the role of the public pages'],
  }
  const secret = {
    keyFor: () => {
      throw new Error('The public side holds no secret.')
    },
  }
  return { config, secret, database, clock: makeClock(Number(row?.offset ?? 0)) }
}
