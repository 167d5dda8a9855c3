import { expect, test } from 'vitest'
import { type FormFormula, resultsOf } from './form-results.ts'

const value = (of: string | number | null) => ({ value: of })
const sum = (...cells: string[]) => ({
  value: null,
  formula: {
    text: '',
    result: (at) => {
      const all = cells.flatMap(at)
      return all.length > 0 ? all.reduce((a, b) => a + b) : undefined
    },
  } satisfies FormFormula,
})

test('what formulas come to is known from the cells they name, other formulas among them; words count for nothing', () => {
  const rows = [
    { cells: [value(0.1), value('khoảng 3'), value(null)] },
    { cells: [value(0.2), value(4), sum('A1:B2')] },
    { cells: [sum('A1:A2'), sum('B1', 'C1'), sum('A3', 'C2')] },
    { cells: [sum('B4'), sum('A4')] },
  ]
  const result = resultsOf(rows)
  const all = rows.flatMap(({ cells }) => cells.map((cell) => ('formula' in cell ? result(cell) : undefined)))
  expect(all.filter((one) => one !== undefined)).toEqual([4.3, 0.3, '', 4.6, '', ''])
})
