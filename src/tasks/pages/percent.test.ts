import { expect, test } from 'vitest'
import { readPercent } from './percent.ts'

test('a percent is a number from 0 to 100, written with a comma or a point', () => {
  expect(['101', '-1', 'x', '1.2.3'].map(readPercent)).toEqual([undefined, undefined, undefined, undefined])
  expect(['', '65', '65%', '12,5', '100'].map(readPercent)).toEqual([null, 65, 65, 12.5, 100])
})
