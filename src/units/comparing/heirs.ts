import type { Day } from '#src/platform/day.ts'
import { exact, fraction } from '#src/platform/number.ts'

/** `share` null: dissolved, only the work passed on. */
export type Step = { on: Day; from: string; to: string; share: string | null }
export type Related = { id: string; share: string | null }

const together = (found: readonly Related[]): Related[] =>
  [...Map.groupBy(found, (one) => one.id).entries()].map(([id, ways]) => ({
    id,
    share: ways.some((w) => w.share === null)
      ? null
      : exact(ways.reduce((sum, w) => sum.add(fraction(w.share!)), fraction(0))),
  }))
const times = (a: string | null, b: string | null) =>
  a === null || b === null ? null : exact(fraction(a).mul(fraction(b)))

/** Into what a unit went, along chains in the order of dates; `stands`: is it there on the second day? */
export function heirs(steps: ReadonlyMap<string, readonly Step[]>, stands: (id: string) => boolean) {
  const follow = (id: string, after: Day, share: string | null): Related[] => {
    const later = (steps.get(id) ?? []).filter((step) => step.on > after)
    const next = later.reduce<Day | null>((min, { on }) => (min === null || on < min ? on : min), null)
    if (next === null) return stands(id) ? [{ id, share }] : []
    return later.filter(({ on }) => on === next).flatMap((step) => follow(step.to, next, times(share, step.share)))
  }
  return (id: string) => together(follow(id, '', '1').filter((one) => one.id !== id))
}

/** From what each unit came: the heirs of all, read the other way round. */
export function sources(units: Iterable<string>, heirsOf: (id: string) => readonly Related[]) {
  const found = new Map<string, Related[]>()
  for (const id of units)
    for (const heir of heirsOf(id)) {
      const list = found.get(heir.id) ?? []
      list.push({ id, share: heir.share })
      found.set(heir.id, list)
    }
  return (id: string) => found.get(id) ?? []
}
