import { changed } from '#src/platform/audit/changed.ts'
import { type Day, dayAfter } from '#src/platform/day.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { Work } from '#src/platform/work.ts'
import { type Loaded, loadDirectory, lockDirectory, saveUnits } from './directory.ts'
import { forestFaults } from './forest.ts'
import { orderedIds } from './ids.ts'
import { cutAt, rowOn, type UnitRow } from './life.ts'
import { demandUnits } from './permission.ts'
import { successionsBroken } from './standing-successions.ts'

export type UnitFacts = {
  code: string
  name: string
  shortName?: string | undefined
  kind: string
  parentId: string | null
  symbol?: string | null | undefined
  place?: string | null | undefined
  aliases?: readonly string[] | undefined
}
export type NewUnit = UnitFacts & {
  key?: string | undefined
  from: Day /** The last day. */
  to?: Day | null | undefined
}
/** `parent` names another unit of the same list by its code, whatever their order. */
export type ListedUnit = Omit<NewUnit, 'parentId'> & { parentId?: string | null; parent?: string | undefined }

const orNull = (text: string | null | undefined) => (text ? clean(text) : null)

/** As it is kept: texts NFC and trimmed, the name standing in for a short name. */
export const cleanFacts = (facts: UnitFacts): Omit<UnitRow, 'unitId' | 'from' | 'until'> => ({
  code: clean(facts.code),
  name: clean(facts.name),
  shortName: clean(facts.shortName || facts.name),
  kind: facts.kind,
  parentId: facts.parentId,
  symbol: orNull(facts.symbol),
  place: orNull(facts.place),
  aliases: (facts.aliases ?? []).map(clean).filter((alias) => alias !== ''),
})

/** Saves the lives of these units as they now stand, or refuses by the first thing that would be wrong. */
async function keep(work: Work, loaded: Loaded, changed: ReadonlySet<string>): Promise<void> {
  const [first, ...more] = [
    ...forestFaults(loaded.directory, changed),
    ...(await successionsBroken(work.db, loaded.directory, changed)),
  ]
  if (first)
    throw refused(`unit.${first.code}`, {
      column: first.column,
      unit: first.row.name,
      ...first.facts,
      more: more.length,
    })
  await saveUnits(work.tx, loaded, changed)
}

async function locked(work: Work): Promise<Loaded> {
  await lockDirectory(work.tx)
  return loadDirectory(work.db)
}

async function addListed(work: Work, units: readonly ListedUnit[]): Promise<Map<string, string>> {
  const loaded = await locked(work)
  const ids = orderedIds(units.length)
  const idOf = new Map(units.map((unit, at) => [unit.code, ids[at]!]))
  const taken = new Set([...loaded.keys.values()].filter((key) => key !== null))
  units.forEach(({ key = null, from, to, parent, ...facts }, at) => {
    const unitId = ids[at]!
    const parentId = parent === undefined ? (facts.parentId ?? null) : idOf.get(parent)
    if (parentId === undefined) throw refused('unit.parent.missing', { unit: facts.name, lives: [] })
    if (key !== null && taken.has(key)) throw refused('unit.key.taken', { key })
    if (key !== null) taken.add(key)
    loaded.keys.set(unitId, key)
    loaded.directory.set(unitId, [
      { unitId, from, until: to ? dayAfter(to) : null, ...cleanFacts({ ...facts, parentId }) },
    ])
  })
  // a unit that is new itself is placed by the one above it
  const roofs = ids.map((id) => loaded.directory.get(id)![0]!.parentId).filter((id) => id === null || !ids.includes(id))
  await demandUnits(work, loaded.directory, roofs)
  await keep(work, loaded, new Set(ids))
  return idOf
}

/** Many at once, in one check and one rebuilding of the closure; gives the ids by code, in the order given. */
export async function addUnits(work: Work, units: readonly ListedUnit[]): Promise<Map<string, string>> {
  const ids = await addListed(work, units)
  for (const unit of units) work.record('unit.added', { kind: 'unit', id: ids.get(unit.code)! }, unit)
  return ids
}

export async function addUnit(work: Work, unit: NewUnit): Promise<{ id: string }> {
  const id = (await addListed(work, [unit])).get(unit.code)!
  work.record('unit.added', { kind: 'unit', id }, unit)
  return { id }
}

async function startFrom(work: Work, id: string, version: number): Promise<Loaded & { rows: UnitRow[] }> {
  const loaded = await locked(work)
  const rows = loaded.directory.get(id)
  const unit = await work.db.selectFrom('unit').select('version').where('id', '=', id).executeTakeFirst()
  if (!unit || !rows?.length) throw notFound()
  if (unit.version !== version) throw stale({ version: unit.version, ...rows.at(-1) })
  return { ...loaded, rows }
}

export type UnitChange = { id: string; version: number; from: Day } & Partial<UnitFacts>

/**
 * What is given holds from that day until the next change already entered; the rest stays. On the first day of a version
 * it mends that version.
 */
export async function changeUnit(
  work: Work,
  { id, version, from, ...change }: UnitChange,
): Promise<{ version: number }> {
  const { directory, keys, rows } = await startFrom(work, id, version)
  const before = rowOn(rows, from)
  if (!before) throw refused('unit.notThatDay', { unit: rows.at(-1)!.name, from })
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const facts = { ...before, code: before.code ?? '', ...given }
  // a short name that was only the name follows it
  if (change.name !== undefined && change.shortName === undefined && before.shortName === before.name)
    facts.shortName = change.name
  const row: UnitRow = { ...before, from, ...cleanFacts(facts) }
  directory.set(id, [...cutAt(rows, from), row, ...rows.filter((r) => r.from > from)])
  await demandUnits(work, directory, [id, ...(row.parentId === before.parentId ? [] : [row.parentId])])
  await keep(work, { directory, keys }, new Set([id]))
  work.record('unit.changed', { kind: 'unit', id }, { from, ...changed(before, given) })
  return { version: version + 1 }
}

/** `on` is the unit's last day; null takes back an end. */
export async function endUnit(
  work: Work,
  { id, version, on }: { id: string; version: number; on: Day | null },
): Promise<{ version: number }> {
  const { directory, keys, rows } = await startFrom(work, id, version)
  await demandUnits(work, directory, [id])
  if (on !== null && !rowOn(rows, on)) throw refused('unit.notThatDay', { unit: rows.at(-1)!.name, from: on })
  directory.set(id, on === null ? [...rows.slice(0, -1), { ...rows.at(-1)!, until: null }] : cutAt(rows, dayAfter(on)))
  await keep(work, { directory, keys }, new Set([id]))
  work.record('unit.ended', { kind: 'unit', id }, { on })
  return { version: version + 1 }
}
