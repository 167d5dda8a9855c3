import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
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

const mark = '/* planned once: '
/** Begins a statement that every request asks: prepared under this name, it is planned once a connection and not each time. */
export const plannedOnce = (name: string) => sql.raw(`${mark}${name} */`)

class Client extends pg.Client {}
const { query } = pg.Client.prototype
Client.prototype.query = function (this: Client, asked: unknown, ...rest: unknown[]) {
  if (typeof asked !== 'string' || !asked.startsWith(mark)) return Reflect.apply(query, this, [asked, ...rest])
  return Reflect.apply(query, this, [
    { name: asked.slice(mark.length, asked.indexOf(' */')), text: asked, values: rest[0] },
  ])
} as typeof query

/** Plans whatever it is asked once a connection, for a plan that fits any value. */
class PlanningOnce extends Client {}
const nameOf = new Map<string, string>()
PlanningOnce.prototype.query = function (this: Client, asked: unknown, ...rest: unknown[]) {
  const [values] = rest
  if (typeof asked !== 'string' || asked.startsWith(mark) || !Array.isArray(values) || values.length === 0)
    return Reflect.apply(Client.prototype.query, this, [asked, ...rest])
  const name = nameOf.get(asked) ?? `all-${nameOf.size}`
  nameOf.set(asked, name)
  return Reflect.apply(query, this, [{ name, text: asked, values }])
} as typeof query

/** `planning: 'once'` is for tests: of few rows any plan will do, and making it costs several times what it runs. */
export type Pooled = { max?: number | undefined; planning?: 'once' | 'each' | undefined }

export const makePool = (connectionString: string, { max = 10, planning = 'each' }: Pooled = {}) => {
  const pool = new pg.Pool({
    Client: planning === 'once' ? PlanningOnce : Client,
    connectionString,
    max,
    types,
    application_name: 'mach',
    // no statement here runs long enough to be worth compiling
    options: `-c work_mem=32MB -c jit=off${planning === 'once' ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
  })
  pool.on('error', () => {}) // an idle connection that was cut is replaced at the next query
  return pool
}
export const connect = (connectionString: string, pooled?: Pooled): Writer =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: makePool(connectionString, pooled) }) })

export const readerOf = (db: Writer | Tx) => db as unknown as Reader

/** Runs a raw read: Kysely's `sql` executes only on a writer, so this is the one place that lends it a reader. */
export const rows = async <T>(db: Reader, query: RawBuilder<T>): Promise<T[]> =>
  (await query.execute(db as unknown as Writer)).rows
