import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLine, compareLines } from './compare.ts'

test('one changed word is told, its neighbours are kept', () => {
  expect(compareLine('Sáng 12/01 hội nghị họp', 'Chiều 12/01 hội nghị họp')).toEqual([
    { text: 'Sáng', in: 'older' },
    { text: 'Chiều', in: 'newer' },
    { text: ' 12/01 hội nghị họp', in: 'both' },
  ])
})
test('a line put between two others leaves them as they are', () => {
  expect(compareLines(['Một', 'Ba'], ['Một', 'Hai', 'Ba']).map((line) => line.map((part) => part.in))).toEqual([
    ['both'],
    ['newer'],
    ['both'],
  ])
})
test('whatever the two are, both can be read out of the comparison, word for word', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'cây', ' ', 'x y'), { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = compareLine(a, b)
      const read = (not: string) =>
        parts
          .filter((part) => part.in !== not)
          .map((part) => part.text)
          .join('')
      expect([read('newer'), read('older')]).toEqual([a, b])
    }),
  )
})
