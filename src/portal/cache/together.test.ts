import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { together } from './together.ts'

const squares = (most: number) => {
  const questions: number[][] = []
  const ask = together<number, number>(async (keys) => {
    questions.push([...keys])
    if (keys.includes(13)) throw new Error('no database')
    return new Map(keys.filter((key) => key > 0).map((key) => [key, key * key]))
  }, most)
  return { questions, ask }
}

test('a question that fails leaves the next one whole', async () => {
  const { ask } = squares(2)
  const [first, second, third] = await Promise.allSettled([13, 2, 3].map(ask))
  expect([first?.status, second?.status, third]).toEqual(['rejected', 'rejected', { status: 'fulfilled', value: 9 }])
  expect(await ask(2)).toBe(4)
})

test('what is asked in one turn is one question, of at most so many, and each is given its own answer', async () => {
  const { questions, ask } = squares(3)
  expect(await Promise.all([1, 2, 0, 4].map(ask))).toEqual([1, 4, undefined, 16])
  expect(questions).toEqual([[1, 2, 0], [4]])
})

test('nothing is remembered: the next turn asks again', async () => {
  const { questions, ask } = squares(3)
  await ask(2)
  await nextTurn()
  await ask(2)
  expect(questions).toEqual([[2], [2]])
})
