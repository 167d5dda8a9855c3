import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Fault } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { holds } from '../reading/members.ts'
import type { Placed } from './stage.ts'

const lowestFirst = ['village', 'commune', 'district', 'province', 'country']
const rank = (kind: string) => (lowestFirst.indexOf(kind) + lowestFirst.length + 1) % (lowestFirst.length + 1)

/** Each unit's kind on each last day that the file speaks of. */
async function kindsOf(work: Work, found: readonly Placed<{ row: number }>[]) {
  const asked = new Map(found.map((f) => [`${f.unitId} ${f.period.to}`, f]))
  const all = [...asked.values()]
  const kinds = await rows(
    work.db,
    sql<{ unit: string; day: string; kind: string }>`
      select q.unit, q.day::text, v.kind from unnest(${all.map((f) => f.unitId)}::uuid[], ${all.map((f) => f.period.to)}::date[])
        as q (unit, day) join unit_version v on v.unit_id = q.unit and v.valid @> q.day`,
  )
  return new Map(kinds.map((k) => [`${k.unit} ${k.day}`, k.kind]))
}

/**
 * A unit of another kind than those at which an indicator is collected cannot enter it. Where that is not said yet, the
 * file's lowest kind of territory says it: `set` holds those, to be stored with the figures.
 */
export async function collectionFaults(work: Work, found: readonly Placed<{ row: number }>[]) {
  const kinds = await kindsOf(work, found)
  const kindOf = (f: Placed<{ row: number }>) => kinds.get(`${f.unitId} ${f.period.to}`)!
  const set = new Map<string, string>()
  for (const f of found) {
    if (f.definition.collection.length > 0) continue
    const before = set.get(f.definition.id)
    const kind = kindOf(f)
    if (before === undefined || rank(kind) < rank(before)) set.set(f.definition.id, kind)
  }
  const faults: Fault[] = []
  for (const f of found) {
    const first = set.get(f.definition.id)
    const at = first ? [first] : (f.definition.collection.find((c) => holds(c, f.period.to))?.kinds ?? [])
    const kind = kindOf(f)
    if (!at.includes(kind))
      faults.push({ row: f.cells.row, column: 'unit', code: 'unit.notCollected', facts: { kind, at } })
  }
  return { faults, set }
}

export async function setCollections(work: Work, set: ReadonlyMap<string, string>): Promise<void> {
  for (const [indicator_id, kind] of set)
    await work.tx
      .insertInto('indicator_collection')
      .values({ indicator_id, kinds: [kind], valid: sql<string>`daterange(null, null)` })
      .execute()
}
