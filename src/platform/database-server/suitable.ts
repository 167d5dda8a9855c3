import type pg from 'pg'
import { Failure } from '../failure.ts'

const oldest = 16
const extensions = ['btree_gist', 'pg_trgm']

/** New enough, Vietnamese in lower case, and with what the migrations need. */
export async function checkServer(client: pg.Client, { version = oldest } = {}): Promise<void> {
  const name = `The database "${client.database}"`
  const { rows } = await client.query<{ version: number; shown: string; vietnamese: boolean; replica: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
      getdatabaseencoding() = 'UTF8' and lower('ĐỆ') = 'đệ' as vietnamese, pg_is_in_recovery() as replica`,
  )
  const server = rows[0]!
  if (server.version < version * 10_000)
    throw new Failure(`PostgreSQL ${server.shown} is too old: Mạch needs version ${version} or newer.`)
  if (server.replica)
    throw new Failure(
      `${name} is a replica, which cannot be written: set DATABASE_URL to the primary, this one as DATABASE_REPLICA_URL.`,
    )
  if (!server.vietnamese)
    throw new Failure(
      `${name} loses Vietnamese letters: create it anew with encoding UTF8 and a locale such as C.UTF-8, not C.`,
    )
  await checkExtensions(client, name)
}

async function checkExtensions(client: pg.Client, name: string) {
  const { rows } = await client.query<{ name: string; installed: boolean }>(
    'select name, installed_version is not null as installed from pg_available_extensions where name = any($1)',
    [extensions],
  )
  const absent = extensions.filter((extension) => !rows.some((row) => row.name === extension))
  if (absent.length > 0)
    throw new Failure(`${name} lacks ${absent.join(' and ')}: install PostgreSQL's "contrib" package on its server.`)
  const { rows: rights } = await client.query<{ database: boolean; schema: boolean }>(
    `select has_database_privilege(current_database(), 'create') as database,
      has_schema_privilege('public', 'create') as schema`,
  )
  if (!rights[0]?.database || !rights[0].schema)
    throw new Failure(
      `"${client.user}" may not create extensions and tables in ${name.replace('The', 'the')}: make it the owner ("alter database … owner to …").`,
    )
}
