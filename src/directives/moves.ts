import type { Moves } from '#src/platform/moves.ts'

export const directiveStates = ['draft', 'inForce', 'amended', 'superseded', 'expired'] as const
export type DirectiveState = (typeof directiveStates)[number]
export type DirectiveMove = 'enter' | 'amend' | 'supersede' | 'expire'

export const directiveMoves: Moves<DirectiveState, DirectiveMove> = [
  { from: ['draft'], move: 'enter', to: 'inForce' },
  { from: ['inForce'], move: 'amend', to: 'amended' },
  { from: ['inForce', 'amended'], move: 'supersede', to: 'superseded' },
  { from: ['inForce', 'amended'], move: 'expire', to: 'expired' },
]
