import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { Failure, reasonOf } from './failure.ts'
import { packageRoot } from './package-root.ts'

export type Migration = { name: string; sql: string; sha256: string }

export const migrationsFolder = path.join(packageRoot, 'migrations')
const migrationLock = 4_202

export const readMigrations = (folder = migrationsFolder): Migration[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })

/**
 * Brings the schema forward in one transaction: all or nothing. Servers that start at once queue at the lock, and the
 * later ones find nothing left to do. `then` runs last in the same transaction. Returns the names applied now.
 */
export async function migrate(
  client: pg.Client,
  migrations: readonly Migration[] = readMigrations(),
  then: (client: pg.Client) => Promise<void> = async () => {},
): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const { rows: applied } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    refuseForeign(applied, migrations)
    const waiting = migrations.filter(({ name }) => !applied.some((a) => a.name === name))
    for (const migration of waiting) await apply(client, migration)
    await then(client)
    await client.query('commit')
    return waiting.map(({ name }) => name)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

function refuseForeign(applied: readonly { name: string; sha256: string }[], known: readonly Migration[]) {
  for (const { name, sha256 } of applied) {
    const same = known.find((migration) => migration.name === name)
    if (!same)
      throw new Failure(
        `The database was made by a newer version of Mạch (it has ${name}): start that version, or a newer one.`,
      )
    if (same.sha256 !== sha256)
      throw new Failure(
        `migrations/${name} is not the one this database was made with: put back the file as it was released; changes need a new file.`,
      )
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration) {
  try {
    await client.query(sql)
  } catch (error) {
    throw new Error(`migrations/${name}: ${reasonOf(error)}`, { cause: error })
  }
  await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
}
