import { periodsWithin } from './containing.ts'
import { type Period, type PeriodKind, periodKinds, periodOf } from './period.ts'
import { defaultSchoolYear } from './school-year.ts'

/** Of what a period is made, one level down. Weeks make nothing longer: they run across months. */
const madeOf: Partial<Record<PeriodKind, PeriodKind>> = {
  week: 'day',
  month: 'day',
  quarter: 'month',
  half: 'quarter',
  year: 'half',
  term: 'year',
  semester: 'month',
  schoolyear: 'semester',
}

/** The codes that make a period, one level down; nine and eleven months take the longest that fit. */
export function partsOf(code: string, setting = defaultSchoolYear): string[] {
  const period = periodOf(code, setting)
  const year = code.slice(0, 4)
  if (period.kind === '9M') return [`${year}-H1`, `${year}-Q3`]
  if (period.kind === '11M') return [`${year}-H1`, `${year}-Q3`, `${year}-10`, `${year}-11`]
  const kind = madeOf[period.kind]
  return kind ? periodsWithin(period, kind, setting).map((part) => part.code) : []
}

/** The levels below a period, from the next down to days, each with its codes in order of time. */
export function shorterPeriods(code: string, setting = defaultSchoolYear): { kind: PeriodKind; codes: string[] }[] {
  const levels = new Map<PeriodKind, Period[]>()
  const descend = (parent: string) => {
    for (const part of partsOf(parent, setting)) {
      const period = periodOf(part, setting)
      levels.set(period.kind, [...(levels.get(period.kind) ?? []), period])
      if (period.kind !== 'day') descend(part)
    }
  }
  descend(code)
  return [...levels]
    .toSorted(([a], [b]) => periodKinds.indexOf(b) - periodKinds.indexOf(a))
    .map(([kind, periods]) => ({
      kind,
      codes: periods.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((period) => period.code),
    }))
}
