import { type Day, dayBefore } from '#src/platform/day.ts'
import type { Fault } from '#src/platform/spreadsheet.ts'
import type { Loaded } from '../directory.ts'
import { rowOn, type UnitRow } from '../life.ts'
import { type NewSuccession, sourcesOf, successorsOf } from '../succession/parts.ts'
import type { Named } from './identity.ts'

/** Who bore a unit's first code until the day before, when that was another unit. */
function heirs(units: readonly Named[], { directory }: Loaded): { unit: Named; from: UnitRow }[] {
  const ending = Map.groupBy([...directory.values()].flat(), ({ code, until }) => `${code} ${until}`)
  return units.flatMap((unit) => {
    const first = directory.get(unit.id)![0]!
    const from = first.code && ending.get(`${first.code} ${first.from}`)?.find(({ unitId }) => unitId !== unit.id)
    return from ? [{ unit, from }] : []
  })
}

/** A code that passes to a unit without a key: the same unit under a new name, or another? The file must say. */
export const unkeyed = (added: readonly Named[], loaded: Loaded): Fault[] =>
  heirs(
    added.filter(({ rows }) => !rows[0]!.key),
    loaded,
  ).map(({ unit: { rows }, from }) => ({
    row: rows[0]!.line,
    column: 'key',
    code: 'key.missing',
    facts: { taken: from.code, name: from.name, to: dayBefore(from.until!) },
  }))

export function effectOfUnits(
  changed: readonly Named[],
  added: readonly Named[],
  before: Loaded,
  after: Loaded,
): Record<string, number> {
  const ends = (loaded: Loaded, id: string) => (loaded.directory.get(id)?.at(-1)?.until ?? null) !== null
  const ended = changed.filter(({ id }) => ends(after, id) && !ends(before, id))
  return { begin: added.length, end: ended.length, codesPassOn: heirs(added, after).length }
}

export function effectOfSuccessions(
  list: readonly NewSuccession[],
  { directory }: Loaded,
  today: Day,
): Record<string, number> {
  const on = (id: string, day: Day) => rowOn(directory.get(id) ?? [], day) !== undefined
  const passing = list.filter(({ kind }) => kind !== 'rename' && kind !== 'transfer')
  const ending = passing.flatMap((s) => sourcesOf(s).filter((id) => !on(id, s.on)))
  const begun = passing.flatMap((s) => successorsOf(s).filter((id) => on(id, s.on) && !on(id, dayBefore(s.on))))
  const due = list.filter((s) => s.on <= today).length
  return {
    begin: new Set(begun).size,
    end: new Set(ending).size,
    passOn: new Set(passing.flatMap(sourcesOf)).size,
    inEffect: due,
    toCome: list.length - due,
  }
}
