import type { Day } from '#src/platform/day.ts'
import type { UnitLine } from '../shapes.ts'

/** The versions that hold on a day. */
export const livingOn = (units: readonly UnitLine[], on: Day): UnitLine[] =>
  units.filter(({ from, to }) => from <= on && (to === null || on <= to))
