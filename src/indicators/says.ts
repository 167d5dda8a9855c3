import type { SeriesRow } from './shapes.ts'

export const isAimed = (row: Pick<SeriesRow, 'target' | 'targetFrom' | 'targetTo'> | undefined) =>
  row !== undefined && (row.target !== null || row.targetFrom !== null || row.targetTo !== null)

/** A row that says something: bodies that no figure is about are left out. */
export const says = (row: SeriesRow) => row.value !== null || row.expected > 0 || row.exempted > 0 || isAimed(row)
