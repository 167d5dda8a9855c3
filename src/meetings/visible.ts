import { type RawBuilder, sql } from 'kysely'
import { reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

const dayOf = (column: string) => sql`(${sql.raw(column)} at time zone 'Asia/Ho_Chi_Minh')::date`

/**
 * Ids of the meetings the reader may see: those of a unit in reach; once the invitations are out, also those to which a
 * unit in reach, or the reader in person, is invited.
 */
export const visibleMeetingIds = (view: View): RawBuilder<{ id: string }> => sql<{ id: string }>`(
  with within as materialized (select unit_id, before from ${reach(view)})
  select x.id from meeting x join within w on w.unit_id = x.owner_unit_id
  where (w.before is null or ${dayOf('x.starts_at')} < w.before)
  union
  select x.id from meeting x join participant i on i.meeting_id = x.id join within w on w.unit_id = i.unit_id
  where x.invited_at is not null and (w.before is null or ${dayOf('x.starts_at')} < w.before)
  union
  select x.id from meeting x join participant i on i.meeting_id = x.id
  where x.invited_at is not null and i.person_id = ${view.actor.personId}::uuid)`

/** The condition for a query over `meeting m`. */
export const visibleMeetings = (view: View): RawBuilder<boolean> => sql<boolean>`m.id in ${visibleMeetingIds(view)}`

/** Of these, the meetings the reader may see; also the guard of their files. */
export async function meetingsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select m.id from meeting m where m.id = any(${[...ids]}::uuid[])
    and ${visibleMeetings(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}

/** The guard of the files of contributions. */
export async function contributionsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select c.id from contribution c join meeting m on m.id = c.meeting_id
    where c.id = any(${[...ids]}::uuid[]) and ${visibleMeetings(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
