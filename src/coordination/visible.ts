import { type RawBuilder, sql } from 'kysely'
import { reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** The unit that keeps the obligation is in reach: then all parties are seen. Over `obligation o`. */
const keeperSeen = (view: View) => sql<boolean>`exists (select from ${reach(view)} w
  where w.unit_id = o.owner_unit_id and (w.before is null or o.valid_from < w.before))`

/** A party's part, over `obligation o join obligation_party p`. */
export const visibleParties = (view: View): RawBuilder<boolean> => sql<boolean>`(${keeperSeen(view)} or exists (
  select from ${reach(view)} w where w.unit_id = p.unit_id and (w.before is null or o.valid_from < w.before)))`

/** Over `obligation o`: kept by a unit in reach, or asked of one. */
export const visibleObligations = (view: View): RawBuilder<boolean> => sql<boolean>`(${keeperSeen(view)} or exists (
  select from obligation_party p join ${reach(view)} w on w.unit_id = p.unit_id
  where p.obligation_id = o.id and (w.before is null or o.valid_from < w.before)))`

export async function obligationsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select o.id from obligation o where o.id = any(${[...ids]}::uuid[])
    and ${visibleObligations(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
