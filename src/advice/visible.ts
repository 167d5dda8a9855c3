import { type RawBuilder, sql } from 'kysely'
import { reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/**
 * The condition for a query over `advice a`: seen by whoever has the unit that advises, or the one advised, in reach; of a
 * predecessor what it handed in before the succession.
 */
export const visibleAdvice = (view: View): RawBuilder<boolean> => sql<boolean>`exists (
  select from ${reach(view)} w where w.unit_id in (a.from_unit_id, a.to_unit_id)
    and (w.before is null or a.submitted_on < w.before))`

/** Of these, the advice the reader may see; also the guard of its files. */
export async function advicesInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select a.id from advice a where a.id = any(${[...ids]}::uuid[])
    and ${visibleAdvice(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
