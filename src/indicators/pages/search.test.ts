import { expect, test } from 'vitest'
import { readFiguresSearch } from './search.ts'

test('what cannot be is left out of the address, and so is what is usual', () => {
  expect(readFiguresSearch({ reading: 'secret', structure: 'then', span: 8, unit: {} })).toEqual({})
  expect(readFiguresSearch({ span: 7 })).toEqual({})
})

test('the structure is of the time, of today or of a day', () => {
  expect(readFiguresSearch({ structure: '2025-02-30' })).toEqual({})
  expect(readFiguresSearch({ structure: 'today' })).toEqual({ structure: 'today' })
  expect(readFiguresSearch({ structure: '2025-07-01' })).toEqual({ structure: '2025-07-01' })
})

test('a year stays a number, other periods stay texts', () => {
  expect(readFiguresSearch({ period: '2020', indicator: 'BHXH_TN' })).toEqual({ period: 2020, indicator: 'BHXH_TN' })
  expect(readFiguresSearch({ period: '2020-Q4', span: 12 })).toEqual({ period: '2020-Q4', span: 12 })
})
