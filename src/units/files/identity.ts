import type { Loaded } from '../directory.ts'
import { orderedIds } from '../ids.ts'
import { overlaps, type UnitRow } from '../life.ts'
import type { Draft } from './read-units.ts'

export type Named = { id: string; key: string | null; rows: Draft[] }

/**
 * Which unit each of the file's units is: the one with its key; else the one that bears its code on one of its days (with
 * a key, only one that has none yet); else a new one. What touches a unit that is there, without a key, is a new one:
 * codes pass on.
 */
export function identify(units: readonly Draft[][], { directory, keys }: Loaded): Named[] {
  const idOfKey = new Map(
    [...keys].flatMap(([id, key]) => [[id, id], ...(key === null ? [] : [[key, id]])] as [string, string][]),
  )
  const bearers = Map.groupBy([...directory.values()].flat(), (row: UnitRow) => row.code)
  const bearing = (rows: readonly Draft[], fits: (id: string) => boolean) =>
    rows
      .values()
      .flatMap((draft) => (bearers.get(draft.code) ?? []).filter((row) => overlaps(row, draft) && fits(row.unitId)))
      .take(1)
      .toArray()[0]?.unitId
  const fresh = orderedIds(units.length)
  const named = units.map((rows, at): Named => {
    const key = rows[0]!.key || null
    const known = key === null ? bearing(rows, () => true) : (idOfKey.get(key) ?? bearing(rows, (id) => !keys.get(id)))
    const id = known ?? fresh[at]!
    return { id, key: key === null || key === id ? (keys.get(id) ?? null) : key, rows }
  })
  // two stretches of one code that both lie in one unit's life are that unit's
  return [...Map.groupBy(named, ({ id }) => id).values()].map((same) => ({
    ...same[0]!,
    rows: same.flatMap(({ rows }) => rows),
  }))
}
