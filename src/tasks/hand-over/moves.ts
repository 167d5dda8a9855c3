import type { Moves } from '#src/platform/moves.ts'

/** Which part of a task another unit is to take: to lead it, or to follow it up. */
export const sides = ['lead', 'issuing'] as const
export type Side = (typeof sides)[number]
/** By what a task that waits to be taken over is looked for: whose answer it waits for, or from which unit it is to go. */
export const handOverWaits = ['toAnswer', 'toUs', 'fromUs'] as const
export type HandOverWait = (typeof handOverWaits)[number]
/** What the unit that is asked does with its yes, or its no. */
export const takeAct = (side: Side) => (side === 'lead' ? 'task.takeLead' : 'task.takeFollowing')

/** What a hand-over changes of the task, as the log tells it. */
export function unitChanged(side: Side, from: string, to: string) {
  const field = side === 'lead' ? 'leadUnitId' : 'issuingUnitId'
  return { [field]: to, was: { [field]: from } }
}

export const handOverStates = ['proposed', 'accepted', 'refused', 'withdrawn', 'lapsed'] as const
export type HandOverState = (typeof handOverStates)[number]
/** Why a proposal waits for nobody any more: the unit asked has ended, or its successor has the task, or leads a part of it. */
export const lapses = ['ended', 'has', 'leads'] as const
export type Lapse = (typeof lapses)[number]
export type HandOverMove = 'accept' | 'refuse' | 'withdraw'

export const handOverMoves: Moves<HandOverState, HandOverMove> = [
  { from: ['proposed'], move: 'accept', to: 'accepted' },
  { from: ['proposed'], move: 'refuse', to: 'refused', reason: true },
  { from: ['proposed'], move: 'withdraw', to: 'withdrawn' },
]
