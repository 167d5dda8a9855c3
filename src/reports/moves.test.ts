import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import {
  movesOfReport,
  movesOfSubmission,
  type ReportState,
  reportMoves,
  reportStateAfter,
  reportStates,
} from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'open -save-> draft',
  'draft -submit-> submitted',
  'submitted -recall-> draft',
  'submitted -return-> returned',
  'submitted -approve-> approved',
  'approved -recall-> draft',
  'approved -return-> returned',
  'approved -receive-> received',
  'received -reopen-> returned',
  'returned -save-> draft',
  'open -exempt-> exempted',
  'draft -exempt-> exempted',
  'exempted -require-> open',
  'open -keyIn-> approved',
  'draft -keyIn-> approved',
  'returned -keyIn-> approved',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = reportMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})

test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...reportMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...reportStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(reportMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
        expect(reportStates).toContain(state)
      }
    }),
  )
})

test('a received report can only be reopened', () => {
  expect(movesOfReport('received')).toEqual(['reopen'])
})

test('where one person may do both, submitting and approving are one act', () => {
  const sent = (both: boolean) =>
    movesOfSubmission(both).reduce<ReportState | undefined>(
      (state, move) => state && reportStateAfter(state, move),
      'draft',
    )
  expect([sent(false), sent(true)]).toEqual(['submitted', 'approved'])
})
