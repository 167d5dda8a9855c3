import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import { directiveMoves, directiveStates } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'draft -enter-> inForce',
  'inForce -amend-> amended',
  'inForce -supersede-> superseded',
  'inForce -expire-> expired',
  'amended -supersede-> superseded',
  'amended -expire-> expired',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = directiveMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})

test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...directiveMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...directiveStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(directiveMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
        expect(directiveStates).toContain(state)
      }
    }),
  )
})
