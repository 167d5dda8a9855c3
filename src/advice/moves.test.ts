import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { adviceMoves, adviceStates } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'pending -accept-> accepted',
  'pending -return-> returned',
  'pending -decline-> notAccepted',
  'accepted -stepBack-> pending',
  'returned -stepBack-> pending',
  'notAccepted -stepBack-> pending',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = adviceMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})

test('only the step back says why', () => {
  expect(adviceMoves.filter((row) => needsReason(adviceMoves, row.from[0]!, row.move)).map((row) => row.move)).toEqual([
    'stepBack',
  ])
})

test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...adviceMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...adviceStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(adviceMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
        expect(adviceStates).toContain(state)
      }
    }),
  )
})
