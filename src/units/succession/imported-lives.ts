import type { Day } from '#src/platform/day.ts'
import type { Loaded } from '../directory.ts'
import type { UnitRow } from '../life.ts'
import type { Effect } from './effects.ts'
import { type NewSuccession, sourcesOf, successorsOf } from './parts.ts'

const isSame = (kind: string) => kind === 'rename' || kind === 'transfer'

/** The life without what begins on that day; nothing where a later change stands on it. */
function without(rows: UnitRow[], on: Day): UnitRow[] | undefined {
  const [last, before] = [rows.at(-1)!, rows.at(-2)]
  return before && last.from === on ? [...rows.slice(0, -2), { ...before, until: last.until }] : undefined
}

/**
 * A file of units has ended, begun and changed them already; the succession that tells of it takes that with it when it
 * is taken back, as the guided act does: ended units go on, what began with it goes. Of several that share a unit, the
 * first has it.
 */
export function livesOfImported(
  list: readonly NewSuccession[],
  ids: readonly string[],
  { directory }: Loaded,
): Effect<UnitRow[]>[] {
  const told = new Set<string>()
  return list.flatMap((s, at) => {
    const [sources, successors] = [new Set(sourcesOf(s)), new Set(successorsOf(s))]
    const lifeBefore = (id: string, rows: UnitRow[]): UnitRow[] | null | undefined => {
      const last = rows.at(-1)
      if (!last || told.has(id)) return undefined
      if (sources.has(id) && successors.has(id)) return isSame(s.kind) ? without(rows, s.on) : undefined
      if (sources.has(id)) return last.until === s.on ? [...rows.slice(0, -1), { ...last, until: null }] : undefined
      return rows[0]!.from === s.on ? null : undefined
    }
    return [...new Set([...sources, ...successors])].flatMap((id): Effect<UnitRow[]>[] => {
      const after = directory.get(id) ?? []
      const before = lifeBefore(id, after)
      if (before === undefined) return []
      told.add(id)
      return [{ successionId: ids[at]!, kind: 'unit', subjectId: id, before, after }]
    })
  })
}
