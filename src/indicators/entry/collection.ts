import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { EnteredCell } from './cell.ts'

type Met = {
  indicatorId: string
  code: string
  unitId: string
  unitKind: string | null
  kinds: string[] | null
  day: string
}

/** For each cell the unit's kind and the kinds at which the indicator is collected, both on its period's last day unless it says which. */
const meet = (work: Work, cells: readonly EnteredCell[]): Promise<Met[]> => {
  const pairs = [...new Map(cells.map((c) => [`${c.indicatorId} ${c.unitId} ${c.period}`, c])).values()]
  const days = pairs.map(({ on, period }) => on ?? periodOf(period).to)
  return rows(
    work.db,
    sql<Met>`select p.indicator_id as "indicatorId", i.code, p.unit_id as "unitId", v.kind as "unitKind", c.kinds,
        p.day::text as day
      from unnest(${pairs.map((c) => c.indicatorId)}::uuid[], ${pairs.map((c) => c.unitId)}::uuid[],
        ${days}::date[]) as p (indicator_id, unit_id, day)
      join indicator i on i.id = p.indicator_id
      left join unit_version v on v.unit_id = p.unit_id and v.valid @> p.day
      left join indicator_collection c on c.indicator_id = p.indicator_id and c.valid @> p.day`,
  )
}

/**
 * A unit of another kind than those at which the indicator is collected cannot enter it: it sees the roll-up. Where none
 * is said yet, the first value stored says it, for all days.
 */
export async function demandCollected(work: Work, cells: readonly EnteredCell[]): Promise<void> {
  const met = await meet(work, cells)
  const gone = met.find((m) => m.unitKind === null)
  if (gone) throw refused('figures.unit-absent', { indicator: gone.code, unitId: gone.unitId, day: gone.day })
  const set = new Map<string, string>()
  for (const { indicatorId, code, unitKind, unitId, kinds } of met) {
    const collected = kinds ?? [set.get(indicatorId) ?? unitKind!]
    if (!collected.includes(unitKind!))
      throw refused('figures.not-collected-here', { indicator: code, unitId, unitKind, collectedAt: collected })
    if (kinds === null) set.set(indicatorId, unitKind!)
  }
  for (const [indicatorId, kind] of set) {
    await work.tx
      .insertInto('indicator_collection')
      .values({ indicator_id: indicatorId, kinds: [kind], valid: sql<string>`daterange(null, null)` })
      .execute()
    work.record('indicator.collectionSet', { kind: 'indicator', id: indicatorId }, { kinds: [kind] })
  }
}
