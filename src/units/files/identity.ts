import type { Loaded } from '../directory.ts'
import { orderedIds } from '../ids.ts'
import { overlaps, type UnitRow } from '../life.ts'
import type { Draft } from './read-units.ts'

export type Named = { id: string; key: string | null; rows: Draft[] }

/**
 * Which unit each of the file's units is: the one with its key; else the one that bears its code on one of its days (with
 * a key, the earliest such, and only one that has no key yet and is no other unit of the file); else a new one. What
 * touches a unit that is there, without a key, is a new one: codes pass on.
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
  const ids = units.map((rows) => {
    const key = rows[0]!.key
    return key ? idOfKey.get(key) : bearing(rows, () => true)
  })
  // the file itself tells its units apart: one that stands there takes no new key while another of them is it
  const claimed = new Set(ids)
  const unclear = [...units.keys()].filter((at) => units[at]![0]!.key && !ids[at])
  for (const at of unclear.toSorted((a, b) => (units[a]![0]!.from < units[b]![0]!.from ? -1 : 1))) {
    ids[at] = bearing(units[at]!, (id) => !keys.get(id) && !claimed.has(id))
    claimed.add(ids[at])
  }
  const named = units.map((rows, at): Named => {
    const key = rows[0]!.key || null
    const id = ids[at] ?? fresh[at]!
    return { id, key: key === null || key === id ? (keys.get(id) ?? null) : key, rows }
  })
  // two stretches of one code that both lie in one unit's life are that unit's
  return [...Map.groupBy(named, ({ id }) => id).values()].map((same) => ({
    ...same[0]!,
    rows: same.flatMap(({ rows }) => rows),
  }))
}
