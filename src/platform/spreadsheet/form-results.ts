/** The numbers that stand in a cell or range ("I7", "I7:I12"): one that is empty or holds words counts for nothing. */
export type NumbersAt = (range: string) => readonly number[]
/** How a spreadsheet reckons a cell anew, and what it comes to now, so that it shows where nothing is reckoned. */
export type FormFormula = { readonly text: string; readonly result: (at: NumbersAt) => number | undefined }

type Reckoned = { readonly value: string | number | null; readonly formula?: FormFormula }

const placesOf = (range: string): [number, number][] => {
  const [from = '', to = from] = range.split(':')
  const [[column, top], [last, bottom]] = [placeOf(from), placeOf(to)]
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: last - column + 1 }, (_, right): [number, number] => [top + down, column + right]),
  ).flat()
}
function placeOf(cell: string): [number, number] {
  const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return [[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1, Number(row) - 1]
}

/** What the formulas of a sheet come to, by their cells; '' where one shows nothing. */
export function resultsOf<C extends Reckoned>(rows: readonly { readonly cells: readonly (C | undefined)[] }[]) {
  const known = new Map<C, number | undefined>()
  const numberIn = (cell: C | undefined): number | undefined => {
    if (!cell?.formula) return typeof cell?.value === 'number' ? cell.value : undefined
    if (!known.has(cell)) {
      // one that leads back to itself comes to nothing
      known.set(cell, undefined)
      known.set(cell, cell.formula.result(at))
    }
    return known.get(cell)
  }
  const at: NumbersAt = (range) => placesOf(range).flatMap(([row, column]) => numberIn(rows[row]?.cells[column]) ?? [])
  return (cell: C): number | '' => {
    const result = numberIn(cell)
    return result === undefined || !Number.isFinite(result) ? '' : Number(result.toPrecision(15))
  }
}
