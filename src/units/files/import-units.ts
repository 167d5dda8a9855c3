import { byRow, type Imported, recordImport } from '#src/platform/exchange.ts'
import type { Fault, Sheet } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type Loaded, loadDirectory, lockDirectory, saveUnits } from '../directory.ts'
import { type ForestFault, forestFaults } from '../forest.ts'
import { cutAt, holdsOn, inOrder, lifeOf, sameLife, type UnitRow } from '../life.ts'
import { demandUnits } from '../permission.ts'
import { successionsBroken } from '../standing-successions.ts'
import { effectOfUnits, unkeyed } from './effect.ts'
import { identify, type Named } from './identity.ts'
import { readUnitsFile, unitsOfFile } from './read-units.ts'

/** Finds the unit a code or `key:…` means on a day, in the directory as it will be. */
function finder({ directory, keys }: Loaded) {
  const byCode = Map.groupBy([...directory.values()].flat(), (row) => row.code)
  const byKey = new Map(
    [...keys].flatMap(
      ([id, key]) => [[`key:${id}`, id], ...(key === null ? [] : [[`key:${key}`, id]])] as [string, string][],
    ),
  )
  return (ref: string, day: string): UnitRow | UnitRow[] => {
    const rows = (byKey.has(ref) ? directory.get(byKey.get(ref)!) : byCode.get(ref)) ?? []
    return rows.find((row) => holdsOn(row, day)) ?? rows
  }
}

const livesIn = (rows: readonly UnitRow[]) => [...Map.groupBy(rows, ({ unitId }) => unitId).values()].map(lifeOf)

/** From its first day in the file on, a unit's life is what the file says; what lies before stays. */
function compose(loaded: Loaded, units: readonly Named[], unread: ReadonlySet<string>): Fault[] {
  const { directory, keys } = loaded
  for (const { id, key, rows } of units) {
    const own = inOrder(rows.map(({ key: _, parentRef: __, ...row }) => ({ ...row, unitId: id, parentId: null })))
    directory.set(id, [...cutAt(directory.get(id) ?? [], own[0]!.from), ...own])
    keys.set(id, key)
  }
  const find = finder(loaded)
  return units.flatMap(({ id, rows }) =>
    rows.flatMap(({ line, parentRef, from }) => {
      if (parentRef === '') return []
      const found = find(parentRef, from)
      if (Array.isArray(found)) {
        const code = found.length ? 'unit.notThatDay' : 'unit.unknown'
        const facts = { ref: parentRef, day: from, lives: livesIn(found) }
        return unread.has(parentRef) ? [] : [{ row: line, column: 'parent_code', code, facts }]
      }
      for (const row of directory.get(id)!) if (row.line === line) row.parentId = found.unitId
      return []
    }),
  )
}

const cellOf = (firstLines: ReadonlyMap<string, number>, { row, column, code, facts }: ForestFault): Fault => ({
  row: row.line ?? firstLines.get(row.unitId) ?? 0,
  column,
  code,
  facts: { ...facts, unit: row.name },
})

/** Units by product.md's columns: every error by row and column, and nothing taken unless there is none. */
export async function importUnits(work: Work, sheet: Sheet, { apply }: { apply: boolean }): Promise<Imported> {
  const { drafts, faults: unreadable, unread } = readUnitsFile(sheet)
  await lockDirectory(work.tx)
  const loaded = await loadDirectory(work.db)
  const before = { directory: new Map(loaded.directory), keys: new Map(loaded.keys) }
  const units = identify(unitsOfFile(drafts), loaded)
  const placed = [...unreadable, ...compose(loaded, units, unread)]
  const isSame = ({ id, key }: Named) =>
    before.keys.get(id) === key && sameLife(before.directory.get(id) ?? [], loaded.directory.get(id)!)
  const changed = units.filter((unit) => !isSame(unit))
  const ids = new Set(changed.map(({ id }) => id))
  const firstLines = new Map(units.map(({ id, rows }) => [id, rows[0]!.line]))
  const told = new Set(placed.map(({ row }) => row))
  const leftOpen = ({ row, code }: ForestFault) =>
    ((code === 'text.empty' || code === 'text.unclean') && told.has(row.line ?? 0)) ||
    (unread.size > 0 && ['days.gap', 'parent.missing', 'children.outlive'].includes(code) && unread.has(row.code ?? ''))
  const broken = await successionsBroken(work.db, loaded.directory, ids)
  const found = [...forestFaults(loaded.directory, ids).filter((f) => !leftOpen(f)), ...broken]
  const added = changed.filter(({ id }) => !before.keys.has(id))
  const faults = [...placed, ...found.map((f) => cellOf(firstLines, f)), ...unkeyed(added, loaded)]
  const counts = { added: added.length, changed: ids.size - added.length, unchanged: units.length - ids.size }
  if (faults.length) return { faults: byRow(faults), rows: sheet.rows.length, counts }
  const roofs = changed.map(({ id }) => (before.keys.has(id) ? id : (loaded.directory.get(id)![0]!.parentId ?? null)))
  await demandUnits(
    work,
    before.directory,
    roofs.filter((id) => id === null || before.keys.has(id)),
  )
  if (apply) {
    if (ids.size) await saveUnits(work.tx, loaded, ids)
    await recordImport(work, 'units', sheet, counts)
  }
  const effect = effectOfUnits(changed, added, before, loaded)
  return { faults: [], rows: sheet.rows.length, counts, effect }
}
