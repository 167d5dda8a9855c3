import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '#src/platform/day.ts'
import { nextNumber, numberSeries } from './series.ts'

const terms = [
  { name: 'T2020-2025', from: '2020-10-15' },
  { name: 'T2015-2020', from: '2015-10-20' },
]

test.each([
  ['before the first term', '2015-10-19', null, '2015-10-19', null],
  ['on the first day of a term', '2015-10-20', '2015-10-20', '2020-10-14', 'T2015-2020'],
  ['on the day before the next', '2020-10-14', '2015-10-20', '2020-10-14', 'T2015-2020'],
  ['on the first day of the next', '2020-10-15', '2020-10-15', null, 'T2020-2025'],
  ['over the new year', '2021-01-01', '2020-10-15', null, 'T2020-2025'],
  ['after the last term, while no next is entered', '2031-01-01', '2020-10-15', null, 'T2020-2025'],
])('a party number %s', (_, on, from, to, of) => {
  expect(numberSeries('party', on, terms)).toEqual({ from, to, of })
})
test('while no term is entered no party number begins again', () => {
  expect(numberSeries('party', '2021-01-12', [])).toEqual({ from: null, to: null, of: null })
})
test('a state number begins anew each year, whatever the terms', () => {
  expect(numberSeries('state', '2021-01-12', terms)).toEqual({ from: '2021-01-01', to: '2021-12-31', of: '2021' })
})
test('the next number follows the greatest given, and is 1 where none is', () => {
  expect([nextNumber([]), nextNumber([3, 344, 12])]).toEqual([1, 345])
})

const day = fc.integer({ min: 0, max: 9000 }).map((n) => dayAfter('2010-01-01', n))
const someTerms = fc
  .uniqueArray(day, { maxLength: 5 })
  .map((days) => days.map((from, n) => ({ name: `T${2000 + n}-2100`, from })))
test('two days are of one run exactly when no term begins between them, and each run holds its own day', () => {
  fc.assert(
    fc.property(someTerms, day, day, (begun, a, b) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const [one, other] = [numberSeries('party', first, begun), numberSeries('party', last, begun)]
      const parted = begun.some(({ from }) => from > first && from <= last)
      expect(JSON.stringify(one) !== JSON.stringify(other)).toBe(parted)
      expect((one.from ?? '0') <= first && first <= (one.to ?? '9')).toBe(true)
      // days of two runs: the earlier ends before the later begins
      if (parted) expect(one.to! < other.from!).toBe(true)
    }),
  )
})
