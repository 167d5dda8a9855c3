import { type RawBuilder, sql } from 'kysely'
import { reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** The unit that asks is in reach: then all that are asked are seen. Over `dissemination dn`. */
export const keptDisseminations = (view: View) => sql<boolean>`exists (select from ${reach(view)} w
  where w.unit_id = dn.owner_unit_id and (w.before is null or dn.opened_on < w.before))`

/** A unit's own entries, over `dissemination dn join dissemination_unit u`. */
export const visibleStudies = (view: View): RawBuilder<boolean> => sql<boolean>`(${keptDisseminations(view)} or exists (
  select from ${reach(view)} w where w.unit_id = u.unit_id and (w.before is null or dn.opened_on < w.before)))`

/** Over `dissemination dn`: asked by a unit in reach, or of one. */
export const visibleDisseminations = (
  view: View,
): RawBuilder<boolean> => sql<boolean>`(${keptDisseminations(view)} or exists (
  select from dissemination_unit u join ${reach(view)} w on w.unit_id = u.unit_id
  where u.dissemination_id = dn.id and (w.before is null or dn.opened_on < w.before)))`

/** The guard of the files of gatherings. */
export async function sessionsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select s.id from dissemination_session s
    join dissemination_unit u on u.dissemination_id = s.dissemination_id and u.unit_id = s.unit_id
    join dissemination dn on dn.id = s.dissemination_id
    where s.id = any(${[...ids]}::uuid[]) and ${visibleStudies(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
