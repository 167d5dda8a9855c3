import { Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { DB } from './database.gen.ts'

export type Database = DB
/** Reads only. A handler that holds no `tx` cannot change anything: the compiler says so. */
export type Reader = ReadonlyKysely<Database>
export type Tx = Transaction<Database>
export type Writer = Kysely<Database>

// A day stays the text '2021-01-12': as a Date it would slip by a time zone.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE || oid === 1182
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

export const makePool = (connectionString: string, max = 10) => {
  const pool = new pg.Pool({ connectionString, max, types, application_name: 'mach', options: '-c work_mem=32MB' })
  pool.on('error', () => {}) // an idle connection that was cut is replaced at the next query
  return pool
}
export const connect = (connectionString: string, max?: number): Writer =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: makePool(connectionString, max) }) })

export const readerOf = (db: Writer | Tx) => db as unknown as Reader

/** Runs a raw read: Kysely's `sql` executes only on a writer, so this is the one place that lends it a reader. */
export const rows = async <T>(db: Reader, query: RawBuilder<T>): Promise<T[]> =>
  (await query.execute(db as unknown as Writer)).rows
