import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** The review's own unit is in reach: then all of it is seen. Over `review rv`. */
const ownerSeen = (view: View) => sql<boolean>`exists (select from ${reach(view)} w
  where w.unit_id = rv.owner_unit_id and (w.before is null or rv.opened_on < w.before))`

/** A unit's part of a review, over `review rv join review_unit u`: one's own, those in reach, or all under the own unit's review. */
export const visibleAnswers = (view: View): RawBuilder<boolean> => sql<boolean>`(${ownerSeen(view)} or exists (
  select from ${reach(view)} w where w.unit_id = u.unit_id and (w.before is null or rv.opened_on < w.before)))`

/** Over `review rv`: asked by a unit in reach, or of one. */
export const visibleReviews = (view: View): RawBuilder<boolean> => sql<boolean>`(${ownerSeen(view)} or exists (
  select from review_unit u join ${reach(view)} w on w.unit_id = u.unit_id
  where u.review_id = rv.id and (w.before is null or rv.opened_on < w.before)))`

/** What a unit wrote is its own until it is reported. Over `review_unit u`. */
export const accountSeen = (view: View): RawBuilder<boolean> =>
  sql<boolean>`(u.state in ('reported', 'received') or u.unit_id = any(${ownUnits(view)}))`

/** Of these, the reviews the reader may see; also the guard of their files. */
export async function reviewsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select rv.id from review rv where rv.id = any(${[...ids]}::uuid[])
    and ${visibleReviews(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}

/** The guard of what units report: of these answers, those whose content the reader may see. */
export async function answersInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const query = sql<{ id: string }>`select u.id from review_unit u join review rv on rv.id = u.review_id
    where u.id = any(${[...ids]}::uuid[]) and ${visibleAnswers(view)} and ${accountSeen(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
