import { expect, test } from 'vitest'
import { markedParts, questionOf } from './search.ts'

test('a question is read without tone marks, marks nobody sees, and repeated words', () => {
  expect(questionOf(' Bảo\u202Ehiểm  y\u0000tế y ')).toEqual({
    q: 'Bảo hiểm y tế y',
    words: ['bao', 'hiem', 'y', 'te'],
    tooLong: false,
  })
  expect(questionOf(['a', 'b']).words).toEqual([])
  expect(questionOf('%_\\').words).toEqual([])
})

test('of an over-long question the beginning is asked, and no more than eight words', () => {
  const { q, words, tooLong } = questionOf(Array.from({ length: 500 }, (_, n) => `từ${n}`).join(' '))
  expect([[...q].length <= 100, words.length, tooLong]).toEqual([true, 8, true])
})

test('the words that were asked are marked as they are written', () => {
  expect(markedParts('Thẻ bảo hiểm y tế', ['bao', 'hiem'])).toEqual([
    ['Thẻ ', false],
    ['bảo', true],
    [' ', false],
    ['hiểm', true],
    [' y tế', false],
  ])
  expect(markedParts('Đường về bản', ['duong'])).toEqual([
    ['Đường', true],
    [' về bản', false],
  ])
  expect(markedParts('e\u0301', ['e'])).toEqual([['é', true]])
})
