import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type DueDays, dueDayOf } from './rules.ts'
import type { Chosen } from './shapes.ts'

type Found = { id: string; kind: string }

/**
 * The units chosen, as of today, each once: by themselves, by group, or all of a kind in the area of the unit that asks,
 * of committees those of the smaller territories. The unit that asks does not answer itself.
 */
async function chosenUnits(work: Work, owner: string, { unitIds, groupIds, levels }: Chosen): Promise<Found[]> {
  const query = sql<Found>`with chosen as (
      select u as id from unnest(${unitIds}::uuid[]) u
      union select m.unit_id from unit_group_member m where m.group_id = any(${groupIds}::uuid[])
        and m.valid @> ${work.today}::date
      union select a.id from area(${owner}::uuid, ${work.today}::date) a(id)
        join unit_version n on n.unit_id = a.id and n.valid @> ${work.today}::date
        where n.kind = any(${levels}::text[]) and (n.kind not in ('partyCommittee', 'peoplesCommittee')
          or territory(a.id, ${work.today}::date) <> territory(${owner}::uuid, ${work.today}::date)))
    select c.id, n.kind from chosen c join unit_version n on n.unit_id = c.id and n.valid @> ${work.today}::date
    where c.id <> ${owner}::uuid order by n.kind, n.name collate "vi-x-icu"`
  const found = await rows(work.db, query)
  const known = new Set(found.map(({ id }) => id))
  if (unitIds.some((id) => id !== owner && !known.has(id)))
    throw invalid([{ path: 'body.unitIds', problem: 'unknown' }])
  return found
}

/** Asks these units besides those already asked. */
export async function askUnits(work: Work, review: { id: string; owner: string }, chosen: Chosen, due: DueDays) {
  const found = await chosenUnits(work, review.owner, chosen)
  if (found.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('review_unit')
    .values(
      found.map(({ id, kind }, at) => ({
        review_id: review.id,
        unit_id: id,
        position: sql<number>`(select coalesce(max(position), 0) from review_unit where review_id = ${review.id}) + ${at + 1}::int`,
        due_on: dueDayOf(due, kind),
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

/** Only a unit that has not begun is left out. */
export async function leaveOut(work: Work, reviewId: string, unitIds: readonly string[]) {
  if (unitIds.length === 0) return
  const { numDeletedRows } = await work.tx
    .deleteFrom('review_unit')
    .where('review_id', '=', reviewId)
    .where('unit_id', 'in', [...unitIds])
    .where('state', '=', 'notStarted')
    .executeTakeFirst()
  if (Number(numDeletedRows) < new Set(unitIds).size) throw refused('review.unit-has-begun')
}

/** The due day of each unit that has not reported yet, by its kind on the day the review was opened. */
export async function setDueDays(work: Work, reviewId: string, openedOn: Day, { day, byKind }: DueDays) {
  await sql`update review_unit u set due_on = coalesce((${JSON.stringify(byKind)}::jsonb ->> (
      select n.kind from unit_version n where n.unit_id = u.unit_id
      order by n.valid @> ${openedOn}::date desc, n.valid desc limit 1))::date, ${day}::date)
    where u.review_id = ${reviewId} and u.state not in ('reported', 'received')`.execute(work.tx)
}
