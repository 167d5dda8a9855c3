import type { Day } from '#src/platform/day.ts'

/** What is asked. Without `structure` each period is read by the structure of its own last day. */
export type FigureQuestion = {
  /** Ids. */
  indicators: readonly string[]
  /** Ids, as they are on the structure day. */
  units: readonly string[]
  periods: readonly string[]
  /** Also the units directly under each, and a row (unit null) for those that ended directly under it. */
  children?: boolean
  structure?: Day
  /** Also what is approved and not yet received. */
  provisional?: boolean
}

/**
 * One figure with its completeness. Decimals are text: terminating values exactly, others to 12 places. Absent: value
 * null. Break in series, or structure too early: value and exact null. `parent`: the unit under which it was asked.
 */
export type FigureRow = {
  indicator: string
  unit: string | null
  parent: string | null
  period: string
  value: string | null
  numerator: string | null
  denominator: string | null
  reported: number
  expected: number
  exempted: number
  exact: boolean | null
  target: string | null
  targetFrom: string | null
  targetTo: string | null
  baseline: string | null
  /** The longer or shorter periods whose values it is made of, where that is not the asked one. */
  madeOf: readonly string[]
}
