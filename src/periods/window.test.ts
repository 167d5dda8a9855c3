import { expect, test } from 'vitest'
import { windowOf } from './window.ts'

test.each([
  ['2020-01', '2019-12-15', '2020-01-14'],
  ['2020-09', '2020-08-15', '2020-09-14'],
  ['2020-Q3', '2020-06-15', '2020-09-14'],
  ['2020-H1', '2019-12-15', '2020-06-14'],
  ['2020-H2', '2020-06-15', '2020-12-14'],
  ['2020-9M', '2019-12-15', '2020-09-14'],
  ['2020-11M', '2019-12-15', '2020-11-14'],
  ['2020', '2019-12-15', '2020-12-14'],
])('by Decree 09 the report of %s covers %s to %s', (code, from, to) => {
  expect(windowOf(code, 'decree09')).toEqual({ from, to })
})

test('by the calendar a report covers its period', () => {
  expect(windowOf('2020-Q3', 'calendar')).toEqual({ from: '2020-07-01', to: '2020-09-30' })
})

test('Decree 09 leaves weeks, school years and spans as the calendar has them', () => {
  for (const code of ['2020-W36', 'SY2019', '2012-01-01..2020-12-31'])
    expect(windowOf(code, 'decree09')).toEqual(windowOf(code, 'calendar'))
})
