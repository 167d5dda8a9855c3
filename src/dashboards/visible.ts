import { type RawBuilder, sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** Grants that read, as rows (unit_id, role). */
const grants = ({ actor }: View) => {
  const reading = actor.grants.filter(({ role }) => role !== 'administrator')
  return sql`unnest(${reading.map(({ unitId }) => unitId)}::uuid[], ${reading.map(({ role }) => role)}::text[]) g (unit_id, role)`
}

/** Over `dashboard_share s`: it names the reader. Whoever reads nothing anywhere is shown nothing either. */
const names = (view: View) => sql`((s.person_id = ${view.actor.personId}::uuid and cardinality(${ownUnits(view)}) > 0)
  or exists (select from ${grants(view)} where g.unit_id = s.unit_id and (s.role is null or s.role = g.role)))`

/**
 * Over `dashboard d`: the unit for which the reader keeps it, else null. It is kept by who made it, while that person has a
 * grant there; afterwards by the leaders of the unit, so that nothing that is shared is left to nobody.
 */
export const keeps = (view: View): RawBuilder<string | null> => sql<string | null>`case
  when d.owner_unit_id = any(${ownUnits(view)}) and d.owner_id = ${view.actor.accountId}::uuid then d.owner_unit_id
  when exists (select from ${grants(view)} where g.unit_id = d.owner_unit_id and g.role = 'leader')
    and not exists (select from role_grant r where r.account_id = d.owner_id and r.unit_id = d.owner_unit_id
      and r.role <> 'administrator' and r.revoked_at is null and r.valid @> ${view.today}::date)
  then d.owner_unit_id end`

/** Over `dashboard d`: the units through which the reader may edit it; of a person it is shared with, all of theirs. */
export const editedThrough = (view: View): RawBuilder<string[]> => sql<string[]>`array(
  select s.unit_id from dashboard_share s where s.dashboard_id = d.id and s.edits and s.unit_id is not null and ${names(view)}
  union select u from unnest(${ownUnits(view)}) u where exists (select from dashboard_share s
    where s.dashboard_id = d.id and s.edits and s.person_id = ${view.actor.personId}::uuid))`

/** Over `dashboard d`: made by the reader, shared with the reader, or left to the reader's unit. */
export const visibleDashboards = (view: View): RawBuilder<boolean> => sql<boolean>`(${keeps(view)} is not null
  or exists (select from dashboard_share s where s.dashboard_id = d.id and ${names(view)}))`

export async function dashboardsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  const query = sql<{ id: string }>`select d.id from dashboard d where d.id = any(${[...ids]}::uuid[])
    and ${visibleDashboards(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
