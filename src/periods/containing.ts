import { addDays, type Day, dayInMonth, isoWeek, monthOf, yearOf } from '#src/platform/day.ts'
import { type Period, type PeriodKind, periodOf } from './period.ts'
import { defaultSchoolYear, type SchoolYear, schoolYearDays } from './school-year.ts'

const two = (n: number) => String(n).padStart(2, '0')

function schoolYearCode(day: Day, kind: 'semester' | 'schoolyear', setting: SchoolYear) {
  const year = day.slice(5) >= setting.starts ? yearOf(day) : yearOf(day) - 1
  if (kind === 'schoolyear') return `SY${year}`
  return `SY${year}-${day <= schoolYearDays(year, 1, setting).to ? 1 : 2}`
}

/** The code of the period of a kind that a day lies in; none for spans, nor for nine months after September. */
export function periodContaining(day: Day, kind: PeriodKind, setting = defaultSchoolYear): string | undefined {
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (kind) {
    case 'day':
      return day
    case 'week': {
      // a week's year is not always the day's
      const of = isoWeek(day)
      return `${of.year}-W${two(of.week)}`
    }
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${year}-H${month <= 6 ? 1 : 2}`
    case '9M':
      return month <= 9 ? `${year}-9M` : undefined
    case '11M':
      return month <= 11 ? `${year}-11M` : undefined
    case 'year':
      return String(year)
    case 'semester':
    case 'schoolyear':
      return schoolYearCode(day, kind, setting)
    case 'term': {
      // Congresses meet in the years that end in 0 and 5.
      const last = Math.ceil(year / 5) * 5
      return `T${last - 5}-${last}`
    }
    case 'span':
      return undefined
  }
}

/** The periods of a kind that lie within these days, in order; a month lies where its 15th day does. */
export function periodsWithin(days: { from: Day; to: Day }, kind: PeriodKind, setting = defaultSchoolYear): Period[] {
  const found: Period[] = []
  for (let at = days.from; at <= days.to; ) {
    const code = periodContaining(at, kind, setting)
    if (code === undefined) break
    const period = periodOf(code, setting)
    if (liesWithin(period, days)) found.push(period)
    at = addDays(period.to, 1)
  }
  return found
}

function liesWithin({ kind, from, to }: Period, days: { from: Day; to: Day }) {
  if (kind !== 'month') return from >= days.from && to <= days.to
  const middle = dayInMonth(yearOf(from), monthOf(from), 15)
  return middle >= days.from && middle <= days.to
}
