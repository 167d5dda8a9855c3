import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, dayInMonth, dayOf, daysBetween, isDay, lastDayOfMonth, startOfDay, weekday } from './day.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1980-01-01', n))

test.each(['2021-02-30', '2021-13-01', '2021-00-10', '2021-1-2', '0000-01-01', '2021-01-12T00:00', '', '2100-02-29'])(
  '%s is no day',
  (text) => expect(isDay(text)).toBe(false),
)

test('a leap day is a day in leap years only', () => {
  expect([isDay('2020-02-29'), isDay('2021-02-29')]).toEqual([true, false])
})

test('the day changes at midnight in Viet Nam, not in Greenwich', () => {
  expect(dayOf(new Date('2021-01-11T16:59:59.999Z'))).toBe('2021-01-11')
  expect(dayOf(new Date('2021-01-11T17:00:00Z'))).toBe('2021-01-12')
  expect(startOfDay('2021-01-12').toISOString()).toBe('2021-01-11T17:00:00.000Z')
})

test('the day of an instant is the one the time zone database gives', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (at) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      return dayOf(at) === zoned.toPlainDate().toString()
    }),
  )
})

test('adding the days between two days leads from one to the other', () => {
  fc.assert(fc.property(days, days, (a, b) => addDays(a, daysBetween(a, b)) === b && isDay(b)))
  expect(daysBetween('2021-03-31', '2021-03-01')).toBe(-30)
})

test('the conference of 2021-01-12 was on a Tuesday', () => {
  expect(weekday('2021-01-12')).toBe(2)
})

test('a month has no day after its last', () => {
  expect(dayInMonth(2021, 2, 30)).toBe('2021-02-28')
  expect(lastDayOfMonth(2020, 14)).toBe('2021-02-28')
  expect(dayInMonth(2021, 0, 15)).toBe('2020-12-15')
})

test('day n of a month is the one the calendar gives', () => {
  const [year, month, day] = [
    fc.integer({ min: 5, max: 9990 }),
    fc.integer({ min: -30, max: 40 }),
    fc.integer({ min: 1, max: 31 }),
  ]
  fc.assert(
    fc.property(year, month, day, (y, m, d) => {
      const first = Temporal.PlainDate.from({ year: y, month: 1, day: 1 }).add({ months: m - 1 })
      return dayInMonth(y, m, d) === first.with({ day: d }).toString()
    }),
  )
})
