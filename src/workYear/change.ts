import { sql } from 'kysely'
import { refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { YearState } from './moves.ts'
import { type Year, yearFor } from './year.ts'

export type Kept = Year & { rowId: string }

/**
 * The year, locked for this act and kept from now on: 404 out of reach. The lock is the one that receipts of the bloc's
 * reports share, so that none slips in while the year is being closed.
 */
export async function lockYear(work: Work, blocId: string, of: number): Promise<Kept> {
  const year = await yearFor(work, blocId, of)
  await sql`select pg_advisory_xact_lock(hashtextextended('workYear ' || ${blocId}::uuid || ' ' || ${of}::text, 0))`.execute(
    work.tx,
  )
  await work.tx
    .insertInto('work_year')
    .values({ bloc_id: blocId, year: of, made_at: work.at })
    .onConflict((on) => on.columns(['bloc_id', 'year']).doNothing())
    .execute()
  const row = await work.tx
    .selectFrom('work_year')
    .selectAll()
    .where('bloc_id', '=', blocId)
    .where('year', '=', of)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...year, rowId: row.id, state: row.state as YearState, version: row.version, planId: row.next_plan_id }
}

/** The act started from what stands now. */
export function demandVersion({ state, version }: Kept, started: number): void {
  if (version !== started) throw stale({ state, version })
}

/** What is settled stays settled until the year is reopened. */
export function demandOpen({ state, year }: Kept): void {
  if (state === 'closed') throw refused('workYear.closed', { year })
}

export async function touchYear(work: Work, { rowId }: Kept, set: { state?: YearState; next_plan_id?: string | null }) {
  const { state, version } = await work.tx
    .updateTable('work_year')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', rowId)
    .returning(['state', 'version'])
    .executeTakeFirstOrThrow()
  return { state: state as YearState, version }
}
