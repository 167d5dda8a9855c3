/** One figure on its way into the store. Decimals are exact texts with a point; a blank cell is not listed. */
export type EnteredCell = {
  unitId: string
  indicatorId: string
  period: string
  item?: string
  value?: string
  numerator?: string
  denominator?: string
  words?: string
  state?: 'notApplicable' | 'notAvailable'
  /** The day on which the unit is looked for, where it is not the period’s last. */
  on?: string
  /** The reason of a state, or the sentence that travels with an unusual figure. */
  note?: string
}
export type CellPlace = Pick<EnteredCell, 'unitId' | 'indicatorId' | 'period' | 'item'>
/** Who says so. */
export type Source = { kind: 'report' | 'import' | 'activity'; id: string }
/** What may write the cell: one form, one import or one type of activity; another must take it over. */
export type Owner = { kind: 'form' | 'import' | 'activity'; id: string }

export const keyOf = (cell: { indicatorId: string; period: string; unitId: string; item?: string | null }) =>
  `${cell.indicatorId} ${cell.period} ${cell.unitId} ${cell.item ?? ''}`
