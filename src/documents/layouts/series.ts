import type { Day } from '#src/platform/day.ts'
import type { Side } from '../paper.ts'
import { layoutOn } from './choice.ts'

/** The committee's term that contains the day; its end is not known while it runs. */
export type Term = { from: Day; to: Day | null }

/** One run of numbers: of one side and type, from a day on, until a day (both included; null: open). */
export type NumberSeries = { key: string; side: Side; kind: string; from: Day | null; to: Day | null }

/**
 * The run of numbers a document's number belongs to. By term where the layout says so; while nobody has said when the
 * term began it never restarts, so that no number is given twice.
 */
export function numberSeries(side: Side, kind: string, on: Day, term: Term | null): NumberSeries {
  const { restarts } = layoutOn(side, on).numbering
  const year = on.slice(0, 4)
  const span =
    restarts === 'year'
      ? { from: `${year}-01-01`, to: `${year}-12-31` }
      : { from: term?.from ?? null, to: term?.to ?? null }
  return { key: `${side}/${kind}/${span.from ?? ''}`, side, kind, ...span }
}

export type Issued = { side: Side; kind: string; number: number; issuedOn: Day }

/** The numbers already given in a run, smallest first. */
export const usedNumbers = ({ side, kind, from, to }: NumberSeries, issued: readonly Issued[]): number[] =>
  issued
    .filter((one) => one.side === side && one.kind === kind)
    .filter(({ issuedOn }) => (from === null || issuedOn >= from) && (to === null || issuedOn <= to))
    .map(({ number }) => number)
    .sort((a, b) => a - b)

export const nextNumber = (used: readonly number[]): number => Math.max(0, ...used) + 1
