/** One figure that a regime expects of a unit for a period, and what came of it. */
export type ExpectedFigure = {
  state: 'expected' | 'nothingArose' | 'exempted' | 'closed'
  cell: 'number' | 'notApplicable' | 'notAvailable' | 'missing'
  inTime: boolean
}
export type Completeness = { expected: number; reported: number; onTime: number; exempted: number; closed: number }

/**
 * 118/129: on time ≤ reported ≤ expected, always. "Not applicable" leaves expected; "not available" and missing stay
 * expected and not reported; "nothing arose" counts as reported; exempted and closed are counted apart.
 */
export function completeness(figures: readonly ExpectedFigure[]): Completeness {
  const count: Completeness = { expected: 0, reported: 0, onTime: 0, exempted: 0, closed: 0 }
  for (const { state, cell, inTime } of figures) {
    if (state === 'exempted' || state === 'closed') count[state]++
    else if (state === 'nothingArose' || cell !== 'notApplicable') {
      const reported = state === 'nothingArose' || cell === 'number'
      count.expected++
      if (reported) count.reported++
      if (reported && inTime) count.onTime++
    }
  }
  return count
}
