import { type PeriodKind, partsOf, periodOf } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'

/** A period whose values may make up the asked one. `within`: the longer ones that would win over it, nearest first. */
export type Leaf = { period: string; kind: PeriodKind; first: Day; last: Day; within: readonly string[] }

/** The asked period and every shorter one in it; days only where the indicator is kept by days. */
export function leavesOf(asked: string, byDays: boolean): Leaf[] {
  const found = new Map<string, Leaf>()
  const walk = (period: string, within: readonly string[]) => {
    const { kind, from, to } = periodOf(period)
    found.set(period, { period, kind, first: from, last: to, within })
    if (byDays || (kind !== 'month' && kind !== 'week'))
      for (const part of partsOf(period)) walk(part, [period, ...within])
  }
  walk(asked, [])
  return [...found.values()]
}

/** How often an indicator is kept. */
export type Periodicity = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'schoolyear'

/** The periods in which a unit owes a figure when no regime says so: those of the indicator's rhythm, else the asked one. */
export function cellsOf(leaves: readonly Leaf[], periodicity: Periodicity): Leaf[] {
  const cells = leaves.filter(({ kind }) => kind === periodicity)
  return cells.length > 0 ? cells : leaves.slice(0, 1)
}
