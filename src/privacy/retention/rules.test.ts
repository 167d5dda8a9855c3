import { expect, test } from 'vitest'
import { keptSince } from './rules.ts'

const since = (keeps: Parameters<typeof keptSince>[0], now: string) => keptSince(keeps, new Date(now)).toISOString()

test('twelve months before a day that the year before did not have is the last day of that month', () => {
  expect(since({ months: 12 }, '2024-02-29T10:00:00Z')).toBe('2023-02-28T10:00:00.000Z')
  expect(since({ months: 1 }, '2021-03-31T10:00:00Z')).toBe('2021-02-28T10:00:00.000Z')
  expect(since({ months: 12 }, '2021-03-10T10:00:00Z')).toBe('2020-03-10T10:00:00.000Z')
})
test('days and hours are counted back from the instant', () => {
  expect(since({ days: 30 }, '2021-03-10T10:00:00Z')).toBe('2021-02-08T10:00:00.000Z')
  expect(since({ hours: 48 }, '2021-03-10T10:00:00Z')).toBe('2021-03-08T10:00:00.000Z')
})
