import { type Day, dayInMonth, monthOf, yearOf } from '#src/platform/day.ts'
import { periodOf } from './period.ts'
import { defaultSchoolYear } from './school-year.ts'

export type WindowRule = 'calendar' | 'decree09'

const decreed = ['month', 'quarter', 'half', '9M', '11M', 'year']

/**
 * The days a report says it covers. Decree 09/2019/NĐ-CP: from the 15th of the month before the period to the 14th of
 * its last month; it says nothing of days, weeks, school years, terms and spans, which keep the calendar.
 */
export function windowOf(code: string, rule: WindowRule, setting = defaultSchoolYear): { from: Day; to: Day } {
  const { kind, from, to } = periodOf(code, setting)
  if (rule === 'calendar' || !decreed.includes(kind)) return { from, to }
  return { from: dayInMonth(yearOf(from), monthOf(from) - 1, 15), to: dayInMonth(yearOf(to), monthOf(to), 14) }
}
