import pg from 'pg'
import { codeOf, Failure, reasonOf } from '../failure.ts'
import { connectOnce } from './reach.ts'

const nameIn = (url: string) => /^[^:]+:\/\/[^/]*\/([^?]*)/.exec(url)?.[1]

export function withName(url: string, name: string): string {
  const [, start = url, query = ''] = /^([^:]+:\/\/[^/?]*)[^?]*(\?.*)?$/.exec(url) ?? []
  return `${start}/${encodeURIComponent(name)}${query}`
}

/** The address with its database (`mach` where it names none), which is created when missing and permitted. */
export async function createMissing(url: string, usual: string): Promise<string> {
  const name = decodeURIComponent(nameIn(url) || usual)
  const full = withName(url, name)
  try {
    await (await connectOnce(full)).end()
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error
    await create(url, name)
  }
  return full
}

async function create(url: string, name: string) {
  const client = await connectOnce(withName(url, 'postgres')).catch((error) => {
    throw new Failure(`The database "${name}" is missing: create it (${reasonOf(error)}).`)
  })
  try {
    await client.query(
      `create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8' ${await localeOf(client)}`,
    )
  } catch (error) {
    // 42P04, 23505: another server that starts at the same time was first
    if (!['42P04', '23505'].includes(codeOf(error) ?? ''))
      throw new Failure(
        `The database "${name}" is missing and could not be created (${reasonOf(error)}): create it, in UTF-8 and not with the locale C, owned by "${client.user}".`,
      )
  } finally {
    await client.end()
  }
}

// Plain C loses Vietnamese letters in lower(); the builtin provider came with PostgreSQL 17.
async function localeOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as version")
  const builtin = rows[0].version >= 170_000 ? " locale_provider builtin builtin_locale 'C.UTF-8'" : ''
  return `locale 'C.UTF-8'${builtin}`
}
