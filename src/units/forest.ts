import { type Day, dayBefore } from '#src/platform/day.ts'
import { clean, hasInvisible } from '#src/platform/text.ts'
import type { FaultCode } from './faults.vi.ts'
import { isTerritory, territoryKinds, unitKinds } from './kinds.ts'
import { type Directory, lifeOf, overlaps, type UnitRow } from './life.ts'

/** What is wrong with a row, under the name of its column in files. */
export type ForestFault = { row: UnitRow; column: string; code: FaultCode; facts: Record<string, unknown> }

const fault = (row: UnitRow, column: string, code: FaultCode, facts: Record<string, unknown> = {}): ForestFault => ({
  row,
  column,
  code,
  facts,
})
const lastDay = (until: Day | null) => until && dayBefore(until)

function shapeFaults(row: UnitRow): ForestFault[] {
  const texts = [
    ['name', row.name, 300],
    ['short_name', row.shortName, 150],
    ['symbol', row.symbol, 30],
    ['place', row.place, 100],
    ...row.aliases.map((alias) => ['aliases', alias, 300] as const),
  ] as const
  return [
    ...texts.flatMap(([column, text, most]) => {
      if (text === null) return []
      if (text === '') return [fault(row, column, 'text.empty')]
      if (text.length > most) return [fault(row, column, 'text.long', { most })]
      return hasInvisible(text) || text !== clean(text) ? [fault(row, column, 'text.unclean')] : []
    }),
    ...(row.code !== null && !/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(row.code)
      ? [fault(row, 'code', 'code.shape')]
      : []),
    ...((unitKinds as readonly string[]).includes(row.kind)
      ? []
      : [fault(row, 'kind', 'kind.unknown', { known: unitKinds })]),
    ...(row.until !== null && row.until <= row.from ? [fault(row, 'valid_to', 'days.reversed')] : []),
  ]
}

/** Versions of one unit never overlap and leave no gap between first and last. */
const orderFaults = (rows: readonly UnitRow[]): ForestFault[] =>
  rows.slice(1).flatMap((row, at) => {
    const before = rows[at]!
    if (before.until === null || before.until > row.from)
      return [fault(row, 'valid_from', 'days.overlap', { from: before.from, to: lastDay(before.until) })]
    return before.until < row.from
      ? [fault(row, 'valid_from', 'days.gap', { from: before.until, to: dayBefore(row.from) })]
      : []
  })

const rank = (kind: string) => (territoryKinds as readonly string[]).indexOf(kind)

/** The parent exists on every day of the row; a territory stands in a larger territory. */
function parentFaults(row: UnitRow, directory: Directory, changed: ReadonlySet<string>): ForestFault[] {
  if (row.parentId === null) return []
  const parents = directory.get(row.parentId)
  if (row.parentId === row.unitId) return [fault(row, 'parent_code', 'parent.self')]
  if (!parents?.length) return [fault(row, 'parent_code', 'parent.missing', { lives: [] })]
  const life = { from: parents[0]!.from, until: parents.at(-1)!.until }
  const early = row.from < life.from
  const late = life.until !== null && (row.until === null || row.until > life.until)
  if (early || late) {
    const { name } = parents.at(-1)!
    return changed.has(row.unitId)
      ? [fault(row, 'parent_code', 'parent.missing', { name, lives: [lifeOf(parents)] })]
      : [
          fault(early ? parents[0]! : parents.at(-1)!, early ? 'valid_from' : 'valid_to', 'children.outlive', {
            name: row.name,
            from: row.from,
            to: lastDay(row.until),
          }),
        ]
  }
  if (!isTerritory(row.kind)) return []
  const wrong = parents.find((p) => overlaps(p, row) && (rank(p.kind) < 0 || rank(p.kind) >= rank(row.kind)))
  return wrong
    ? [
        fault(
          changed.has(row.unitId) ? row : wrong,
          changed.has(row.unitId) ? 'parent_code' : 'kind',
          'parent.smaller',
          { name: changed.has(row.unitId) ? wrong.name : row.name },
        ),
      ]
    : []
}

/** The names on the way round, where on some day the unit would stand above itself. */
function cyclePath(start: UnitRow, directory: Directory): string[] | undefined {
  const climb = (row: UnitRow, from: Day, until: Day | null, path: readonly UnitRow[]): string[] | undefined => {
    if (row.parentId === null) return undefined
    if (row.parentId === start.unitId) return [...path, start].map((r) => r.name)
    if (path.some((r) => r.unitId === row.parentId)) return undefined
    for (const parent of directory.get(row.parentId) ?? []) {
      if (!overlaps(parent, { from, until })) continue
      const later = parent.from > from ? parent.from : from
      const earlier = until === null || (parent.until !== null && parent.until < until) ? parent.until : until
      const found = climb(parent, later, earlier, [...path, parent])
      if (found) return found
    }
    return undefined
  }
  return climb(start, start.from, start.until, [start])
}

/** A code once on one day. */
function codeFaults(directory: Directory, changed: ReadonlySet<string>): ForestFault[] {
  const rows = [...directory.values()].flat().filter((row) => row.code !== null)
  return [...Map.groupBy(rows, (row) => row.code).values()].flatMap((bearers) => {
    if (bearers.length < 2 || !bearers.some((row) => changed.has(row.unitId))) return []
    let longest: UnitRow | undefined
    return bearers
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .flatMap((row) => {
        const before = longest
        if (!before || (before.until !== null && (row.until === null || row.until > before.until))) longest = row
        if (!before || before.unitId === row.unitId || !overlaps(before, row)) return []
        const [mine, other] = changed.has(row.unitId) ? [row, before] : [before, row]
        const { name, from, until, line } = other
        return [
          fault(mine, 'code', 'code.taken', { taken: row.code, name, from, to: lastDay(until), ...(line && { line }) }),
        ]
      })
  })
}

/**
 * Everything that these changed units break: shape, overlaps and gaps, parents, cycles, codes. The rest of the directory
 * is taken to have been right before.
 */
export function forestFaults(directory: Directory, changed: ReadonlySet<string>): ForestFault[] {
  const own = [...changed].flatMap((id) => directory.get(id) ?? [])
  const touched = [...directory.values()].flatMap((rows) =>
    rows.filter((row) => changed.has(row.unitId) || (row.parentId !== null && changed.has(row.parentId))),
  )
  return [
    ...own.flatMap(shapeFaults),
    ...[...changed].flatMap((id) => orderFaults(directory.get(id) ?? [])),
    ...touched.flatMap((row) => parentFaults(row, directory, changed)),
    ...own.flatMap((row) => {
      const path = row.parentId === row.unitId ? undefined : cyclePath(row, directory)
      return path ? [fault(row, 'parent_code', 'parent.cycle', { path })] : []
    }),
    ...codeFaults(directory, changed),
  ]
}
