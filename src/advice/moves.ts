import type { Moves } from '#src/platform/moves.ts'

export const adviceStates = ['pending', 'accepted', 'returned', 'notAccepted'] as const
export type AdviceState = (typeof adviceStates)[number]
export const outcomes = ['accept', 'return', 'decline'] as const
export type AdviceOutcome = (typeof outcomes)[number]
export type AdviceMove = AdviceOutcome | 'stepBack'

/** What became of a submission; entered wrongly, it goes back a step with a reason. */
export const adviceMoves: Moves<AdviceState, AdviceMove> = [
  { from: ['pending'], move: 'accept', to: 'accepted' },
  { from: ['pending'], move: 'return', to: 'returned' },
  { from: ['pending'], move: 'decline', to: 'notAccepted' },
  { from: ['accepted', 'returned', 'notAccepted'], move: 'stepBack', to: 'pending', reason: true },
]
