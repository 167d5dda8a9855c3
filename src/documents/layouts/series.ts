import { type Day, dayBefore } from '#src/platform/day.ts'
import type { Side } from '../paper.ts'
import { layoutOn } from './choice.ts'

/** A term of a committee, by its period's code and its first day. */
type Begun = { name: string; from: Day }
/** One run of numbers: from a day on, until a day (both included; null: open); `of`: the period whose run it is. */
export type NumberSeries = { from: Day | null; to: Day | null; of: string | null }

/**
 * From the beginning of a term until the next begins: numbers also run on after a term's last day while the next is not
 * entered, and where no term is entered they never begin again, so that no number is given twice.
 */
function termRun(terms: readonly Begun[], on: Day): NumberSeries {
  const begun = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const term = begun.findLast(({ from }) => from <= on)
  const next = begun.find(({ from }) => from > on)
  return { from: term?.from ?? null, to: next ? dayBefore(next.from) : null, of: term?.name ?? null }
}

/** The run a document's number belongs to, among those of its side and type: of the year or the term, as its layout says. */
export function numberSeries(side: Side, on: Day, terms: readonly Begun[]): NumberSeries {
  if (layoutOn(side, on).numbering.restarts === 'term') return termRun(terms, on)
  const year = on.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31`, of: year }
}

export const nextNumber = (used: readonly number[]): number => Math.max(0, ...used) + 1
