import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from '#src/platform/day.ts'
import { dueSpans, spanOf } from './spans.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1999-12-25', n))

test('every named span holds the day it is asked on', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...dueSpans), (today, due) => {
      const { from, to } = spanOf(due, today)
      expect(from <= today && today <= to).toBe(true)
    }),
  )
})
test('a week begins on a Monday and has seven days; all its days ask for the same one', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const { from, to } = spanOf('week', today)
      expect([weekday(from), daysBetween(from, to)]).toEqual([1, 6])
      expect(spanOf('week', to)).toEqual(spanOf('week', from))
    }),
  )
})
test('months and quarters end on their last day, in leap years too', () => {
  expect(spanOf('month', '2024-02-11')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(spanOf('quarter', '2020-12-31')).toEqual({ from: '2020-10-01', to: '2020-12-31' })
  expect(spanOf('quarter', '2021-01-12')).toEqual({ from: '2021-01-01', to: '2021-03-31' })
  expect(spanOf('next7', '2020-12-28')).toEqual({ from: '2020-12-28', to: '2021-01-04' })
})
