import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import { extensionMoves, mayAskForExtension, taskMoves, taskStates } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'draft -issue-> issued',
  'issued -progress-> inProgress',
  'returned -progress-> inProgress',
  'issued -submit-> submitted',
  'inProgress -submit-> submitted',
  'returned -submit-> submitted',
  'submitted -recall-> inProgress',
  'submitted -return-> returned',
  'submitted -confirm-> done',
  'done -reopen-> inProgress',
  'issued -cancel-> cancelled',
  'inProgress -cancel-> cancelled',
  'submitted -cancel-> cancelled',
  'returned -cancel-> cancelled',
]
const diagram = arrows.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = taskMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(diagram.toSorted())
})

test('no sequence of moves, allowed or not, leads outside the diagram', () => {
  const moves = fc.array(fc.constantFrom(...taskMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...taskStates), moves, (start, sequence) => {
      let state = start
      for (const move of sequence) {
        const next = stateAfter(taskMoves, state, move)
        expect(diagram.some(([a, m, b]) => a === state && m === move && b === next)).toBe(next !== undefined)
        state = next ?? state
        expect(taskStates).toContain(state)
      }
    }),
  )
})

test('returning, reopening and cancelling ask for a reason, nothing else does', () => {
  expect(taskMoves.filter((row) => row.reason).map((row) => row.move)).toEqual(['return', 'reopen', 'cancel'])
})

test('a request for a later deadline is decided once or withdrawn', () => {
  expect(extensionMoves.map(({ move }) => stateAfter(extensionMoves, 'requested', move))).toEqual([
    'granted',
    'refused',
    'withdrawn',
  ])
  for (const decided of ['granted', 'refused', 'withdrawn'] as const)
    expect(extensionMoves.map(({ move }) => stateAfter(extensionMoves, decided, move))).toEqual(
      Array(3).fill(undefined),
    )
})

test('no later deadline for a task that is submitted, done, cancelled, without one, or asked for already', () => {
  const ask = { deadline: '2021-03-31', openRequest: false }
  expect(taskStates.filter((state) => mayAskForExtension({ ...ask, state }))).toEqual([
    'issued',
    'inProgress',
    'returned',
  ])
  expect(mayAskForExtension({ ...ask, state: 'issued', openRequest: true })).toBe(false)
  expect(mayAskForExtension({ ...ask, state: 'issued', deadline: null })).toBe(false)
})
