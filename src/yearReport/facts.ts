import type { Direction } from '#src/indicators/index.ts'

/** An indicator of a unit in a period with all that a sentence or a table says of it: exact decimals as text. */
export type Facts = {
  indicatorId: string
  unitId: string
  period: string
  name: string
  measure: string
  decimals: number
  /** Differs by percentage points. */
  isRatio: boolean
  direction: Direction
  sectorId: string | null
  value: string | null
  lastYear: string | null
  target: string | null
  targetFrom: string | null
  targetTo: string | null
  reported: number
  expected: number
}
