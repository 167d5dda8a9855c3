import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import type { Row } from './row.ts'

const row = (given: Partial<Row>) =>
  ({ period: '2020', unitName: 'Xã A', reported: 1, expected: 1, attainment: null, exact: true, ...given }) as Row

test('a missing value is an empty cell, and numbers keep every digit with a point', () => {
  const text = csvOf(
    [
      row({ value: '97.071852751246', attainment: { kind: 'percent', percent: '99.8', met: false } }),
      row({ value: null, reported: 0 }),
    ],
    'BHYT_TL',
    () => '03124',
  )
  const [, first, second] = text.split('\r\n')
  expect(first).toBe('BHYT_TL,03124,2020,97.071852751246,,,,99.8,,1,1,')
  expect(second).toBe('BHYT_TL,03124,2020,,,,,,,0,1,')
})

test('a name with a comma is quoted', () => {
  expect(csvOf([row({})], 'X', () => 'Xã A, cũ')).toContain('X,"Xã A, cũ",2020')
})
