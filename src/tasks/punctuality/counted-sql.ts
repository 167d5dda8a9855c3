import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import { showFigure } from '#src/platform/number.ts'
import type { View } from '#src/platform/work.ts'
import { firstColumns, inTimeSql } from '../facts-sql.ts'
import { whereOf } from '../filter.ts'
import type { Deadline } from '../standing-sql.ts'
import type { TaskFilter } from '../task-filter.ts'
import type { Tally } from './contract.ts'
import { shareOf } from './rule.ts'

type Sql = RawBuilder<unknown>
type Span = { from: string; to: string }
/** As the endpoints take it: the list's filter, and the span in which deadlines fall. */
export type Asked = Omit<TaskFilter, 'rows' | 'from' | 'to'> & Span

export type Counts = Omit<Tally, 'percent'>
export type InBoth<T> = { current: T; first: T }

const inSpan = (column: Deadline, { from, to }: Span): Sql =>
  sql`${sql.ref(`t.${column}`)} between ${from}::date and ${to}::date`

/** Whether it stands well by that reading's deadline; null where that falls outside the span. */
const inTimeWithin = (today: Day, column: Deadline, span: Span): Sql =>
  sql`case when ${inSpan(column, span)} then coalesce(${inTimeSql(today, column)}, false) end`

/** Over column state and whether it is in time: the same as timeliness, with one word for all that is open and not late. */
const standing = (inTime: string): Sql => {
  const is = sql.ref(inTime)
  return sql`case when ${is} is null or state in ('draft', 'cancelled') then null
    when state = 'done' then case when ${is} then 'doneOnTime' else 'doneLate' end
    when not ${is} then 'overdue'
    when state = 'submitted' then 'awaiting'
    else 'open' end`
}

/**
 * Rows (`keys`, current, first, n): the tasks of a span counted by these keys and by how they stand in each reading, null
 * where that reading's deadline falls outside it. Each task is read once and counted by its state and two truths
 * (facts-sql.ts), all sums are taken of these few rows.
 */
export async function countedSql(view: View, { from, to, ...filter }: Asked, keys: readonly Sql[]): Promise<Sql> {
  const span = { from, to }
  const where = await whereOf(view, { ...filter, rows: 'each' }, true)
  return sql`select *, ${standing('by_current')} as "current", ${standing('by_first')} as "first" from (
    select ${sql.join([...keys, sql`t.state`])}, ${inTimeWithin(view.today, 'deadline', span)} as by_current,
      ${inTimeWithin(view.today, 'first_deadline', span)} as by_first, count(*)::int as n
    from task t where (${inSpan('deadline', span)} or ${inSpan('first_deadline', span)}) and ${where}
    group by ${firstColumns(keys.length + 3)}) facts`
}

const tallySql = (reading: 'current' | 'first', only: Sql): Sql => {
  const of = (kind: string) =>
    sql`coalesce(sum(n) filter (where ${sql.ref(`c.${reading}`)} = ${sql.lit(kind)} and ${only}), 0)`
  return sql`jsonb_build_object('doneOnTime', ${of('doneOnTime')}, 'doneLate', ${of('doneLate')},
    'overdue', ${of('overdue')}, 'awaiting', ${of('awaiting')}, 'open', ${of('open')})`
}
/** Over such rows `c`: what they come to in both readings, or those of them alone for which something holds. */
export const bothSql = (only: Sql = sql`true`): Sql =>
  sql`jsonb_build_object('current', ${tallySql('current', only)}, 'first', ${tallySql('first', only)})`

const nothing: Counts = { doneOnTime: 0, doneLate: 0, overdue: 0, awaiting: 0, open: 0 }
const added = (a: Counts, b: Counts): Counts => ({
  doneOnTime: a.doneOnTime + b.doneOnTime,
  doneLate: a.doneLate + b.doneLate,
  overdue: a.overdue + b.overdue,
  awaiting: a.awaiting + b.awaiting,
  open: a.open + b.open,
})
export const sumOf = (parts: readonly InBoth<Counts>[]): InBoth<Counts> =>
  parts.reduce(
    (all, { current, first }) => ({ current: added(all.current, current), first: added(all.first, first) }),
    { current: nothing, first: nothing },
  )

const withPercent = (counts: Counts): Tally => {
  const share = shareOf(counts)
  return { ...counts, percent: share && showFigure(share, 1, 'en') }
}
export const toldInBoth = ({ current, first }: InBoth<Counts>): InBoth<Tally> => ({
  current: withPercent(current),
  first: withPercent(first),
})
