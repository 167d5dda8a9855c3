import { sql } from 'kysely'
import { mayOf } from '#src/access/index.ts'
import type { Reader, Tx } from '#src/platform/database.ts'
import { stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSharedSettings, topUnits } from './settings.ts'

type Kept = { ranked?: boolean; rankedVersion?: number }
const kept = async (db: Reader | Tx): Promise<Kept> => {
  const workspace = await (db as Reader).selectFrom('workspace').select('settings').executeTakeFirst()
  return (workspace?.settings as Kept | undefined) ?? {}
}

/** Whether units and people may be told which of them is better; not unless somebody said so. */
export const isRanked = async ({ db }: Pick<View, 'db'>): Promise<boolean> => (await kept(db)).ranked ?? false

export async function readRanking(view: View) {
  const { ranked = false, rankedVersion: version = 0 } = await kept(view.db)
  return { ranked, version, may: mayOf(view.actor, ['settings.write'], { branch: await topUnits(view) }) }
}

/** Kept with the workspace's settings; from the next request on. */
export async function setRanking(work: Work, { ranked, version }: { ranked: boolean; version: number }) {
  await demandSharedSettings(work)
  // two who save at once come one after the other, so that the later one is told of the earlier
  await sql`select from workspace for update`.execute(work.tx)
  const before = await readRanking(work)
  if (before.version !== version) throw stale(before)
  const set = JSON.stringify({ ranked, rankedVersion: version + 1 } satisfies Kept)
  await sql`update workspace set settings = settings || ${set}::jsonb`.execute(work.tx)
  work.record('site.ranking', { kind: 'site', id: 'ranking' }, { ranked })
  return readRanking(work)
}
