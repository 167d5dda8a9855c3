import { sql } from 'kysely'
import { unitIdsOf, unitsFor } from '#src/access/index.ts'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'

/**
 * Official figures may be read about the units of one's area and reach, of a predecessor for periods before it passed
 * on; provisional ones within reach, and in the area of a unit at which one receives reports: what is approved has left
 * its unit. Out of sight is 404, as if the unit were not there.
 */
export async function demandSight(view: View, unitId: string, periods: readonly string[], provisional: boolean) {
  const own = unitIdsOf(view)
  const around = provisional ? unitsFor(view.actor, 'report.receive') : own
  const seen = await rows(
    view.db,
    sql<{ before: string | null }>`
      select before::text from (select unit_id, before from reach(${own}::uuid[], ${view.today}::date)
        union all select b, null::date from unnest(${around}::uuid[]) u, area(u, ${view.today}::date) b) s (unit_id, before)
      where unit_id = ${unitId}::uuid`,
  )
  const last =
    periods
      .map((p) => periodOf(p).to)
      .sort()
      .at(-1) ?? view.today
  if (!seen.some(({ before }) => before === null || last < before)) throw notFound()
}
