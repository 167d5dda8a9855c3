import { mayOf } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { type DirectiveState, directiveMoves } from './moves.ts'

/** What this actor may do with this directive now: the table of access crossed with the diagram. */
export function mayDo(actor: Actor, ownerUnitId: string, state: DirectiveState): string[] {
  const may = mayOf(actor, ['directive.write', 'directive.move'], { own: ownerUnitId })
  return [
    ...(may.includes('directive.write') ? ['edit', 'addProvision', 'addBasis', 'attach'] : []),
    ...(may.includes('directive.move') ? allowedMoves(directiveMoves, state) : []),
    // amended once more: no step in the diagram, yet another document that changes it
    ...(may.includes('directive.move') && state === 'amended' ? ['amendAgain'] : []),
  ]
}
