import pg from 'pg'
import { connectOnce } from './reach.ts'
import { withSavepoint } from './savepoint.ts'

/** Sign-in, tokens, letters and kept replies: nothing that a query for a page may read. */
export const unreadable = [
  'account_secret',
  'recovery_code',
  'session',
  'sign_in_lock',
  'one_time_link',
  'idempotency',
  'access_token',
  'outbox',
]

/**
 * The role that may only select, made when missing and permitted, and its rights made anew after every migration: there
 * are no default privileges, so that a new table is never readable before this list has been asked. False: no such role.
 */
export const prepareReader = (client: pg.Client, role: string, password: string): Promise<boolean> =>
  withSavepoint(client, 'reader', async () => {
    const name = pg.escapeIdentifier(role)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${name}`)
    await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
    await client.query(`alter role ${name} set default_transaction_read_only = on`)
    await client.query(`grant usage on schema public to ${name}`)
    await client.query(`grant select on all tables in schema public to ${name}`)
    const { rows } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = $1 and tablename = any($2)',
      ['public', unreadable],
    )
    for (const table of rows) await client.query(`revoke all on ${pg.escapeIdentifier(table.name)} from ${name}`)
  })

function withUser(url: string, user: string, password: string): string {
  const rest = url.replace(/^([^:]+:\/\/)([^@/?]*@)?/, '$1')
  return rest.replace('://', `://${encodeURIComponent(user)}:${encodeURIComponent(password)}@`)
}

/** The reading role's own address, if it may log in. */
export async function asReader(url: string, role: string, password: string): Promise<string | undefined> {
  const own = withUser(url, role, password)
  try {
    await (await connectOnce(own)).end()
    return own
  } catch {
    return undefined
  }
}

/** The writer itself, whose transactions are read-only unless they ask otherwise. */
export const readOnly = (url: string) =>
  `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c default_transaction_read_only=on')}`
