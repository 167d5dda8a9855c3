import pg from 'pg'
import { withSavepoint } from './savepoint.ts'

/** Tables that hold nothing but what anybody may know: territories and offices, the texts a commenter agrees to. */
export const open = [
  'unit',
  'unit_version',
  'closure',
  'succession',
  'succession_part',
  'sector',
  'consent_text',
  'migration',
]

/** Of a comment: what everybody sees, and what its sender gives. */
const shown = 'id, article_id, name, text, at'
const sent = 'article_id, name, email, text, consent_version, withdraw_hash, at'

/**
 * The role of the public pages: it reads what the schema `portal` shows, and changes what that schema's functions allow.
 * False: no such role, because this user may not make one.
 */
export const preparePortal = (client: pg.Client, role: string, password: string): Promise<boolean> =>
  withSavepoint(client, 'portal', async () => {
    const name = pg.escapeIdentifier(role)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${name}`)
    await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
    await client.query(`alter role ${name} set search_path = portal, public`)
    await client.query(`alter role ${name} set statement_timeout = '5s'`)
    await client.query(`revoke all on all tables in schema public from ${name}`)
    await client.query(`grant usage on schema public, portal to ${name}`)
    await client.query(`grant select on all tables in schema portal to ${name}`)
    await client.query(`revoke select on portal.article_comment from ${name}`)
    await client.query(`grant select (${shown}), insert (${sent}) on portal.article_comment to ${name}`)
    await client.query(`grant insert on portal.comment_sender, portal.view_salt, portal.outbox to ${name}`)
    await client.query(`grant update (day) on portal.view_salt to ${name}`)
    await client.query(`grant select on ${open.join(', ')} to ${name}`)
    await client.query(`revoke all on all functions in schema portal from public`)
    await client.query(`grant execute on all functions in schema portal to ${name}`)
  })

/** Where that role may not be made: the same narrow view of the tables, under the writer itself. */
export const throughPortal = (url: string) =>
  `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c search_path=portal,public')}`
