import { addDays, yearOf } from '#src/platform/day.ts'
import { periodContaining, periodsWithin } from './containing.ts'
import { type Period, type PeriodKind, parsePeriod, periodOf } from './period.ts'
import { defaultSchoolYear } from './school-year.ts'

const withYear = (code: string, years: number) =>
  code.replace(/\d{4}/g, (year) => String(Number(year) + years).padStart(4, '0'))
const existing = (code: string | undefined) => (code && parsePeriod(code) ? code : undefined)

/** So many periods of the same kind later (negative: earlier). */
function neighbour({ code, kind, from, to }: Period, step: 1 | -1, setting = defaultSchoolYear): string | undefined {
  if (kind === 'span') return undefined
  if (kind === '9M' || kind === '11M') return existing(withYear(code, step))
  if (kind === 'term') return existing(withYear(code, step * (yearOf(to) - yearOf(from) + 1)))
  return existing(periodContaining(step === 1 ? addDays(to, 1) : addDays(from, -1), kind, setting))
}

/** The period of the same kind just before; for nine months those of the year before; none for a span. */
export const previousPeriod = (code: string, setting = defaultSchoolYear): string | undefined =>
  neighbour(periodOf(code, setting), -1, setting)

export const nextPeriod = (code: string, setting = defaultSchoolYear): string | undefined =>
  neighbour(periodOf(code, setting), 1, setting)

/** Cùng kỳ: the same period a year earlier. None where the calendar has none (29 February, week 53), nor for a term. */
export function sameLastYear(code: string): string | undefined {
  return periodOf(code).kind === 'term' ? undefined : existing(withYear(code, -1))
}

/** All periods from one to another of the same kind, both included. */
export function periodsBetween(first: string, last: string, setting = defaultSchoolYear): string[] {
  const [a, b] = [periodOf(first, setting), periodOf(last, setting)]
  if (a.kind !== b.kind) throw new RangeError(`${first} and ${last} are of different kinds`)
  const found: string[] = []
  for (let at: Period | undefined = a; at && at.from <= b.from; ) {
    found.push(at.code)
    const next = nextPeriod(at.code, setting)
    at = next === undefined ? undefined : periodOf(next, setting)
  }
  return found
}

const yearOfKind: Partial<Record<PeriodKind, PeriodKind>> = {
  day: 'year',
  month: 'year',
  quarter: 'year',
  half: 'year',
  semester: 'schoolyear',
}

/** The periods of the same kind from the year's first (a semester's from the school year's) to this one. */
export function yearToDate(code: string, setting = defaultSchoolYear): string[] {
  const { kind, from, to } = periodOf(code, setting)
  if (kind === 'week') return periodsBetween(`${code.slice(0, 4)}-W01`, code, setting)
  const year = yearOfKind[kind]
  if (!year) return [code]
  const begins = periodOf(periodContaining(from, year, setting)!, setting).from
  return periodsWithin({ from: begins, to }, kind, setting).map((period) => period.code)
}
