import { expect, test } from 'vitest'
import { type Issued, nextNumber, numberSeries, usedNumbers } from './series.ts'

const term = { from: '2020-10-15', to: null }
const issued: Issued[] = [
  { side: 'party', kind: 'BC', number: 344, issuedOn: '2020-12-30' },
  { side: 'party', kind: 'BC', number: 900, issuedOn: '2020-10-14' },
  { side: 'party', kind: 'TB', number: 12, issuedOn: '2020-12-30' },
  { side: 'state', kind: 'BC', number: 77, issuedOn: '2020-12-30' },
  { side: 'state', kind: 'BC', number: 3, issuedOn: '2021-01-05' },
]

test('a party number goes on through the term, one run for each type', () => {
  expect(usedNumbers(numberSeries('party', 'BC', '2021-01-12', term), issued)).toEqual([344])
  expect(nextNumber(usedNumbers(numberSeries('party', 'TB', '2021-01-12', term), issued))).toBe(13)
})

test('while nobody has said when the term began no party number is given twice', () => {
  expect(usedNumbers(numberSeries('party', 'BC', '2021-01-12', null), issued)).toEqual([344, 900])
})

test('a state number begins anew each year', () => {
  expect(nextNumber(usedNumbers(numberSeries('state', 'BC', '2021-01-12', term), issued))).toBe(4)
  expect(nextNumber(usedNumbers(numberSeries('state', 'BC', '2022-01-04', term), issued))).toBe(1)
})

test('two documents are of one run exactly when their keys agree', () => {
  const key = (side: 'party' | 'state', kind: string, on: string) => numberSeries(side, kind, on, term).key
  expect(key('state', 'BC', '2021-01-01')).toBe(key('state', 'BC', '2021-12-31'))
  expect(key('state', 'BC', '2021-12-31')).not.toBe(key('state', 'BC', '2022-01-01'))
  expect(key('party', 'BC', '2021-12-31')).toBe(key('party', 'BC', '2022-01-01'))
})
