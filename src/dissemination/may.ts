import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'

/** The unit that asks keeps its register, and keys in for those that do not. */
export const mayKeep = (actor: Actor, ownerUnitId: string): string[] =>
  may(actor, 'dissemination.write', { own: ownerUnitId }) ? ['edit', 'remind'] : []

export const mayEnter = (actor: Actor, ownerUnitId: string, unitId: string): string[] =>
  may(actor, 'dissemination.write', { own: ownerUnitId }) || may(actor, 'dissemination.enter', { own: unitId })
    ? ['enter']
    : []
