import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekday } from '#src/platform/day.ts'
import { monthAfter, weeksOf } from './month.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('every week has seven days from Monday on, and no week is wholly of another month', () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      const weeks = weeksOf(month)
      expect(weeks.every((week) => week.length === 7 && weekday(week[0]!) === 1)).toBe(true)
      expect(weeks.every((week) => week.some((day) => day.startsWith(month)))).toBe(true)
      const days = weeks.flat()
      expect(new Set(days).size).toBe(days.length)
    }),
  )
})
test('a month forward and back is the same month; December is followed by January', () => {
  fc.assert(fc.property(anyMonth, fc.nat(40), (month, by) => monthAfter(monthAfter(month, by), -by) === month))
  expect(monthAfter('2020-12', 1)).toBe('2021-01')
})
