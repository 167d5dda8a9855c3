import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#src/platform/day.ts'
import { quickCode, quickSpans, spanOfCode, trendPeriods, trendSpan } from './spans.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1999-12-25', n))

test('every span that has a name is one whose days are known; those of now hold the day they are asked on', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...quickSpans), (today, quick) => {
      const { from, to } = spanOfCode(quickCode(quick, today), today)
      expect(from < to).toBe(true)
      expect(from <= today && today <= to).toBe(quick !== 'lastYear')
    }),
  )
})
test('the quick spans of a day', () => {
  const of = (quick: (typeof quickSpans)[number]) => spanOfCode(quickCode(quick, '2021-01-12'), '2021-01-12')
  expect(of('last12')).toMatchObject({ from: '2020-01-14', to: '2021-01-12' })
  expect(quickSpans.map((quick) => quickCode(quick, '2021-01-12'))).toEqual([
    undefined,
    '2021-01',
    '2021-Q1',
    '2021',
    '2020',
  ])
})
test('a trend ends with the span, covers it, and has at least twelve periods unless they are years', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 8000 }), (from, days) => {
      const to = addDays(from, days)
      const trend = trendSpan({ from, to })
      const periods = trendPeriods(trend)
      expect([trend.from <= from, trend.to]).toEqual([true, to])
      expect(daysBetween(trend.from, to)).toBeGreaterThanOrEqual(335)
      expect(periods[0]!.from <= trend.from && periods.at(-1)!.to >= to).toBe(true)
      expect(periods.length).toBeLessThanOrEqual(34)
      expect(periods.length).toBeGreaterThanOrEqual(trend.step === 'month' ? 12 : 8)
    }),
  )
})
test('by month up to two years, by quarter up to eight, then by year', () => {
  expect(trendSpan({ from: '2020-12-01', to: '2020-12-31' })).toEqual({
    from: '2020-01-01',
    to: '2020-12-31',
    step: 'month',
  })
  expect(trendSpan({ from: '2019-01-01', to: '2020-12-31' }).step).toBe('month')
  expect(trendSpan({ from: '2015-01-01', to: '2020-12-31' }).step).toBe('quarter')
  expect(trendSpan({ from: '2010-01-01', to: '2020-12-31' }).step).toBe('year')
})
