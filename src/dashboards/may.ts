import { may, mayAnywhere } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'

/** `keeps`: the unit for which the actor keeps it; `edits`: the units through which the actor was given it to edit. */
export type Standing = { keeps: string | null; edits: readonly string[] }

/** Whoever made it does all; those it is shared with to edit change what stands in it; whoever sees it copies it. */
export function mayDo(actor: Actor, { keeps, edits }: Standing, archived: boolean) {
  const keeper = may(actor, 'dashboard.write', { own: keeps })
  const editor = keeper || may(actor, 'dashboard.write', { own: edits })
  return [
    ...(editor && !archived ? (['edit'] as const) : []),
    ...(keeper && !archived ? (['share', 'archive'] as const) : []),
    ...(keeper && archived ? (['unarchive'] as const) : []),
    ...(keeper ? (['delete'] as const) : []),
    ...(mayAnywhere(actor, 'dashboard.write') ? (['copy'] as const) : []),
  ]
}
