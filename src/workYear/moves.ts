import type { Moves } from '#src/platform/moves.ts'

export const yearStates = ['open', 'closed'] as const
export type YearState = (typeof yearStates)[number]
export type YearMove = 'close' | 'reopen'

export const yearMoves: Moves<YearState, YearMove> = [
  { from: ['open'], move: 'close', to: 'closed' },
  { from: ['closed'], move: 'reopen', to: 'open', reason: true },
]
