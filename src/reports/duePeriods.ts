import {
  type DueRules,
  dueDayOf,
  nextPeriod,
  type Period,
  type PeriodKind,
  periodContaining,
  periodOf,
} from '#src/periods/index.ts'
import { addDays, type Day, yearOf } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { nonWorkingDays } from '#src/units/index.ts'

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

/** The regime's periods that have opened by `through`: those that end while it holds. */
export function periodsOf(regime: RegimeInForce, through: Day): Period[] {
  const { rhythm, oncePeriod, from, to } = regime
  if (rhythm === 'once') return oncePeriod !== null && from <= through ? [periodOf(oncePeriod)] : []
  const kind = rhythm as PeriodKind
  const first = periodContaining(from, kind) ?? `${yearOf(from) + 1}-${kind}`
  const found: Period[] = []
  for (let code: string | undefined = first; code !== undefined; code = nextPeriod(code)) {
    const period = periodOf(code)
    if (period.from > through || (to !== null && period.to > to)) break
    found.push(period)
  }
  return found
}

/** Of these the ones that may still lack a report: not made yet, or not all due yet. */
export async function duePeriods(view: View, regime: RegimeInForce, through: Day): Promise<DuePeriod[]> {
  const made = await view.db
    .selectFrom('expected_report')
    .select(({ fn }) => ['period', fn.max('due_on').as('dueOn')])
    .where('regime_id', '=', regime.id)
    .groupBy('period')
    .execute()
  const settled = new Set(made.filter((row) => row.dueOn < view.today).map((row) => row.period))
  const open = periodsOf(regime, through).filter((period) => !settled.has(period.code))
  const [first, last] = [open[0], open.at(-1)]
  if (!first || !last) return []
  const holidays = await nonWorkingDays(view, addDays(first.from, -31), addDays(last.to, 400))
  const kinds = Object.keys(regime.dueRules.byUnitKind ?? {})
  return open.map(({ code, from, to }) => ({
    period: code,
    opensOn: regime.rhythm === 'once' ? regime.from : from,
    lastDay: to,
    due: Object.fromEntries(['', ...kinds].map((kind) => [kind, dueDayOf(code, regime.dueRules, kind, holidays)])),
  }))
}
