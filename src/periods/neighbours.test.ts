import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#src/platform/day.ts'
import { periodContaining } from './containing.ts'
import { nextPeriod, periodsBetween, previousPeriod, sameLastYear, yearToDate } from './neighbours.ts'

test('a leap day, week 53, a term have no same period last year; a span has no neighbour', () => {
  expect(['2020-02-29', '2020-W53', 'T2020-2025'].map(sameLastYear)).toEqual([undefined, undefined, undefined])
  expect([previousPeriod('2020-01-01..2020-03-31'), nextPeriod('2020-01-01..2020-03-31')]).toEqual([
    undefined,
    undefined,
  ])
})

test.each([
  ['2020-03-01', '2020-02-29'],
  ['2021-W01', '2020-W53'],
  ['2020-01', '2019-12'],
  ['2020-Q1', '2019-Q4'],
  ['2020-H1', '2019-H2'],
  ['2020-9M', '2019-9M'],
  ['2020-11M', '2019-11M'],
  ['2020', '2019'],
  ['SY2019', 'SY2018'],
  ['SY2019-1', 'SY2018-2'],
  ['SY2019-2', 'SY2019-1'],
  ['T2020-2025', 'T2015-2020'],
])('before %s comes %s', (later, earlier) => {
  expect(previousPeriod(later)).toBe(earlier)
  expect(nextPeriod(earlier)).toBe(later)
})

test.each([
  ['2020-09-05', '2019-09-05'],
  ['2020-W36', '2019-W36'],
  ['2020-09', '2019-09'],
  ['2020-Q3', '2019-Q3'],
  ['2020-9M', '2019-9M'],
  ['SY2019', 'SY2018'],
  ['SY2019-2', 'SY2018-2'],
  ['2020-01-01..2020-06-30', '2019-01-01..2019-06-30'],
])('the same period last year of %s is %s', (code, last) => expect(sameLastYear(code)).toBe(last))

test('there and back again is where one was', () => {
  const days = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n))
  const kinds = fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'year', 'semester', 'schoolyear', 'term')
  fc.assert(
    fc.property(days, kinds, (day, kind) => {
      const code = periodContaining(day, kind)!
      return previousPeriod(nextPeriod(code)!) === code && nextPeriod(previousPeriod(code)!) === code
    }),
  )
})

test('between periods of different kinds lies nothing that could be listed', () => {
  expect(() => periodsBetween('2020-01', '2020-Q2')).toThrow('different kinds')
  expect(periodsBetween('2020-03', '2020-01')).toEqual([])
})

test('the periods from one to another include both', () => {
  expect(periodsBetween('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02'])
  expect(periodsBetween('2020-Q4', '2020-Q4')).toEqual(['2020-Q4'])
})

test('the year to date begins with the first period of the year', () => {
  expect(yearToDate('2020-03')).toEqual(['2020-01', '2020-02', '2020-03'])
  expect(yearToDate('2020-Q2')).toEqual(['2020-Q1', '2020-Q2'])
  expect(yearToDate('2020-W02')).toEqual(['2020-W01', '2020-W02'])
  expect(yearToDate('2020-01-03')).toHaveLength(3)
  expect(yearToDate('SY2019-2')).toEqual(['SY2019-1', 'SY2019-2'])
  expect(yearToDate('2020')).toEqual(['2020'])
})
