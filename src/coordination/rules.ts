import { type Period, periodsWithin } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'
import type { ObligationRhythm } from './kinds.ts'

type Dated = { rhythm: ObligationRhythm; validFrom: Day; validTo: Day | null }

/** The periods of a year in which an obligation holds (it holds on their last day) and which have begun. */
export const periodsOf = ({ rhythm, validFrom, validTo }: Dated, year: number, today: Day): Period[] =>
  periodsWithin(daysOf(year), rhythm).filter(
    ({ from, to }) => from <= today && to >= validFrom && (validTo === null || to <= validTo),
  )

/** A party's first and last day; null: as long as the obligation. */
export type PartySpan = { from: Day | null; to: Day | null }
/** Whether it is a party on any of these days. */
export const isPartyOver = (party: PartySpan, days: { from: Day; to: Day }): boolean =>
  (party.from === null || party.from <= days.to) && (party.to === null || party.to >= days.from)
/** A period is answered by the parties of its last day, as an obligation asks for it when it holds on that day. */
export const isPartyIn = (party: PartySpan, { to }: Pick<Period, 'to'>): boolean => isPartyOver(party, { from: to, to })
export const daysOf = (year: number): { from: Day; to: Day } => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export const cellStates = ['onTime', 'late', 'missed', 'open', 'notAsked'] as const
/** `open`: still to come; `notAsked`: the regime asks no report of this party for the period, or exempts it. */
export type CellState = (typeof cellStates)[number]

/** When it was due, and the day on which it was done, if it was. */
type Done = { dueOn: Day; doneOn: Day | null }
const stateOf = ({ dueOn, doneOn }: Done, today: Day): CellState => {
  if (doneOn !== null) return doneOn <= dueOn ? 'onTime' : 'late'
  return today > dueOn ? 'missed' : 'open'
}

export type ReportFacts = { state: string; dueOn: Day; approvedOn: Day | null }
/** A report counts once it has left its unit, and while it has not come back. */
export function reportCell(report: ReportFacts | undefined, today: Day): CellState {
  if (!report || report.state === 'exempted') return 'notAsked'
  const sent = report.state === 'approved' || report.state === 'received'
  return stateOf({ dueOn: report.dueOn, doneOn: sent ? report.approvedOn : null }, today)
}

/** A meeting held in the period is held by all parties; a tick says on which day it was done. Due by the period's end. */
export const doneCell = (period: Pick<Period, 'to'>, doneOn: Day | null, today: Day): CellState =>
  stateOf({ dueOn: period.to, doneOn }, today)

export type Totals = { fulfilled: number; late: number; expected: number }
/** Fulfilled of expected: what is still open is not expected yet, what is not asked never. */
export function totalsOf(cells: readonly { state: CellState }[]): Totals {
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length
  const [onTime, late, missed] = [count('onTime'), count('late'), count('missed')]
  return { fulfilled: onTime + late, late, expected: onTime + late + missed }
}
