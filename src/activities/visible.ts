import { type RawBuilder, sql } from 'kysely'
import { reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** Over `activity a`: its unit is in reach; of a predecessor what it held before the succession. */
export const visibleActivities = (view: View): RawBuilder<boolean> => sql<boolean>`exists (
  select from ${reach(view)} w where w.unit_id = a.owner_unit_id and (w.before is null or a.held_on < w.before))`

/** Of these, the activities the reader may see; also the guard of their files. */
export async function activitiesInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select a.id from activity a where a.id = any(${[...ids]}::uuid[])
    and ${visibleActivities(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
