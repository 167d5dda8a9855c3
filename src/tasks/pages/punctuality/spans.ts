import {
  type Period,
  type PeriodKind,
  periodContaining,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '#src/periods/index.ts'
import { addDays, type Day, daysBetween } from '#src/platform/day.ts'
import type { trendSteps } from '../../punctuality/contract.ts'

export const quickSpans = ['last12', 'month', 'quarter', 'year', 'lastYear'] as const
export type QuickSpan = (typeof quickSpans)[number]
/** The kinds of period that are stepped through. */
export const spanKinds = ['month', 'quarter', 'half', 'year', 'schoolyear'] as const satisfies PeriodKind[]

export const spanCode = (from: Day, to: Day): string => `${from}..${to}`

/** The code of a span that has a name; none for the usual one, so that an address without a span moves with the day. */
export function quickCode(quick: QuickSpan, today: Day): string | undefined {
  if (quick === 'last12') return undefined
  if (quick === 'lastYear') return previousPeriod(today.slice(0, 4))
  return periodContaining(today, quick)
}

/** The days that are looked at: those of the period, else the last twelve months, as the head of the list has them. */
export const spanOfCode = (code: string | undefined, today: Day): Period =>
  code ? periodOf(code) : periodOf(spanCode(addDays(today, -364), today))

type Step = (typeof trendSteps)[number]
const yearLong = 360

/** A trend needs something to compare: of a span shorter than a year, the twelve months to its end. */
export function trendSpan({ from, to }: { from: Day; to: Day }): { from: Day; to: Day; step: Step } {
  const days = daysBetween(from, to)
  if (days < yearLong) {
    const last = periodContaining(to, 'month')!
    const months = periodsBetween(`${Number(last.slice(0, 4)) - 1}${last.slice(4)}`, last)
    return { from: periodOf(months[1]!).from, to, step: 'month' }
  }
  return { from, to, step: days <= 2 * 366 ? 'month' : days <= 8 * 366 ? 'quarter' : 'year' }
}

/** Every period of a trend, those in which nothing fell due too. */
export const trendPeriods = ({ from, to, step }: { from: Day; to: Day; step: Step }): Period[] =>
  periodsBetween(periodContaining(from, step)!, periodContaining(to, step)!).map((code) => periodOf(code))
