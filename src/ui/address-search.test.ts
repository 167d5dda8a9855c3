import { expect, test } from 'vitest'
import { choicesIn, withChoices, withText } from './address-search.ts'

type Search = { q?: string; when?: string; kind?: string; year?: number }
const search: Search = { q: 'nước sạch', when: 'past', year: 2020 }
const ids = ['kind', 'year']

test('a filter that the address does not name is empty', () => {
  expect(choicesIn(search, ids)).toEqual({ kind: [], year: ['2020'] })
})

test('a choice replaces those before it and leaves the text looked for; a year is a number', () => {
  expect(withChoices(search, { kind: ['chiThi'], year: ['2019'] }, ids)).toEqual({
    q: 'nước sạch',
    kind: 'chiThi',
    year: 2019,
  })
})

test('clearing all choices keeps what the page keeps, in its order', () => {
  const cleared = withChoices(search, {}, ids, ['when', 'q'])
  expect(Object.entries(cleared)).toEqual([
    ['when', 'past'],
    ['q', 'nước sạch'],
  ])
})

test('an empty text leaves the address, every choice stays', () => {
  expect(withText(search, '')).toEqual({ when: 'past', year: 2020 })
  expect(withText(search, 'đường')).toEqual({ when: 'past', year: 2020, q: 'đường' })
})
