import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readActivityTotals } from './contract.ts'
import { addsUp } from './fields.ts'
import { askedOf } from './list.ts'
import { amountSql } from './values-sql.ts'
import { whereOf } from './where.ts'

type Cell = { unitId: string; unitName: string; part: number; value: string }

/** By unit and month or quarter of a year: how many, or the sum of one field; each sum anew, from the activities themselves. */
export async function totalsFor(
  view: View,
  { year, by, fieldId, ...filter }: Input<typeof readActivityTotals>['query'],
): Promise<Reply<typeof readActivityTotals>> {
  const asked = await askedOf(view, filter)
  const field = asked.fields.find(({ id }) => id === fieldId)
  if (fieldId && !(field && addsUp(field))) throw invalid([{ path: 'query.fieldId', problem: 'unknown' }])
  const where = whereOf(view, { ...filter, period: String(year) }, asked)
  const found = await rows(
    view.db,
    sql<Cell>`select n.unit_id as "unitId", n.name as "unitName", n.part, trim_scale(n.value)::text as value
      from (select s.*, ${unitShortNameSql('s.unit_id', view.today)} as name
        from (select a.owner_unit_id as unit_id, extract(${sql.raw(by)} from a.held_on)::int as part,
            sum(${field ? amountSql(field) : sql`1::numeric`}) as value
          from activity a where ${where} group by 1, 2) s
        where s.value is not null) n
      order by n.name collate "vi-x-icu", n.unit_id, n.part`,
  )
  const sum = (cells: readonly Cell[]) =>
    exact(cells.reduce((total, { value }) => total.add(fraction(value)), fraction(0)))
  const sums = (cells: readonly Cell[]) =>
    Object.fromEntries([...Map.groupBy(cells, ({ part }) => part)].map(([part, those]) => [part, sum(those)]))
  return {
    units: [...Map.groupBy(found, ({ unitId }) => unitId).values()].map((cells) => ({
      unitId: cells[0]!.unitId,
      name: cells[0]!.unitName,
      parts: sums(cells),
      total: sum(cells),
    })),
    parts: sums(found),
    total: sum(found),
  }
}
