import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'

/** Who keeps the regulation adds what it asks; in which order, once there are several. */
export const mayKeep = (actor: Actor, ownerUnitId: string, obligations: number): string[] =>
  may(actor, 'obligation.write', { own: ownerUnitId }) ? ['add', ...(obligations > 1 ? ['order'] : [])] : []

export const mayChange = (actor: Actor, ownerUnitId: string): string[] =>
  may(actor, 'obligation.write', { own: ownerUnitId }) ? ['edit', 'end'] : []

/** Who keeps the obligation ticks for every party, a party for itself and for the one whose part it took over. */
export const mayTick = (actor: Actor, ownerUnitId: string, partyId: string): boolean =>
  may(actor, 'obligation.check', { own: ownerUnitId, reporting: partyId })
