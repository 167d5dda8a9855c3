import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import { type Light, tolerated } from './light.ts'
import { defaultSoon } from './timeliness.ts'
import { isUnderWay } from './under-way-sql.ts'

/** The column that counts: the deadline as it is now, or as it was first set. */
export type Deadline = 'deadline' | 'first_deadline'

/**
 * Timeliness over `task t`, the same as in timeliness.ts (a test compares them): the database filters, counts and sorts by
 * it.
 */
export const timelinessSql = (today: Day, deadline: Deadline = 'deadline'): RawBuilder<string> => {
  const d = sql.raw(`t.${deadline}`)
  return sql<string>`case
    when t.state = 'done' then case when ${d} is null then 'none' when t.completed_on <= ${d} then 'doneOnTime' else 'doneLate' end
    when t.state in ('draft', 'cancelled') then 'none'
    when ${d} is null then 'ongoing'
    when t.state = 'submitted' then case when t.submitted_on <= ${d} then 'awaiting' else 'overdue' end
    when ${today}::date > ${d} then 'overdue'
    when ${d} - ${today}::date <= ${defaultSoon} then 'dueSoon'
    else 'onTrack' end`
}

/** Where the straight line from issue to the current deadline stands today, 0–100; null without a deadline. */
export const expectedSql = (today: Day): RawBuilder<number | null> => sql<number | null>`case
  when t.deadline is null or t.issued_on is null then null
  when t.deadline <= t.issued_on then case when ${today}::date > t.deadline then 100 else 0 end
  else greatest(0, least(100, (${today}::date - t.issued_on) * 100.0 / (t.deadline - t.issued_on))) end`

/** Multiplied out, as in light.ts: a division would round at the very threshold. */
const behindSql = (today: Day): RawBuilder<boolean> => sql<boolean>`coalesce(case
  when t.deadline <= t.issued_on then ${today}::date > t.deadline and 100 - t.percent > ${tolerated}
  else greatest(${today}::date - t.issued_on, 0) * 100 - t.percent * (t.deadline - t.issued_on)
    > ${tolerated} * (t.deadline - t.issued_on) end, false)`

export const lightSql = (today: Day): RawBuilder<string> => sql<string>`case
  when t.state in ('draft', 'cancelled') then 'none'
  when t.state = 'done' then 'blue'
  when t.deadline is null then 'grey'
  when t.state = 'submitted' then case when t.submitted_on <= t.deadline then 'green' else 'red' end
  when ${today}::date > t.deadline then 'red'
  when t.deadline - ${today}::date <= ${defaultSoon} then 'amber'
  when ${behindSql(today)} then 'amber'
  else 'green' end`

/** The same light as a condition of its own where one exists: it asks less of each row, and may use an index. */
const plainLights = (today: Day): Partial<Record<Light, RawBuilder<boolean>>> => ({
  none: sql<boolean>`t.state in ('draft', 'cancelled')`,
  blue: sql<boolean>`t.state = 'done'`,
  grey: sql<boolean>`t.deadline is null and t.state not in ('draft', 'cancelled', 'done')`,
  // a late submission was made after the deadline, hence before today
  red: sql<boolean>`t.deadline < ${today}::date and (${isUnderWay}
    or (t.state = 'submitted' and coalesce(t.submitted_on > t.deadline, true)))`,
})

export function hasLightSql(today: Day, among: readonly Light[]): RawBuilder<boolean> {
  const plain = plainLights(today)
  const rest = among.filter((light) => !plain[light])
  const parts = among.flatMap((light) => plain[light] ?? [])
  if (rest.length > 0) parts.push(sql<boolean>`${lightSql(today)} = any(${rest}::text[])`)
  return sql<boolean>`(${sql.join(parts, sql` or `)})`
}

/** Days late (over 0) or left (0 or less): counted at submission while a late submission waits. */
export const daysLateSql = (today: Day): RawBuilder<number | null> => sql<number | null>`case
  when t.deadline is null or t.state in ('draft', 'cancelled') then null
  when t.state = 'done' then t.completed_on - t.deadline
  when t.state = 'submitted' then t.submitted_on - t.deadline
  else ${today}::date - t.deadline end`
