import fs from 'node:fs'
import type { Config } from '../config.ts'
import { connectRunning, type RunningPostgres, startPostgres } from '../embedded-postgres/index.ts'
import { migrate } from '../migrate.ts'
import type { Secret } from '../secret.ts'
import { createMissing } from './create.ts'
import { connectOnce } from './reach.ts'
import { asReader, prepareReader, readOnly } from './reader-role.ts'
import { checkServer } from './suitable.ts'

export type DatabaseServer = {
  writerUrl: string
  /** Logs in as a role that may only select, without the tables that hold secrets. */
  readerUrl: string
  /** For read-only work; the main database where there is no replica. */
  replicaUrl: string
  embedded: boolean
  stop(): Promise<void>
  /** What the administrator should know, a line each. */
  notes: string[]
}

const database = 'mach'
const reader = 'mach_reader'

type Reached = { writerUrl: string; embedded?: RunningPostgres; stop(): Promise<void>; notes: string[] }

/** The database server, embedded or at `DATABASE_URL`; `beside` for a command that may run next to a server. */
async function reach({ databaseUrl, dataDir }: Config, beside: boolean): Promise<Reached> {
  if (databaseUrl) {
    fs.mkdirSync(dataDir, { recursive: true })
    return { writerUrl: databaseUrl, stop: async () => {}, notes: [] }
  }
  const postgres = await (beside ? connectRunning : startPostgres)(dataDir)
  return { writerUrl: postgres.url(database), embedded: postgres, stop: postgres.stop, notes: postgres.notes }
}

/** From the configuration to a database that is there, suitable and up to date. A Failure says what hinders. */
export async function openDatabase(config: Config, secret: Secret, { beside = false } = {}): Promise<DatabaseServer> {
  const { writerUrl, embedded, stop, notes } = await reach(config, beside)
  try {
    const url = await createMissing(writerUrl, database)
    const client = await connectOnce(url)
    try {
      await checkServer(client)
      const password = secret.keyFor('reader').toString('base64url')
      const role = embedded ? reader : `${client.database}_reader`
      let hasRole = false
      const applied = await migrate(client, undefined, async () => {
        hasRole = await prepareReader(client, role, password)
      })
      if (applied.length > 0) notes.push(`the database was brought up to ${applied.at(-1)}`)
      const asRole = hasRole ? (embedded?.url(database, role) ?? (await asReader(url, role, password))) : undefined
      if (!asRole)
        notes.push(`reading is not held apart: "${client.user}" may not create the role ${role}, or it may not log in`)
      const readerUrl = asRole ?? readOnly(url)
      return {
        writerUrl: url,
        readerUrl,
        replicaUrl: config.replicaUrl ?? readerUrl,
        embedded: !!embedded,
        stop,
        notes,
      }
    } finally {
      await client.end()
    }
  } catch (error) {
    await stop()
    throw error
  }
}
