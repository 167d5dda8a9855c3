import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { buildDemonstration } from '#demo/build.ts'
import { playLaterYears } from '#demo/later-years.ts'
import { makeClock } from '#src/platform/clock.ts'
import type { Config } from '#src/platform/config.ts'
import type { DatabaseServer } from '#src/platform/database-server/index.ts'
import { firstMorning, lastRecorded, startOf } from './demonstration-clock.ts'
import { asked, openSecretAndDatabase, type Workspace, workspaceRow } from './workspace.ts'

/** Opens the demonstration, built first when the database is empty or an earlier building was cut off. */
export async function openDemonstration(
  config: Config,
  today: string | undefined,
  tell: (text: string) => void,
): Promise<Workspace> {
  const { secret, database } = await openSecretAndDatabase(config, 'demonstration')
  try {
    const row = await asked(database.writerUrl, workspaceRow)
    if (!row?.ready) await build({ config, secret, database, clock: makeClock(0) }, row !== undefined, tell)
    const { start, last } = await asked(database.writerUrl, (client) => between(client, today))
    await playLaterYears({ config, secret, database, clock: makeClock(0) }, { last, start }, tell)
    const offset = await asked(database.writerUrl, (client) => setClock(client, start))
    return { config, secret, database, clock: makeClock(offset) }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function build(workspace: Workspace, half: boolean, tell: (text: string) => void) {
  const { database, config } = workspace
  if (half) await clear(database, config)
  tell('Building the demonstration; only the first start does …')
  await asked(database.writerUrl, (client) => client.query('insert into workspace (demonstration) values (true)'))
  await buildDemonstration(workspace)
  await asked(database.writerUrl, (client) =>
    client.query(`update workspace set settings = settings || '{"demonstrationReady": true}'`),
  )
}

async function clear(database: DatabaseServer, { dataDir }: Config) {
  await database.startOver()
  fs.rmSync(path.join(dataDir, 'files'), { recursive: true, force: true })
}

async function between(client: pg.Client, today: string | undefined): Promise<{ last: Date; start: Date }> {
  const last = (await lastRecorded(client)) ?? firstMorning
  return { last, start: startOf(today, last) }
}

async function setClock(client: pg.Client, start: Date): Promise<number> {
  const offset = start.getTime() - Date.now()
  await client.query('update workspace set clock_offset_ms = $1', [offset])
  return offset
}
