import { addDays, type Day, dayInMonth, monthOf, weekday, yearOf } from '#src/platform/day.ts'
import { type Period, periodOf } from './period.ts'
import { defaultSchoolYear } from './school-year.ts'

/**
 * `day`: day n of the period's last or m-th month (4 in a quarter = the first month after it), at most that month's
 * last day. `after`: n days after the period's end. `end`: its last day.
 */
export type DueRule =
  | { kind: 'day'; day: number; month: 'last' | number }
  | { kind: 'after'; days: number }
  | { kind: 'end' }
/** Where a due day goes that is no working day. */
export type Roll = 'next' | 'previous' | 'keep'
/** A regime's due days: one rule, others for units of some kinds (earlier the lower), and what non-working days do. */
export type DueRules = { rule: DueRule; byUnitKind?: Readonly<Record<string, DueRule>>; roll?: Roll }

function unrolled({ from, to }: Period, rule: DueRule): Day {
  if (rule.kind === 'end') return to
  if (rule.kind === 'after') return addDays(to, rule.days)
  if (rule.month === 'last') return dayInMonth(yearOf(to), monthOf(to), rule.day)
  return dayInMonth(yearOf(from), monthOf(from) + rule.month - 1, rule.day)
}

export const isWorkingDay = (day: Day, holidays: ReadonlySet<Day>): boolean => weekday(day) <= 5 && !holidays.has(day)

/** The day itself, or the nearest working day after or before it. */
export function rolled(day: Day, roll: Roll, holidays: ReadonlySet<Day>): Day {
  if (roll === 'keep' || isWorkingDay(day, holidays)) return day
  return rolled(addDays(day, roll === 'next' ? 1 : -1), roll, holidays)
}

/** The day by which something for a period is due. Saturdays, Sundays and the listed holidays are no working days. */
export function dueDay(
  code: string,
  rule: DueRule,
  roll: Roll = 'next',
  holidays: ReadonlySet<Day> = new Set(),
  setting = defaultSchoolYear,
): Day {
  return rolled(unrolled(periodOf(code, setting), rule), roll, holidays)
}

/** The day by which a unit of this kind must report for a period. */
export const dueDayOf = (
  code: string,
  rules: DueRules,
  unitKind: string,
  holidays: ReadonlySet<Day> = new Set(),
  setting = defaultSchoolYear,
): Day => dueDay(code, rules.byUnitKind?.[unitKind] ?? rules.rule, rules.roll, holidays, setting)
