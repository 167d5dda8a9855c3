import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#src/platform/day.ts'
import { placeOf, scales, spanOn } from './axis.ts'

const today = '2021-01-12'
const day = fc.integer({ min: -900, max: 900 }).map((n) => addDays(today, n))
const span = fc.tuple(fc.constantFrom(...scales), fc.option(day, { nil: undefined }))

test('a year begins with a month, a quarter with a Monday, and where nothing is asked today lies within', () => {
  const year = spanOn('months', undefined, today)
  expect([year.from, year.to, year.ticks.length]).toEqual(['2020-09-01', '2021-08-31', 12])
  const quarter = spanOn('weeks', undefined, today)
  expect([quarter.from, quarter.to, quarter.ticks.length]).toEqual(['2020-12-21', '2021-03-21', 13])
  expect(spanOn('weeks', '2021-02-03', today).from).toBe('2021-02-01')
})
test('a whole month fills its part, one day is a day wide, what is outside is not drawn', () => {
  const year = spanOn('months', '2021-01-01', today)
  expect(placeOf(year, '2021-01-01', '2021-12-31')).toEqual({ left: 0, width: 100, cutLeft: false, cutRight: false })
  expect(placeOf(year, '2021-01-01', '2021-01-01')?.width).toBeCloseTo(100 / 365)
  expect(placeOf(year, '2020-01-01', '2020-12-31')).toBeUndefined()
  expect(placeOf(year, '2022-01-01', null)).toBeUndefined()
  expect(placeOf(year, '2021-07-01', null)).toMatchObject({ cutLeft: false, cutRight: true })
})
test('property: a bar never leaves the axis, and what begins or ends later is drawn further right', () => {
  fc.assert(
    fc.property(span, day, fc.nat(400), fc.nat(60), ([scale, start], from, days, more) => {
      const axis = spanOn(scale, start, today)
      const [bar, later] = [placeOf(axis, from, addDays(from, days)), placeOf(axis, from, addDays(from, days + more))]
      if (!bar) return
      expect(bar.left).toBeGreaterThanOrEqual(0)
      expect(bar.width).toBeGreaterThan(0)
      expect(bar.left + bar.width).toBeLessThanOrEqual(100 + 1e-9)
      expect(later!.left).toBe(bar.left)
      expect(later!.width).toBeGreaterThanOrEqual(bar.width)
    }),
  )
})
