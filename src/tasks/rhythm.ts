import { type DueRule, dueDay, periodContaining, periodOf, periodsWithin, type Roll } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'

export const rhythms = ['month', 'quarter', 'half', 'year'] as const
export type Rhythm = (typeof rhythms)[number]
/** A task that comes back every period until the series is ended. */
export type Series = { rhythm: Rhythm; due: DueRule; roll?: Roll; endedOn?: Day | null }
export type Occurrence = { period: string; deadline: Day }

/**
 * The occurrences from the period that holds `from` to the one that holds `through`: one a period, the same however
 * often it is asked. None whose deadline had passed when the series began, none that begins after the series ended.
 */
export function occurrences(
  { rhythm, due, roll, endedOn }: Series,
  from: Day,
  through: Day,
  holidays: ReadonlySet<Day> = new Set(),
): Occurrence[] {
  const first = periodContaining(from, rhythm)
  const last = periodContaining(through, rhythm)
  if (first === undefined || last === undefined || through < from) return []
  return periodsWithin({ from: periodOf(first).from, to: periodOf(last).to }, rhythm)
    .filter((period) => !endedOn || period.from <= endedOn)
    .map(({ code }) => ({ period: code, deadline: dueDay(code, due, roll, holidays) }))
    .filter(({ deadline }) => deadline >= from)
}
