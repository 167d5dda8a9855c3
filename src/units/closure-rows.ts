import type { Day } from '#src/platform/day.ts'

/** Days from `from` (inclusive) to `to` (exclusive); null = without end. */
export type Days = { from: Day | null; to: Day | null }
export type VersionDays = Days & { unitId: string; parentId: string | null }
export type PassedOn = { on: Day; fromId: string; toId: string }
export type ClosureRow = Days & {
  ancestorId: string
  descendantId: string
  by: 'structure' | 'succession'
  depth: number
  /** By succession: the day on which the chain came to the ancestor. */
  cameOn: Day | null
}

const later = (a: Day | null, b: Day | null) => (a === null ? b : b === null || a > b ? a : b)
const earlier = (a: Day | null, b: Day | null) => (a === null ? b : b === null || a < b ? a : b)
const isEmpty = ({ from, to }: Days) => from !== null && to !== null && from >= to

/** Spans of one chain that touch become one: a new name starts no new row. */
function joined(rows: ClosureRow[]): ClosureRow[] {
  const sorted = rows.toSorted((a, b) => (a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const open = new Map<string, ClosureRow>()
  const done: ClosureRow[] = []
  for (const row of sorted) {
    const key = `${row.ancestorId} ${row.depth}`
    const before = open.get(key)
    if (before && before.to === row.from) before.to = row.to
    else {
      const fresh = { ...row }
      open.set(key, fresh)
      done.push(fresh)
    }
  }
  return done
}

/**
 * Who held whom, on which days; of all units, or of these and all that ever stood under them. Throws `cycle` where on
 * some day a unit would stand above itself.
 */
export function structureRows(versions: readonly VersionDays[], of?: ReadonlySet<string>): ClosureRow[] {
  const versionsOf = Map.groupBy(versions, (v) => v.unitId)
  const climb = (at: string, days: Days, below: readonly string[]): ClosureRow[] => {
    const descendantId = below[0] ?? at
    return (versionsOf.get(at) ?? []).flatMap((v): ClosureRow[] => {
      const span = { from: later(v.from, days.from), to: earlier(v.to, days.to) }
      if (isEmpty(span)) return []
      if (below.includes(at)) throw new Error(`cycle: ${[...below, at].join(' → ')}`)
      const row: ClosureRow = {
        ancestorId: at,
        descendantId,
        ...span,
        by: 'structure',
        depth: below.length,
        cameOn: null,
      }
      return v.parentId === null ? [row] : [row, ...climb(v.parentId, span, [...below, at])]
    })
  }
  return [...(of ?? versionsOf.keys())].flatMap((unitId) => joined(climb(unitId, { from: null, to: null }, [])))
}

/** These units and all that on any day stood under one of them. */
export function everUnder(versions: readonly VersionDays[], roots: Iterable<string>): Set<string> {
  const children = Map.groupBy(versions, (v) => v.parentId)
  const found = new Set(roots)
  for (const id of found) for (const { unitId } of children.get(id) ?? []) found.add(unitId)
  return found
}

/**
 * Each unit's predecessors along chains, with the days before each passed on towards it. One that did so twice has two
 * rows: the later may still be to come.
 */
export function successionRows(passed: readonly PassedOn[]): ClosureRow[] {
  const into = Map.groupBy(
    passed.filter((p) => p.fromId !== p.toId),
    (p) => p.toId,
  )
  return [...into.keys()].flatMap((ancestorId) => {
    const found = new Map<string, ClosureRow>()
    const walk = (unitId: string, until: Day | null, cameOn: Day | null, depth: number) => {
      for (const { on, fromId } of into.get(unitId) ?? []) {
        // chains run in the order of dates: what reached the unit that day or later did not pass on with it
        const since = cameOn ?? on
        const key = `${fromId} ${on} ${since}`
        if ((until !== null && on >= until) || fromId === ancestorId || found.has(key)) continue
        found.set(key, {
          ancestorId,
          descendantId: fromId,
          from: null,
          to: on,
          by: 'succession',
          depth,
          cameOn: since,
        })
        walk(fromId, on, since, depth + 1)
      }
    }
    walk(ancestorId, null, null, 1)
    return [...found.values()]
  })
}
