import { may } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'

export const activityStates = ['entered', 'removed'] as const
export type ActivityState = (typeof activityStates)[number]

/** What this actor may do with an activity: whoever enters for its unit corrects it, until it is removed. */
export const mayDo = (actor: Actor, ownerUnitId: string, state: ActivityState): string[] =>
  state === 'entered' && may(actor, 'activity.write', { own: ownerUnitId }) ? ['edit', 'attach', 'remove'] : []
