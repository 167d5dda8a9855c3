import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAfter } from '#src/platform/moves.ts'
import { type ArticleState, articleMoves, articleStates, commentMoves } from './moves.ts'

/** The diagram once more, arrow by arrow, so that a slip in the table is seen. */
const arrows = [
  'draft -submit-> submitted',
  'submitted -return-> draft',
  'submitted -publish-> published',
  'submitted -schedule-> scheduled',
  'scheduled -unschedule-> submitted',
  'scheduled -clock-> published',
  'published -revise-> published',
  'published -withdraw-> withdrawn',
  'withdrawn -rework-> draft',
]
const parts = (all: string[]) => all.map((arrow) => /^(\w+) -(\w+)-> (\w+)$/.exec(arrow)!.slice(1))

test('the table has every arrow of the diagram and no other', () => {
  const table = articleMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  expect(table.toSorted()).toEqual(parts(arrows).toSorted())
  const comments = commentMoves.flatMap(({ from, move, to }) => from.map((state) => [state, move, to]))
  const told = ['waiting -show-> shown', 'waiting -refuse-> refused', 'shown -hide-> hidden']
  expect(comments.toSorted()).toEqual(parts(told).toSorted())
})
test('who returns or withdraws says why', () => {
  expect(articleMoves.filter((row) => row.reason).map((row) => row.move)).toEqual(['return', 'withdraw'])
})
test('nothing becomes public but from the editors or by the clock', () => {
  const moves = fc.array(fc.constantFrom(...articleMoves.map(({ move }) => move)), { maxLength: 40 })
  fc.assert(
    fc.property(moves, (sequence) => {
      let state: ArticleState = 'draft'
      for (const move of sequence) {
        const next: ArticleState | undefined = stateAfter(articleMoves, state, move)
        if (next === 'published') expect(['submitted', 'scheduled', 'published']).toContain(state)
        state = next ?? state
        expect([...articleStates]).toContain(state)
      }
    }),
  )
})
