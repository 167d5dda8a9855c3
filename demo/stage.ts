import { sql } from 'kysely'
import { assemble } from '#src/app/assemble.ts'
import type { Workspace } from '#src/app/workspace.ts'
import { type Actor, system } from '#src/platform/actor.ts'
import type { Day } from '#src/platform/day.ts'
import { makeLog } from '#src/platform/log.ts'
import { onDisk, type Storage } from '#src/platform/storage.ts'
import type { Work } from '#src/platform/work.ts'
import type { DemoUnits } from './units.ts'

/**
 * Where the demonstration is played: acts of its people on days of the past, through the same unit of work as a user's.
 */
export type Stage = {
  /** Acts as this login (the system without one), on a day at an hour of Viet Nam. */
  act<T>(login: string | undefined, on: Day, run: (work: Work) => Promise<T>, hour?: string): Promise<T>
  cast(login: string, actor: Actor): void
  actor(login: string): Actor
  storage: Storage
  close(): Promise<void>
}
export type Place = DemoUnits & { unit(key: string): string; sector(code: string): string }

export const placeOf = (made: DemoUnits): Place => ({
  ...made,
  unit: (key) => made.units.get(key) ?? fail(`unit ${key}`),
  sector: (code) => made.sectors.get(code) ?? fail(`sector ${code}`),
})
const fail = (what: string): never => {
  throw new Error(`The demonstration names ${what}, which it never made.`)
}

export async function openStage({ database, clock, secret, config }: Workspace): Promise<Stage> {
  // a building that is cut off begins anew, so that each act need not wait for the disk
  const quick = `${database.writerUrl}${database.writerUrl.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c synchronous_commit=off')}`
  const storage = onDisk(`${config.dataDir}/files`)
  const { unitOfWork, close } = await assemble({
    writerUrl: quick,
    readerUrl: database.readerUrl,
    clock,
    secret,
    log: makeLog(),
    publicUrl: 'http://localhost',
    storage,
    work: false,
    connections: 2,
  })
  const actors = new Map<string, Actor>()
  const actor = (login: string) => actors.get(login) ?? fail(`account ${login}`)
  return {
    act: (login, on, run, hour = '09:00') =>
      unitOfWork(login === undefined ? system : actor(login), new Date(`${on}T${hour}:00+07:00`), on, run),
    cast: (login, who) => void actors.set(login, who),
    actor,
    storage,
    close,
  }
}

/** Tells the planner what has been filled in: its own look comes only after a minute. */
export const settle = async (work: Work): Promise<void> => void (await sql`analyze`.execute(work.tx))
