import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'

/** From the first to the last day, both inclusive; `to` null = open. */
export type Span = { from: Day; to?: Day | null | undefined }

/** The span as the database keeps it. */
export function daysOf({ from, to = null }: Span): RawBuilder<string> {
  if (to !== null && to < from) throw refused('unit.days.reversed', { from, to })
  return sql<string>`daterange(${from}::date, ${to}::date, '[]')`
}
