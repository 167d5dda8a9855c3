import { addDays, type Day, dayInMonth, isDay, isoWeek, lastDayOfMonth, mondayOf } from '#src/platform/day.ts'
import { defaultSchoolYear, type SchoolYear, schoolYearDays } from './school-year.ts'

export const periodKinds = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  '9M',
  '11M',
  'year',
  'semester',
  'schoolyear',
  'term',
  'span',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A stretch of days with a code: `2020-Q3` is the quarter 2020-07-01 to 2020-09-30. Both ends belong to it. */
export type Period = { code: string; kind: PeriodKind; from: Day; to: Day }

type Days = { from: Day; to: Day }
const monthsOf = (year: number, first: number, last: number): Days => ({
  from: dayInMonth(year, first, 1),
  to: lastDayOfMonth(year, last),
})

function weekDays(year: number, week: number): Days | undefined {
  const fourth = `${year}-01-04`
  const from = addDays(mondayOf(fourth), 7 * (week - 1))
  const is = isoWeek(from)
  return is.year === year && is.week === week ? { from, to: addDays(from, 6) } : undefined
}

type Read = (year: number, n: number, setting: SchoolYear) => Days | undefined
const codes: readonly [RegExp, PeriodKind, Read][] = [
  [/^([1-9]\d{3})-W(\d\d)$/, 'week', weekDays],
  [/^([1-9]\d{3})-(0[1-9]|1[0-2])$/, 'month', (y, n) => monthsOf(y, n, n)],
  [/^([1-9]\d{3})-Q([1-4])$/, 'quarter', (y, n) => monthsOf(y, 3 * n - 2, 3 * n)],
  [/^([1-9]\d{3})-H([12])$/, 'half', (y, n) => monthsOf(y, 6 * n - 5, 6 * n)],
  [/^([1-9]\d{3})-(9)M$/, '9M', (y, n) => monthsOf(y, 1, n)],
  [/^([1-9]\d{3})-(11)M$/, '11M', (y, n) => monthsOf(y, 1, n)],
  [/^([1-9]\d{3})$/, 'year', (y) => monthsOf(y, 1, 12)],
  [/^SY([1-9]\d{3})$/, 'schoolyear', (y, _, setting) => schoolYearDays(y, undefined, setting)],
  [/^SY([1-9]\d{3})-([12])$/, 'semester', (y, n, setting) => schoolYearDays(y, n === 1 ? 1 : 2, setting)],
  // The term 2020-2025 begins with the congress of 2020 and holds the years 2021 to 2025.
  [
    /^T([1-9]\d{3})-([1-9]\d{3})$/,
    'term',
    (y, n) => (y < n ? { from: `${y + 1}-01-01`, to: `${n}-12-31` } : undefined),
  ],
]

const spanOf = (code: string): Days | undefined => {
  const [from = '', to = '', ...rest] = code.split('..')
  return rest.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined
}

/** The period of a code; undefined when there is none, as for 2020-13, 2020-Q5 or a week 53 of a year with 52. */
export function parsePeriod(code: string, setting = defaultSchoolYear): Period | undefined {
  if (isDay(code)) return { code, kind: 'day', from: code, to: code }
  for (const [shape, kind, read] of codes) {
    const [found, year, n] = shape.exec(code) ?? []
    const days = found && read(Number(year), Number(n), setting)
    if (days) return { code, kind, ...days }
  }
  const span = spanOf(code)
  return span && { code, kind: 'span', ...span }
}

/** The period of a code that is known to be one: throws where it is not. */
export function periodOf(code: string, setting = defaultSchoolYear): Period {
  const period = parsePeriod(code, setting)
  if (!period) throw new RangeError(`no period: ${code}`)
  return period
}

export const isPeriod = (code: string): boolean => parsePeriod(code) !== undefined
