import { allowedMoves, type Moves } from '#src/platform/moves.ts'

export const meetingStates = ['planned', 'invited', 'held', 'concluded', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]
export const meetingMoveNames = ['invite', 'hold', 'conclude', 'cancel'] as const
export type MeetingMove = (typeof meetingMoveNames)[number]

export const meetingMoves: Moves<MeetingState, MeetingMove> = [
  { from: ['planned'], move: 'invite', to: 'invited' },
  { from: ['invited'], move: 'hold', to: 'held' },
  { from: ['held'], move: 'conclude', to: 'concluded' },
  { from: ['planned', 'invited'], move: 'cancel', to: 'cancelled', reason: true },
]

/** While it is being prepared or goes on, what belongs to it may be written. */
export const isOpen = (state: MeetingState): boolean => ['planned', 'invited', 'held'].includes(state)
export const movesFrom = (state: MeetingState): MeetingMove[] => allowedMoves(meetingMoves, state)
