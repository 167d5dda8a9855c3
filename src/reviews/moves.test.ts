import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import { answerMoves, answerStates, ownMoves } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'notStarted -plan-> planned',
  'planned -hold-> held',
  'held -report-> reported',
  'reported -receive-> received',
  'planned -stepBack-> notStarted',
  'held -stepBack-> planned',
  'reported -stepBack-> held',
  'reported -return-> held',
  'received -reopen-> reported',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = answerMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})

test('every way back is one step, and says why; no way forward does', () => {
  const place = (state: (typeof answerStates)[number]) => answerStates.indexOf(state)
  for (const { from, to, reason } of answerMoves) {
    const step = place(to) - place(from[0]!)
    expect([step, reason]).toEqual(step > 0 ? [1, undefined] : [-1, true])
  }
})

test('what the unit takes back is not what the receiver gives back', () => {
  expect(ownMoves.filter((move) => ['receive', 'return', 'reopen'].includes(move))).toEqual([])
})

test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...answerMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...answerStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(answerMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
        expect(answerStates).toContain(state)
      }
    }),
  )
})
