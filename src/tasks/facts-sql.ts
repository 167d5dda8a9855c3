import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#src/platform/day.ts'
import { tolerated } from './light.ts'
import type { Deadline } from './standing-sql.ts'
import { defaultSoon } from './timeliness.ts'
import { isUnderWay } from './under-way-sql.ts'

type Sql = RawBuilder<unknown>

/** Whether what a task waits for came by the deadline, or the deadline has not passed; null where a day is wanting. */
export const inTimeSql = (today: Day, deadline: Deadline = 'deadline'): Sql => sql`case t.state
  when 'done' then t.completed_on when 'submitted' then t.submitted_on else ${today}::date end <= ${sql.ref(`t.${deadline}`)}`

/** Behind the line while neither late nor due soon: only of these the light asks it. It is the dearest question of a row. */
const lagsSql = (today: Day): Sql => sql`t.deadline > ${addDays(today, defaultSoon)}::date and ${isUnderWay}
  and (t.percent + ${tolerated}) * greatest(t.deadline - t.issued_on, 0) < greatest(${today}::date - t.issued_on, 0) * 100`

const asked = sql`t.id in (select e.task_id from extension e where e.state = 'requested')`

/** Over columns state, in_time and soon, which is null without a deadline: the same as `timelinessSql` of each task. */
const timelinessOfFacts = sql`case
  when state in ('draft', 'cancelled') then 'none'
  when soon is null then case when state = 'done' then 'none' else 'ongoing' end
  when state = 'done' then case when in_time then 'doneOnTime' else 'doneLate' end
  when state = 'submitted' then case when in_time then 'awaiting' else 'overdue' end
  when not in_time then 'overdue'
  when soon then 'dueSoon'
  else 'onTrack' end`

/** The light of what was reckoned already: over columns state, timeliness and lags. */
const lightOfFacts = sql`case
  when state in ('draft', 'cancelled') then 'none'
  when state = 'done' then 'blue'
  when timeliness = 'overdue' then 'red'
  when timeliness = 'awaiting' then 'green'
  when timeliness = 'ongoing' then 'grey'
  when timeliness = 'dueSoon' or lags then 'amber'
  else 'green' end`

/** The places of the first so many columns, to group by them. */
export const firstColumns = (count: number): Sql => sql.join(Array.from({ length: count }, (_, n) => sql.lit(n + 1)))

/**
 * Rows (`keys`, state, timeliness, light, n, percents, asked) of the tasks of a condition over `task t` and what is joined
 * to it. Each task is read once and counted by its state and by truths: of a truth the planner knows that it has two values,
 * so that it lets several processes count at once. What these come to is told of a few hundred rows.
 */
export const countedByStanding = (
  today: Day,
  { join = sql``, where }: { join?: Sql; where: Sql },
  keys: readonly Sql[] = [],
): Sql => sql`select *, ${lightOfFacts} as light from (
    select *, ${timelinessOfFacts} as timeliness from (
      select ${sql.join([...keys, sql`t.state`])}, ${inTimeSql(today)} as in_time,
        t.deadline <= ${addDays(today, defaultSoon)}::date as soon, ${lagsSql(today)} as lags,
        count(*) as n, sum(t.percent) as percents, count(*) filter (where ${asked}) as asked
      from task t ${join} where ${where} group by ${firstColumns(keys.length + 4)}) facts) timed`
