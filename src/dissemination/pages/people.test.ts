import { expect, test } from 'vitest'
import { readPeople } from './people.ts'

test.each(['', '0', '-3', '1,5', '12 người', '1.50'])('"%s" is no number of people', (typed) => {
  expect(readPeople(typed)).toBeUndefined()
})
test.each([
  ['40', 40],
  [' 1.250 ', 1250],
  ['1,250,000', 1_250_000],
  ['12 000', 12_000],
])('"%s" are %i people', (typed, people) => expect(readPeople(typed)).toBe(people))
