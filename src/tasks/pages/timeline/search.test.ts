import { expect, test } from 'vitest'
import { readTimelineSearch } from './search.ts'

test('a day that is none, and a scale that is none, are not in the address', () => {
  expect(readTimelineSearch({ scale: 'days', start: '2021-02-31' })).toEqual({})
  expect(readTimelineSearch({ scale: 'weeks', start: '2021-02-28' })).toEqual({ scale: 'weeks', start: '2021-02-28' })
})
