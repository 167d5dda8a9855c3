import type { Day } from '#src/platform/day.ts'
import type { Side, SignMode } from '../paper.ts'
import type { Layout } from './layout.ts'
import { party2018 } from './party-2018.ts'
import { party2026 } from './party-2026.ts'
import { state2020 } from './state-2020.ts'

/** By side and first day. */
export const layouts: readonly Layout[] = [party2018, party2026, state2020]

/** The layout of a side on a day; before its oldest begins, the oldest: a document from then is printed anew, not judged. */
export function layoutOn(side: Side, on: Day): Layout {
  const own = layouts.filter((layout) => layout.side === side).sort((a, b) => (a.from < b.from ? -1 : 1))
  return own.findLast(({ from }) => from <= on) ?? own[0]!
}

/** The ways to sign that the side knows on that day, as printed: `[['TM', 'T/M'], …]`. */
export const signModesOn = (side: Side, on: Day) =>
  Object.entries(layoutOn(side, on).signature.modes) as readonly (readonly [SignMode, string])[]
