import type { Reply } from '#src/platform/endpoint.ts'
import type { listIndicators, listTargets, readSeries } from '../contract.ts'

export type Row = Reply<typeof readSeries>['rows'][number]
export type Indicator = Reply<typeof listIndicators>[number]
export type Target = Reply<typeof listTargets>[number]

/** Counted in per cent: it differs by percentage points, and is written without a space. */
export const isShare = ({ measure }: Pick<Indicator, 'measure'>) => measure === '%'
export const isAimed = (row: Row | undefined) =>
  row !== undefined && (row.target !== null || row.targetFrom !== null || row.targetTo !== null)
export const isIncomplete = ({ reported, expected }: Row) => reported < expected
/** A row that says something: bodies that no figure is about are left out. */
export const says = (row: Row) => row.value !== null || row.expected > 0 || row.exempted > 0 || isAimed(row)

/** What is missing is not zero: a sum of part of the units does not compare with an earlier one of all. */
export const comparesInPart = (row: Row, indicator: Pick<Indicator, 'overUnits' | 'measure'>) =>
  isIncomplete(row) && indicator.overUnits === 'sum' && !isShare(indicator)
