import { ranks } from './blocks/marker.ts'
import type { Span } from './sentences.ts'
import { beginsWithVerb } from './verbs.ts'
import type { Text } from './words.ts'

/** Work that nobody has been given yet: labels below it may still say who. */
export type Pending = Span & { body: number; rank: number; provision: string | null }

/** What stands deeper is over when the outline comes back; of numbered items only the last one waits. */
export function settle(pending: Pending[], rank: number): Pending[] {
  return pending.filter((p) => p.rank < rank || (p.rank === rank && rank >= ranks.dash))
}

/**
 * Whose the labels of a paragraph of that rank are: the item they stand below; or the items side by side above them,
 * where these are work and their heading is only a title.
 */
export function ownersOf(text: Text, pending: readonly Pending[], rank: number): Pending[] {
  const last = pending.at(-1)
  if (!last) return []
  const isWork = (p: Pending) => beginsWithVerb(text.bare.slice(p.body, p.to), text.marked.slice(p.body, p.to))
  const heading = pending.findLast((p) => p.rank < Math.min(rank, last.rank))
  if (last.rank < rank && pending.filter((p) => p.rank === last.rank).length === 1) return [last]
  const beside = pending.filter(
    (p) => p.rank === last.rank && (!heading || pending.indexOf(p) > pending.indexOf(heading)),
  )
  if (heading && (isWork(heading) || !beside.every(isWork))) return [heading]
  return beside.length ? beside : [last]
}
