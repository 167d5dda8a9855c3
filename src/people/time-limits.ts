import { sql } from 'kysely'
import { mayOf } from '#src/access/index.ts'
import type { Reader, Tx } from '#src/platform/database.ts'
import { stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSharedSettings, topUnits } from '#src/units/index.ts'
import { standard } from './limits.ts'

export type TimeLimits = { -readonly [name in keyof typeof standard]: number }

type Kept = Partial<TimeLimits> & { timeLimitsVersion?: number }
const kept = async (db: Reader | Tx): Promise<Kept> => {
  const workspace = await (db as Reader).selectFrom('workspace').select('settings').executeTakeFirst()
  return (workspace?.settings as Kept | undefined) ?? {}
}
const names = Object.keys(standard) as (keyof TimeLimits)[]

/** As the workspace sets them; what it does not set is as usual. */
export async function timeLimits(db: Reader | Tx): Promise<TimeLimits> {
  const set = await kept(db)
  return Object.fromEntries(names.map((name) => [name, set[name] ?? standard[name]])) as TimeLimits
}

export async function readTimeLimits(view: View) {
  const may = mayOf(view.actor, ['settings.write'], { branch: await topUnits(view) })
  const { timeLimitsVersion: version = 0 } = await kept(view.db)
  return { ...(await timeLimits(view.db)), version, may }
}

/** Kept with the workspace's settings; from the next request on. */
export async function setTimeLimits(work: Work, { version, ...limits }: TimeLimits & { version: number }) {
  await demandSharedSettings(work)
  // two who save at once come one after the other, so that the later one is told of the earlier
  await sql`select from workspace for update`.execute(work.tx)
  const before = await readTimeLimits(work)
  if (before.version !== version) throw stale(before)
  const set = JSON.stringify({ ...limits, timeLimitsVersion: version + 1 })
  await sql`update workspace set settings = settings || ${set}::jsonb`.execute(work.tx)
  work.record('site.timeLimits', { kind: 'site', id: 'timeLimits' }, limits)
  return readTimeLimits(work)
}
