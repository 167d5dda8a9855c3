import type { Config } from '../config.ts'
import { dataFolder } from '../data-folder.ts'
import { connectRunning, type RunningPostgres, startPostgres } from '../embedded-postgres/index.ts'
import type { Secret } from '../secret.ts'
import { createMissing } from './create.ts'
import { type Accept, clear, prepare } from './prepare.ts'

export type DatabaseServer = {
  writerUrl: string
  /** Logs in as a role that may only select, without the tables that hold secrets. */
  readerUrl: string
  /** Logs in as the role of the public pages, which finds only what is published. */
  portalUrl: string
  /** For read-only work; the main database where there is no replica. */
  replicaUrl: string
  stop(): Promise<void>
  /** Resolves when the embedded server is gone, whoever ended it. */
  ended: Promise<void>
  /** Empties the database and brings it up to date again. */
  startOver(): Promise<void>
  /** What the administrator should know, a line each. */
  notes: string[]
}
export type Opening = {
  /** For a command that may run next to a server: uses its embedded PostgreSQL. */
  beside?: boolean
  /** Refuses a database by a Failure before anything in it is changed. */
  accept?: Accept
}

const usual = 'mach'

async function reach({ databaseUrl, dataDir }: Config, beside: boolean) {
  const embedded: RunningPostgres | undefined = databaseUrl
    ? undefined
    : await (beside ? connectRunning : startPostgres)(dataFolder(dataDir))
  const idle = { stop: async () => {}, ended: new Promise<void>(() => {}), notes: [] }
  return { ...(embedded ?? idle), embedded, url: databaseUrl ?? embedded!.url(usual) }
}

/** From the configuration to a database that is there, suitable and up to date. A Failure says what hinders. */
export async function openDatabase(
  config: Config,
  secret: Secret,
  { beside = false, accept = async () => {} }: Opening = {},
): Promise<DatabaseServer> {
  const { url, embedded, stop, ended, notes } = await reach(config, beside)
  try {
    const writerUrl = await createMissing(url, usual)
    const keyOf = (purpose: string) => secret.keyFor(purpose).toString('base64url')
    const passwords = { reader: keyOf('reader'), portal: config.portalPassword ?? keyOf('portal') }
    const asRole = embedded && ((role: string) => embedded.url(usual, role))
    const once = () => prepare(writerUrl, { accept, passwords, asRole, notes })
    const { readerUrl, portalUrl } = await once()
    const startOver = async () => {
      await clear(writerUrl)
      await once()
    }
    return {
      writerUrl,
      readerUrl,
      portalUrl,
      replicaUrl: config.replicaUrl ?? readerUrl,
      stop,
      ended,
      startOver,
      notes,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
