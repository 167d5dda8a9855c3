import { expect, test } from 'vitest'
import { partsOf, shorterPeriods } from './nesting.ts'

const levels = (code: string) => shorterPeriods(code).map(({ kind, codes }) => [kind, codes.length])

test('no period is made of weeks', () => {
  for (const code of ['2020-09', '2020-Q3', '2020', 'SY2019', 'T2020-2025'])
    expect(shorterPeriods(code).map(({ kind }) => kind)).not.toContain('week')
})

test('a day and a span are made of nothing shorter', () => {
  expect([partsOf('2020-09-05'), shorterPeriods('2012-01-01..2020-12-31')]).toEqual([[], []])
})

test('days make weeks and months', () => {
  expect(partsOf('2020-W53')).toHaveLength(7)
  expect(partsOf('2020-W53').at(-1)).toBe('2021-01-03')
  expect(partsOf('2020-02')).toHaveLength(29)
})

test('months make quarters, quarters halves, halves years, years terms', () => {
  expect(partsOf('2020-Q3')).toEqual(['2020-07', '2020-08', '2020-09'])
  expect(partsOf('2020-H2')).toEqual(['2020-Q3', '2020-Q4'])
  expect(partsOf('2020')).toEqual(['2020-H1', '2020-H2'])
  expect(partsOf('T2020-2025')).toEqual(['2021', '2022', '2023', '2024', '2025'])
})

test('the levels of a year go from halves down to days', () => {
  expect(levels('2020')).toEqual([
    ['half', 2],
    ['quarter', 4],
    ['month', 12],
    ['day', 366],
  ])
})

test('nine and eleven months take the longest that fit, and all their months', () => {
  expect(partsOf('2020-11M')).toEqual(['2020-H1', '2020-Q3', '2020-10', '2020-11'])
  expect(levels('2020-9M')).toEqual([
    ['half', 1],
    ['quarter', 3],
    ['month', 9],
    ['day', 274],
  ])
  expect(
    shorterPeriods('2020-11M')
      .find(({ kind }) => kind === 'month')
      ?.codes.at(-1),
  ).toBe('2020-11')
})

test('a school year is made of its semesters, those of months from August to July', () => {
  expect(partsOf('SY2019')).toEqual(['SY2019-1', 'SY2019-2'])
  expect(shorterPeriods('SY2019')[1]?.codes).toEqual([
    ...['2019-08', '2019-09', '2019-10', '2019-11', '2019-12', '2020-01'],
    ...['2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07'],
  ])
})

test('where the school year begins within a month, each month goes where its 15th day lies', () => {
  const setting = { starts: '09-05', secondSemester: '01-18' }
  expect(partsOf('SY2019-1', setting)).toEqual(['2019-09', '2019-10', '2019-11', '2019-12', '2020-01'])
  expect(partsOf('SY2019-2', setting)).toHaveLength(7)
})
