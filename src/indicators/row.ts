import type { Reply } from '#src/platform/endpoint.ts'
import type { listIndicators, listTargets, readSeries } from './contract.ts'

export { isAimed, says } from './says.ts'

export type Row = Reply<typeof readSeries>['rows'][number]
export type Indicator = Reply<typeof listIndicators>[number]
export type Target = Reply<typeof listTargets>[number]

/** Counted in per cent: it differs by percentage points, and is written without a space. */
export const isShare = ({ measure }: Pick<Indicator, 'measure'>) => measure === '%'
export const isIncomplete = ({ reported, expected }: Row) => reported < expected

/** What is missing is not zero: a sum of part of the units does not compare with an earlier one of all. */
export const comparesInPart = (row: Row, indicator: Pick<Indicator, 'overUnits' | 'measure'>) =>
  isIncomplete(row) && indicator.overUnits === 'sum' && !isShare(indicator)
