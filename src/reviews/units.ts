import { sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type ChosenUnits, chosenUnits } from '#src/units/index.ts'
import { type DueDays, dueDayOf } from './rules.ts'

/** Asks these units besides those already asked. */
export async function askUnits(work: Work, review: { id: string; owner: string }, chosen: ChosenUnits, due: DueDays) {
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
