import { expect, test } from 'vitest'
import { fraction } from '#src/platform/number.ts'
import { difference, sayDifference } from './difference.ts'

test('from 0 there is no per cent: the amount is given', () => {
  expect(difference('12', '0', false)).toEqual({ in: 'amount', value: '12' })
  expect(sayDifference(difference('12', '0', false), 'vi', 0, 'trường')).toBe('tăng 12 trường')
})

test('ratios differ by percentage points', () => {
  expect(sayDifference(difference('70.8', '68.6', true), 'vi', 1)).toBe('tăng 2,2 điểm %')
  expect(sayDifference(difference('68.6', '70.8', true), 'en', 1)).toBe('down 2.2 percentage points')
  expect(difference('5', '0', true)).toEqual({ in: 'points', value: '5' })
})

test('others differ by per cent of the older value', () => {
  expect(difference('110', '100', false)).toEqual({ in: 'percent', value: '10' })
  expect(sayDifference(difference('969', '1000', false), 'vi', 1)).toBe('giảm 3,1%')
  expect(difference('-5', '-10', false)).toEqual({ in: 'percent', value: '50' })
})

test('the difference is taken from unrounded values', () => {
  const [a, b] = [fraction('70.84'), fraction('68.55')]
  // rounded first it would be 70.8 − 68.6 = 2.2
  expect(sayDifference(difference(a, b, true), 'vi', 1)).toBe('tăng 2,3 điểm %')
})

test('what rounds to nothing is unchanged, in either direction', () => {
  expect(sayDifference(difference('100.01', '100', false), 'vi', 1)).toBe('không đổi')
  expect(sayDifference(difference('99.99', '100', false), 'en', 1)).toBe('unchanged')
})
