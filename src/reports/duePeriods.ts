import { type DueRules, dueDayOf, type Period } from '#src/periods/index.ts'
import { addDays, type Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { nonWorkingDays } from '#src/units/index.ts'
import { periodsOf } from './regimePeriods.ts'

export type RegimeInForce = {
  id: string
  formId: string
  receivingUnitId: string
  rhythm: string
  oncePeriod: string | null
  dueRules: DueRules
  from: Day
  to: Day | null
}
/** A period of a regime; `due`: the due day by kind of unit, under '' that of all other kinds. */
export type DuePeriod = { period: string; opensOn: Day; lastDay: Day; due: Record<string, Day> }

/** The periods that may still lack a report: not made yet, or not all due yet. */
export async function duePeriods(view: View, regime: RegimeInForce, through: Day): Promise<DuePeriod[]> {
  const made = await view.db
    .selectFrom('expected_report')
    .select(({ fn }) => ['period', fn.max('due_on').as('dueOn')])
    .where('regime_id', '=', regime.id)
    .groupBy('period')
    .execute()
  const settled = new Set(made.filter((row) => row.dueOn < view.today).map((row) => row.period))
  return withDueDays(
    view,
    regime,
    periodsOf(regime, through).filter((period) => !settled.has(period.code)),
  )
}

/** These periods of a regime with the day by which each is due. */
export async function withDueDays(
  view: View,
  regime: Pick<RegimeInForce, 'rhythm' | 'from' | 'dueRules'>,
  periods: readonly Period[],
): Promise<DuePeriod[]> {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return []
  const holidays = await nonWorkingDays(view, addDays(first.from, -31), addDays(last.to, 400))
  const kinds = Object.keys(regime.dueRules.byUnitKind ?? {})
  return periods.map(({ code, from, to }) => ({
    period: code,
    opensOn: regime.rhythm === 'once' ? regime.from : from,
    lastDay: to,
    due: Object.fromEntries(['', ...kinds].map((kind) => [kind, dueDayOf(code, regime.dueRules, kind, holidays)])),
  }))
}
