import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { type Found, mostTold } from '#src/platform/exchange.ts'
import type { Fault } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { holds } from '../reading/members.ts'
import type { Names } from './staged-rows.ts'

const lowestFirst = ['village', 'commune', 'district', 'province', 'country']
const rank = (kind: string) => (lowestFirst.indexOf(kind) + lowestFirst.length + 1) % (lowestFirst.length + 1)

/** Which indicators the file speaks of, for which periods, at which kinds of units. */
const spoken = ({ db }: Work) =>
  rows(db, sql<{ i: number; p: number; kind: string }>`select distinct i, p, kind from import_cell order by i, p, kind`)

/**
 * A unit of another kind than those at which an indicator is collected cannot enter it. Where that is not said yet, the
 * file's lowest kind of territory says it: `set` holds those, to be stored with the figures.
 */
export async function uncollected(work: Work, names: Names): Promise<Found & { set: ReadonlyMap<string, string> }> {
  const definitions = new Map([...names.indicators.values()].flatMap((one) => (one ? [[one.n, one.definition]] : [])))
  const days = new Map([...names.periods.values()].flatMap((one) => (one ? [[one.n, one.period.to]] : [])))
  const all = await spoken(work)
  const set = new Map<string, string>()
  for (const { i, kind } of all) {
    const { id, collection } = definitions.get(i)!
    const before = set.get(id)
    if (collection.length === 0 && (before === undefined || rank(kind) < rank(before))) set.set(id, kind)
  }
  const placesOf = (i: number, p: number): readonly string[] => {
    const { id, collection } = definitions.get(i)!
    const first = set.get(id)
    return first ? [first] : (collection.find((c) => holds(c, days.get(p)!))?.kinds ?? [])
  }
  const wrong = all.filter(({ i, p, kind }) => !placesOf(i, p).includes(kind))
  if (wrong.length === 0) return { faults: [], count: 0, set }
  const found = await rows(
    work.db,
    sql<{ row: number; i: number; p: number; kind: string; n: number }>`
      select c.row, c.i, c.p, c.kind, (count(*) over ())::int n
      from import_cell c join unnest(${wrong.map(({ i }) => i)}::int[], ${wrong.map(({ p }) => p)}::int[],
        ${wrong.map(({ kind }) => kind)}::text[]) as w (i, p, kind) on w.i = c.i and w.p = c.p and w.kind = c.kind
      order by c.row limit ${mostTold}`,
  )
  const faults = found.map(
    ({ row, i, p, kind }): Fault => ({
      row,
      column: 'unit',
      code: 'unit.notCollected',
      facts: { kind, at: placesOf(i, p) },
    }),
  )
  return { faults, count: found[0]?.n ?? 0, set }
}

export async function setCollections(work: Work, set: ReadonlyMap<string, string>): Promise<void> {
  for (const [indicator_id, kind] of set)
    await work.tx
      .insertInto('indicator_collection')
      .values({ indicator_id, kinds: [kind], valid: sql<string>`daterange(null, null)` })
      .execute()
}
