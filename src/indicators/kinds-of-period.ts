import { isPeriod, type PeriodKind, periodContaining, periodOf, previousPeriod } from '#src/periods/index.ts'
import type { Indicator } from './row.ts'

const longer: Record<Indicator['periodicity'], readonly PeriodKind[]> = {
  day: ['day', 'week', 'month', 'quarter', 'half', 'year'],
  week: ['week'],
  month: ['month', 'quarter', 'half', 'year'],
  quarter: ['quarter', 'half', 'year'],
  half: ['half', 'year'],
  year: ['year'],
  schoolyear: ['schoolyear'],
}
/** The kinds of period an indicator can be read in: its own and those that are made of it. */
export const kindsFor = ({ periodicity, overTime }: Pick<Indicator, 'periodicity' | 'overTime'>) =>
  overTime === 'none' ? [periodicity as PeriodKind] : longer[periodicity]

/** The last period of a kind that has ended by a day; while the first of all is not over, that one. */
export function lastEnded(kind: PeriodKind, today: string): string {
  const current = periodContaining(today, kind)!
  return periodOf(current).to <= today ? current : (previousPeriod(current) ?? current)
}

/** What the address asks for where the indicator can be read so, else the last ended period of its own kind. */
export function periodFor(asked: string | undefined, indicator: Indicator, today: string): string {
  if (asked && isPeriod(asked) && kindsFor(indicator).includes(periodOf(asked).kind)) return asked
  return lastEnded(indicator.periodicity, today)
}

/** So many periods up to this one, the oldest first. */
export function periodsUpTo(last: string, count: number): string[] {
  const found = [last]
  for (let at = previousPeriod(last); at && found.length < count; at = previousPeriod(at)) found.unshift(at)
  return found
}

/** The year (school year) a shorter period lies in: plans are mostly given by the year. */
export function yearOfPeriod(code: string): string | undefined {
  const { kind, to } = periodOf(code)
  if (kind === 'year' || kind === 'schoolyear' || kind === 'term' || kind === 'span') return undefined
  return periodContaining(to, kind === 'semester' ? 'schoolyear' : 'year')
}
