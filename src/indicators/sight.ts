import { sql } from 'kysely'
import { unitIdsOf, unitsFor } from '#src/access/index.ts'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'

type Sight = (unitId: string, periods: readonly string[]) => boolean

/**
 * Official figures may be read about the units of one's area and reach, of a predecessor for periods before it passed
 * on; provisional ones within reach, and in the area of a unit at which one receives reports: what is approved has left
 * its unit.
 */
export async function sightOf(view: View, unitIds: readonly string[], provisional: boolean): Promise<Sight> {
  const own = unitIdsOf(view)
  const around = provisional ? unitsFor(view.actor, 'report.receive') : own
  const seen = await rows(
    view.db,
    sql<{ id: string; before: string | null }>`
      select unit_id as id, before::text from (select unit_id, before from reach(${own}::uuid[], ${view.today}::date)
        union all select b, null::date from unnest(${around}::uuid[]) u, area(u, ${view.today}::date) b) s (unit_id, before)
      where unit_id = any(${[...unitIds]}::uuid[])`,
  )
  return (unitId, periods) => {
    const last =
      periods
        .map((p) => periodOf(p).to)
        .sort()
        .at(-1) ?? view.today
    return seen.some(({ id, before }) => id === unitId && (before === null || last < before))
  }
}

/** Out of sight is 404, as if the unit were not there. */
export async function demandSight(view: View, unitId: string, periods: readonly string[], provisional: boolean) {
  const sees = await sightOf(view, [unitId], provisional)
  if (!sees(unitId, periods)) throw notFound()
}
