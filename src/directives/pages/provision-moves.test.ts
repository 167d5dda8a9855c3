import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, inOrder, moved, type Order, type Placed, type Way } from './provision-moves.ts'

const tree = [
  { id: 'I', parentId: null, position: 1 },
  { id: 'II', parentId: null, position: 2 },
  { id: 'a', parentId: 'II', position: 1 },
  { id: 'b', parentId: 'II', position: 2 },
]

test('the first goes neither up nor in, the last not down, one at the top not out', () => {
  expect([moved(tree, 'I', 'up'), moved(tree, 'I', 'in'), moved(tree, 'b', 'down'), moved(tree, 'II', 'out')]).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ])
})
test('in is under the one before, out is beside the one above', () => {
  expect(moved(tree, 'b', 'in')).toEqual({ parentId: 'a', ids: ['b'] })
  expect(moved(tree, 'a', 'out')).toEqual({ parentId: null, ids: ['I', 'II', 'a'] })
  expect(moved(tree, 'II', 'in')).toEqual({ parentId: 'I', ids: ['II'] })
  expect(moved(tree, 'b', 'up')).toEqual({ parentId: 'II', ids: ['b', 'a'] })
})
test('what is cut comes back with all under it after the one it stood behind', () => {
  const named = tree.map((one) => ({ ...one, number: one.id, text: `Mục ${one.id}` }))
  expect(cut(named, 'II')).toMatchObject({ parentId: null, afterId: 'I' })
  expect(cut(named, 'II')?.items.map(({ number, depth }) => `${number}@${depth}`)).toEqual(['II@0', 'a@1', 'b@1'])
})

const take = (all: readonly Placed[], { parentId, ids }: Order): Placed[] =>
  all.map((one) => (ids.includes(one.id) ? { ...one, parentId, position: ids.indexOf(one.id) + 1 } : one))

test('whatever is moved, no provision is lost and none stands under itself', () => {
  const way = fc.constantFrom<Way>('up', 'down', 'in', 'out')
  const move = fc.record({ which: fc.nat(), way })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(move, { maxLength: 60 }), (n, moves) => {
      let all: Placed[] = Array.from({ length: n }, (_, at) => ({ id: `${at}`, parentId: null, position: at + 1 }))
      for (const { which, way: to } of moves) {
        const order = moved(all, `${which % n}`, to)
        if (order) all = take(all, order)
        // what a circle holds is never met from the top
        expect(
          inOrder(all)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort())
      }
    }),
  )
})
