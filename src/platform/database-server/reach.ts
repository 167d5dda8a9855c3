import pg from 'pg'
import { codeOf, Failure, reasonOf } from '../failure.ts'

const places = (client: pg.Client) => (client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`)

/** One connection; what hinders it is a Failure without the password. */
export async function connectOnce(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'mach' })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const code = codeOf(error)
    if (code === '3D000') throw error
    if (code?.startsWith('28'))
      throw new Failure(
        `The database at ${places(client)} refuses the user "${client.user}" (${reasonOf(error)}): correct DATABASE_URL.`,
        { cause: error },
      )
    throw new Failure(
      `The database at ${places(client)} cannot be reached (${code ?? reasonOf(error)}): start it, or correct DATABASE_URL.`,
      { cause: error },
    )
  }
}
