import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { type AdviceState, adviceMoves } from './moves.ts'

/** What this actor may do with this submission now: the unit that made it keeps it, also what became of it. */
export function mayDo(actor: Actor, fromUnitId: string, state: AdviceState): string[] {
  if (!may(actor, 'advice.write', { own: fromUnitId })) return []
  return ['edit', 'attach', ...(state === 'pending' ? ['remove'] : []), ...allowedMoves(adviceMoves, state)]
}
