import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import { invalid } from '#src/platform/problem.ts'

/** From a first day to a last day, both included; no last day: until further notice. */
export type Span = { from: Day; to?: Day | null | undefined }

export function rangeOf({ from, to }: Span): RawBuilder<string> {
  if (to && to < from) throw invalid([{ path: 'body.to', problem: 'before.from' }])
  return sql<string>`daterange(${from}::date, ${to ?? null}::date, '[]')`
}

export const firstDay = (range: RawBuilder<unknown>) => sql<Day>`lower(${range})::text`
export const lastDay = (range: RawBuilder<unknown>) => sql<Day | null>`(upper(${range}) - 1)::text`
