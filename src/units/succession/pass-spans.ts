import type { Day } from '#src/platform/day.ts'
import type { Passing } from './passings.ts'

/** A unit's place in something over days; `scope`: where it can be once at a time. `until` is the first day no more. */
export type Place = { of: string; scope: string; unitId: string; from: Day; until: Day | null }
export type Passed = { successionId: string; of: string; removed: Place[]; added: Place[] }

const endsAfter = ({ until }: Place, day: Day) => until === null || until > day
const earlier = (a: Day | null, b: Day) => (a === null || b < a ? b : a)

/** What is left of a span when others are taken out of it. */
function without(span: Place, taken: readonly Place[]): Place[] {
  const sorted = taken.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const left: Place[] = []
  let from: Day | null = span.from
  for (const other of sorted) {
    if (from === null || !endsAfter(other, from)) continue
    if (span.until !== null && other.from >= span.until) break
    if (other.from > from) left.push({ ...span, from, until: earlier(span.until, other.from) })
    from = other.until
  }
  if (from !== null && (span.until === null || from < span.until)) left.push({ ...span, from })
  return left
}

/**
 * Places of ended units go to their successors from the day on; a successor that stands there already stands there once.
 * `places`: those of the ended units and of their successors.
 */
export function passSpans(places: readonly Place[], passings: readonly Passing[]): Passed[] {
  const standing = Map.groupBy(places, (place) => place.unitId)
  return passings.flatMap(({ successionId, on, from, to }) => {
    const ending = (standing.get(from) ?? []).filter((place) => endsAfter(place, on))
    return [...Map.groupBy(ending, (place) => place.of)].map(([of, removed]) => {
      const own = standing.get(to) ?? []
      const kept = removed.flatMap((place) => (place.from < on ? [{ ...place, until: on }] : []))
      const gained: Place[] = []
      for (const place of removed) {
        const span = { ...place, unitId: to, from: place.from > on ? place.from : on }
        gained.push(
          ...without(
            span,
            [...own, ...gained].filter(({ scope }) => scope === place.scope),
          ),
        )
      }
      standing.set(to, [...own, ...gained])
      return { successionId, of, removed, added: [...kept, ...gained] }
    })
  })
}
