import { expect, test } from 'vitest'
import { numbersIn } from './numbers.ts'

test('what is no number, no range, nothing or too much is not read', () => {
  for (const text of ['', ' , ', 'a', '0', '5-3', '1-', '1–501', '1-3-5', '-1', '1.5'])
    expect(numbersIn(text)).toBeUndefined()
})
test('numbers and ranges are read each once, in order', () => {
  expect(numbersIn('12, 3-5 4; 7–8')).toEqual([3, 4, 5, 7, 8, 12])
})
