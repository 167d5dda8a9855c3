import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/**
 * A unit with units below steers its own part: of a review, the units below each of the actor's own receiving units that
 * themselves take part. Keyed by the unit below; the values are those who may receive it besides the unit that asks.
 */
export async function steeredBy(view: View, reviewId: string): Promise<ReadonlyMap<string, string[]>> {
  const found = await rows(
    view.db,
    sql<{ unit: string; by: string }>`select below.id as unit, x.unit_id as by from review_unit x
      cross join lateral below(x.unit_id, ${view.today}::date) below(id)
      where x.review_id = ${reviewId} and x.unit_id = any(${unitsFor(view.actor, 'review.receive')}::uuid[])`,
  )
  const by = new Map<string, string[]>()
  for (const one of found) by.set(one.unit, [...(by.get(one.unit) ?? []), one.by])
  return by
}
