import type { Moves } from '#src/platform/moves.ts'

export const reviewKinds = ['soKet', 'tongKet'] as const
export const answerStates = ['notStarted', 'planned', 'held', 'reported', 'received'] as const
export type AnswerState = (typeof answerStates)[number]
export type AnswerMove = 'plan' | 'hold' | 'report' | 'receive' | 'stepBack' | 'return' | 'reopen'

/** How a unit reviews: it plans, holds, reports and is received; each step goes back with a reason, by whoever made it. */
export const answerMoves: Moves<AnswerState, AnswerMove> = [
  { from: ['notStarted'], move: 'plan', to: 'planned' },
  { from: ['planned'], move: 'hold', to: 'held' },
  { from: ['held'], move: 'report', to: 'reported' },
  { from: ['reported'], move: 'receive', to: 'received' },
  { from: ['planned'], move: 'stepBack', to: 'notStarted', reason: true },
  { from: ['held'], move: 'stepBack', to: 'planned', reason: true },
  { from: ['reported'], move: 'stepBack', to: 'held', reason: true },
  { from: ['reported'], move: 'return', to: 'held', reason: true },
  { from: ['received'], move: 'reopen', to: 'reported', reason: true },
]

/** The unit's own moves; the others are the receiver's. */
export const ownMoves: readonly AnswerMove[] = ['plan', 'hold', 'report', 'stepBack']
