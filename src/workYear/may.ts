import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { type YearState, yearMoves } from './moves.ts'
import type { Board } from './shapes.ts'

/** What this actor may do with the year now: in a closed one nothing but reopen it. */
export function mayDo(actor: Actor, coordinatorId: string, state: YearState): Board['may'] {
  const own = { own: coordinatorId }
  const open = state === 'open'
  return [
    ...(open && may(actor, 'workYear.prepare', own) ? (['prepare'] as const) : []),
    ...(open && may(actor, 'workYear.decide', { issuing: coordinatorId }) ? (['decide'] as const) : []),
    ...(may(actor, 'workYear.close', own) ? allowedMoves(yearMoves, state) : []),
  ]
}
