import { type RawBuilder, sql } from 'kysely'
import { alwaysCollecting, type Batch, divides, nested, parts, rules, wanted } from './batch.ts'
import type { OverTime } from './definition.ts'

/** How many owed periods one of these stands for; undefined where that differs. */
function coversEach({ periods }: Batch): number | undefined {
  const [asked] = periods
  const covers = (asked?.leaves ?? []).map(
    (leaf) => asked!.cells.filter((c) => c.period === leaf.period || c.within.includes(leaf.period)).length,
  )
  return new Set(covers).size === 1 ? covers[0] : undefined
}

/**
 * The plain and common case: one asked period made of periods of one length. Then each unit's figures are put together
 * in the scan itself, before anything is joined. Undefined where the case is another.
 */
export function unitSums(batch: Batch): RawBuilder<unknown> | undefined {
  const covers = coversEach(batch)
  const simple = batch.periods.length === 1 && !nested(batch) && batch.definitions[0]!.breakdown.length === 0
  if (covers === undefined || !simple || !alwaysCollecting(batch)) return undefined
  const inOrder = batch.periods[0]!.leaves.toSorted((a, b) => (a.last < b.last ? -1 : 1)).map((leaf) => leaf.period)
  const { n, d } = parts(batch)
  const over = (rule: OverTime, column: RawBuilder<unknown>) => {
    if (rule === 'last')
      return sql`(max(array[array_position(${inOrder}::text[], o.period)::numeric, ${column}])
        filter (where ${column} is not null))[2]`
    return rule === 'max' || rule === 'min' ? sql`${sql.raw(rule)}(${column})` : sql`sum(${column})`
  }
  const k = divides(batch).n || divides(batch).d ? sql`count(${n})` : sql`1`
  return sql`select o.i, 1 nth, s.g, o.n, o.d, o.k, s.owes[1] owes, o.has * ${covers}::int has, o.na * ${covers}::int na
    from (select o.indicator_id i, o.unit_id x, ${over(rules(batch).n, n)} n, ${over(rules(batch).d, d)} d, ${k} k,
        count(${n}) has, count(*) filter (where o.state = 'notApplicable') na
      from observation o where ${wanted(batch)} and o.item = '' group by o.indicator_id, o.unit_id) o
    join source s on s.x = o.x`
}
