import { expect, test } from 'vitest'
import { kindsFor, lastEnded, periodFor, periodsUpTo, yearOfPeriod } from './kinds-of-period.ts'
import type { Indicator } from './row.ts'

const indicator = (periodicity: Indicator['periodicity'], overTime: Indicator['overTime'] = 'sum') =>
  ({ periodicity, overTime }) as Indicator

test('a period in which the indicator cannot be read is left for the last that has ended', () => {
  expect(periodFor('2020-09', indicator('quarter'), '2021-01-12')).toBe('2020-Q4')
  expect(periodFor('nonsense', indicator('year'), '2021-01-12')).toBe('2020')
  expect(periodFor('2020', indicator('quarter', 'none'), '2021-01-12')).toBe('2020-Q4')
})

test('quarters also make halves and years; a school year makes nothing longer', () => {
  expect(kindsFor(indicator('quarter'))).toEqual(['quarter', 'half', 'year'])
  expect(kindsFor(indicator('schoolyear'))).toEqual(['schoolyear'])
  expect(periodFor('2020', indicator('quarter'), '2021-01-12')).toBe('2020')
})

test('the last ended period is not the running one, and is the one that ends today', () => {
  expect(lastEnded('schoolyear', '2021-01-12')).toBe('SY2019')
  expect(lastEnded('quarter', '2020-12-31')).toBe('2020-Q4')
  expect(lastEnded('quarter', '2020-12-30')).toBe('2020-Q3')
})

test('periods up to one come oldest first, over the turn of the year', () => {
  expect(periodsUpTo('2020-Q2', 4)).toEqual(['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2'])
})

test('a plan of the year is looked for by shorter periods, and not by the year itself', () => {
  expect(yearOfPeriod('2020-Q4')).toBe('2020')
  expect(yearOfPeriod('SY2019-2')).toBe('SY2019')
  expect(yearOfPeriod('2020')).toBeUndefined()
})
