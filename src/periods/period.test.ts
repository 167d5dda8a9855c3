import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#src/platform/day.ts'
import { periodContaining } from './containing.ts'
import { parsePeriod, periodKinds, periodOf } from './period.ts'

test.each([
  '2020-13',
  '2020-00',
  '2020-1',
  '2021-W53',
  '2020-W54',
  '2020-W00',
  '2020-W1',
  '2021-02-30',
  '2020-Q5',
  '2020-Q0',
  '2020-H3',
  '2020-8M',
  '2020-12M',
  'SY2019-3',
  'SY19',
  'T2025-2020',
  'T2020',
  '0000',
  '20',
  '20201',
  '2020-09 ',
  ' 2020',
  '2020-12-31..2020-01-01',
  '2020-01-01..2020-02-30',
  '2020-01-01..2020-02-01..2020-03-01',
  '2020-01..2020-02',
  '',
])('"%s" is no period', (code) => expect(parsePeriod(code)).toBeUndefined())

test('a code that is no period is a fault where one is taken for granted', () => {
  expect(() => periodOf('2020-Q5')).toThrow('no period: 2020-Q5')
})

test.each([
  ['2020-09-05', 'day', '2020-09-05', '2020-09-05'],
  ['2020-W36', 'week', '2020-08-31', '2020-09-06'],
  ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ['2020-W01', 'week', '2019-12-30', '2020-01-05'],
  ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ['2020-Q3', 'quarter', '2020-07-01', '2020-09-30'],
  ['2020-H1', 'half', '2020-01-01', '2020-06-30'],
  ['2020-H2', 'half', '2020-07-01', '2020-12-31'],
  ['2020-9M', '9M', '2020-01-01', '2020-09-30'],
  ['2020-11M', '11M', '2020-01-01', '2020-11-30'],
  ['2020', 'year', '2020-01-01', '2020-12-31'],
  ['SY2019', 'schoolyear', '2019-08-01', '2020-07-31'],
  ['SY2019-1', 'semester', '2019-08-01', '2019-12-31'],
  ['SY2019-2', 'semester', '2020-01-01', '2020-07-31'],
  ['T2020-2025', 'term', '2021-01-01', '2025-12-31'],
  ['2012-01-01..2020-12-31', 'span', '2012-01-01', '2020-12-31'],
])('%s is a %s from %s to %s', (code, kind, from, to) => expect(parsePeriod(code)).toEqual({ code, kind, from, to }))

test('the days of the school year are a setting', () => {
  const setting = { starts: '09-05', secondSemester: '01-18' }
  expect(parsePeriod('SY2019', setting)).toMatchObject({ from: '2019-09-05', to: '2020-09-04' })
  expect(parsePeriod('SY2019-1', setting)).toMatchObject({ from: '2019-09-05', to: '2020-01-17' })
  expect(parsePeriod('SY2019-2', setting)).toMatchObject({ from: '2020-01-18', to: '2020-09-04' })
})

test('a day lies in the period that contains it, of every kind', () => {
  const days = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n))
  fc.assert(
    fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
      const code = periodContaining(day, kind)
      if (code === undefined) return kind === 'span' || kind === '9M' || kind === '11M'
      const period = periodOf(code)
      return period.kind === kind && period.from <= day && day <= period.to && daysBetween(period.from, period.to) >= 0
    }),
  )
})

test('what is read as a period is written as the same code', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'0129-WQHMSTY.'), maxLength: 22 })
  fc.assert(fc.property(letters, (code) => [undefined, code].includes(parsePeriod(code)?.code)))
})

test('the nine months do not contain a day of October', () => {
  expect(periodContaining('2020-10-01', '9M')).toBeUndefined()
  expect(periodContaining('2020-12-01', '11M')).toBeUndefined()
})

test('2020 belongs to the term that began in 2015', () => {
  expect([periodContaining('2020-12-31', 'term'), periodContaining('2021-01-01', 'term')]).toEqual([
    'T2015-2020',
    'T2020-2025',
  ])
})
