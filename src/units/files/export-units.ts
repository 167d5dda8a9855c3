import { dayBefore } from '#src/platform/day.ts'
import type { Grid } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { type Loaded, loadDirectory } from '../directory.ts'
import { rowOn, type UnitRow } from '../life.ts'
import { unitColumns } from './units-columns.ts'

/** Units that a file without keys would split in two or take for another: several codes, none, or one that passed on. */
function needKey({ directory }: Loaded): Set<string> {
  const found = new Set<string>()
  for (const [id, rows] of directory)
    if (new Set(rows.map(({ code }) => code)).size > 1 || rows[0]!.code === null) found.add(id)
  for (const bearers of Map.groupBy([...directory.values()].flat(), ({ code }) => code).values()) {
    const units = new Set(bearers.map(({ unitId }) => unitId))
    if (units.size > 1) for (const id of units) found.add(id)
  }
  return found
}

/** What stands for a unit in a file on a day: its code, else its key. */
export function refsOf(loaded: Loaded) {
  return (id: string, day: string): string => {
    const rows = loaded.directory.get(id) ?? []
    return rowOn(rows, day)?.code ?? `key:${loaded.keys.get(id) ?? id}`
  }
}

export async function exportUnits(view: View): Promise<Grid> {
  const loaded = await loadDirectory(view.db)
  const keyed = needKey(loaded)
  const ref = refsOf(loaded)
  const cells = (row: UnitRow) => [
    loaded.keys.get(row.unitId) ?? (keyed.has(row.unitId) ? row.unitId : ''),
    row.code ?? '',
    row.name,
    row.kind,
    row.parentId === null ? '' : ref(row.parentId, row.from),
    row.from,
    row.until === null ? '' : dayBefore(row.until),
    row.shortName === row.name ? '' : row.shortName,
    row.symbol ?? '',
    row.place ?? '',
    row.aliases.join(';'),
  ]
  return { name: 'units', columns: unitColumns, rows: [...loaded.directory.values()].flat().map(cells) }
}
