import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import {
  askedPeriods,
  type Batch,
  divides,
  isRatio,
  leaves,
  overTime,
  overUnits,
  owedPeriods,
  type Part,
  rules,
  single,
  sourceUnits,
  valued,
} from './batch.ts'

/** Where no succession lies between: over time within each unit, then over the units of the branch. */
export function readPlain(db: Reader, batch: Batch): Promise<Part[]> {
  const { n, d } = rules(batch)
  const averaged = divides(batch).n || divides(batch).d
  const perUnit = single(batch)
    ? sql`select i, pp, x, n, d, 1 k, case when n is not null then covers else 0 end has, case when n is null and na then covers else 0 end na
        from ${leaves(batch)} leaf`
    : sql`select i, pp, x, ${overTime(n, 'n')} n, ${isRatio(batch) ? overTime(d, 'd') : sql`null::numeric`} d,
        ${averaged ? sql`count(n)` : sql`1`} k, coalesce(sum(covers) filter (where n is not null), 0) has,
        coalesce(sum(covers) filter (where n is null and na), 0) na
      from ${leaves(batch)} leaf group by i, pp, x`
  // as many as the period has, unless the unit's life begins or ends in it
  const owed = sql`case when l.alive_from <= w.first and l.alive_to > w.last then w.cells
    else (select count(*) from owed o where o.pp = u.pp and o.last >= l.alive_from and o.last < l.alive_to) end`
  return rows(
    db,
    sql<Part>`
      with ${askedPeriods(batch)}, ${owedPeriods(batch)},
      whole as (select pp, min(first) first, max(last) last, count(*) cells from owed group by pp),
      member as materialized (
        select a.ask::int ask, c.descendant_id x, c.depth = 0 as itself
        from unnest(${batch.asked.map((a) => a.unit)}::uuid[]) with ordinality a (unit, ask)
        join closure c on c.ancestor_id = a.unit and c.by = 'structure' and c.valid @> ${batch.on}::date
      ),
      ${sourceUnits(batch, sql`select x from member`)},
      life as materialized (select x, min(alive_from) alive_from, max(alive_to) alive_to from source group by x),
      unit as (${perUnit})
      select u.i indicator, m.ask - 1 ask, u.pp period, u.k::int k, ${valued(batch, sql`m.itself`)}::int units,
        ${overUnits(batch, 'n', sql`m.itself`)} n, ${overUnits(batch, 'd', sql`m.itself`)} d,
        count(*) filter (where u.has > 0 and u.has + u.na >= ${owed})::int reported,
        count(*) filter (where u.has = 0 and u.na > 0 and u.na >= ${owed})::int excused
      from unit u join member m on m.x = u.x join life l on l.x = u.x join whole w on w.pp = u.pp
      group by u.i, m.ask, u.pp, u.k`,
  )
}
