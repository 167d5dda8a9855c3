import Fraction from 'fraction.js'
import { type Day, daysBetween } from '#src/platform/day.ts'
import { exact, rounded } from '#src/platform/number.ts'
import type { AdviceState } from './moves.ts'

type Dated = { state: AdviceState; submittedOn: Day; decidedOn: Day | null }

/** Days from handing in to the outcome; none while it is pending. */
export const daysTaken = ({ submittedOn, decidedOn }: Dated): number | null =>
  decidedOn === null ? null : daysBetween(submittedOn, decidedOn)

/** An answer was asked for by a day that has passed, and none has come. */
export const isOverdue = ({ state, askedBy }: { state: AdviceState; askedBy: Day | null }, today: Day): boolean =>
  state === 'pending' && askedBy !== null && askedBy < today

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): string | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!]
  return exact(new Fraction(low + high, 2))
}

export type AdviceTotals = {
  total: number
  byState: Record<AdviceState, number>
  decided: number
  /** Accepted of decided, per cent to one place; null where nothing has been decided. */
  shareAccepted: string | null
  medianDays: string | null
}

/** What a list of advice adds up to: share accepted = accepted / decided, and how long an answer takes. */
export function totalsOf(all: readonly Dated[]): AdviceTotals {
  const byState = { pending: 0, accepted: 0, returned: 0, notAccepted: 0 }
  for (const { state } of all) byState[state]++
  const decided = all.length - byState.pending
  const share = decided === 0 ? null : exact(rounded(new Fraction(byState.accepted * 100, decided), 1))
  const days = all.flatMap((one) => daysTaken(one) ?? [])
  return { total: all.length, byState, decided, shareAccepted: share, medianDays: median(days) }
}
