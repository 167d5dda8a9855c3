import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { type AnswerMove, type AnswerState, answerMoves, ownMoves } from './moves.ts'

type Review = { ownerUnitId: string; ended: boolean }
/** `steeredBy`: the units above it that take part themselves, and receive it besides the unit that asks. */
type Part = { unitId: string; state: AnswerState; steeredBy: readonly string[] }

/** What this actor may do with a unit's part: its own moves, or the receiver's; nothing once the review has ended. */
export function mayAnswer(actor: Actor, { ownerUnitId, ended }: Review, part: Part): AnswerMove[] {
  if (ended) return []
  const answers = may(actor, 'review.answer', { own: part.unitId })
  const receives = may(actor, 'review.receive', { own: [ownerUnitId, ...part.steeredBy] })
  return allowedMoves(answerMoves, part.state).filter((move) => (ownMoves.includes(move) ? answers : receives))
}

/** What this actor may do with the review itself. */
export function maySteer(actor: Actor, { ownerUnitId, ended }: Review): string[] {
  if (!may(actor, 'review.write', { own: ownerUnitId })) return []
  return ended ? ['reopen'] : ['edit', 'end']
}
