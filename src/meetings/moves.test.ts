import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import { meetingMoves, meetingStates } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'planned -invite-> invited',
  'invited -hold-> held',
  'held -conclude-> concluded',
  'planned -cancel-> cancelled',
  'invited -cancel-> cancelled',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = meetingMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})
test('only cancelling asks why', () => {
  expect(meetingMoves.filter((row) => row.reason).map((row) => row.move)).toEqual(['cancel'])
})
test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...meetingMoves.map(({ move }) => move)), { maxLength: 30 })
  fc.assert(
    fc.property(fc.constantFrom(...meetingStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(meetingMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
      }
    }),
  )
})
