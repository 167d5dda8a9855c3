import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPeriod, periodOf } from '#src/periods/index.ts'
import { periodShown, relativePeriods } from './periods.ts'

const quarterly = { periodicity: 'quarter', overTime: 'sum' } as const
const yearly = { periodicity: 'year', overTime: 'none' } as const
const today = '2021-01-12'
const shown = (period: string, of: typeof quarterly | typeof yearly, board?: string) =>
  periodShown(period, of, { today, locked: of === quarterly ? '2020-Q4' : '2020', board })

test('a period that moves is told by the day and by what is locked', () => {
  expect(relativePeriods.map((period) => shown(period, quarterly))).toEqual(['2020-Q4', '2019-Q4', '2021', '2020'])
  expect(shown('locked', yearly)).toBe('2020')
})

test('the period asked of the whole board stands in for those that move, not for one that stays', () => {
  expect(shown('locked', quarterly, '2020-Q2')).toBe('2020-Q2')
  expect(shown('lockedLastYear', quarterly, '2020-Q2')).toBe('2019-Q2')
  expect(shown('2018-Q1', quarterly, '2020-Q2')).toBe('2018-Q1')
})

test('an indicator of the year shows the year in which the quarter that was asked for lies', () => {
  expect(shown('locked', yearly, '2020-Q2')).toBe('2020')
  expect(shown('2019-Q3', yearly)).toBe('2019')
})

test('whatever is asked, what is shown is a period of a kind the indicator has', () => {
  const asked = fc.constantFrom(...relativePeriods, '2019', '2020-Q3', '2020-05', '2020-H1', 'SY2019')
  fc.assert(
    fc.property(asked, fc.option(asked, { nil: undefined }), (period, board) => {
      const at = shown(period, quarterly, board)
      expect(isPeriod(at)).toBe(true)
      expect(['quarter', 'half', 'year']).toContain(periodOf(at).kind)
    }),
  )
})
