import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { askedPeriods, type Batch, ids, leaves, owedPeriods, routeRows, sourceUnits } from './batch.ts'
import { collectsOn } from './members.ts'

/** `expected` already without those excused: "not applicable", exempted, closed. */
export type Completeness = {
  indicator: string
  ask: number
  period: string
  expected: number
  reported: number
  exempted: number
}

/** covered (pp, p, c): a value at p stands for what is owed in c. */
function covered(batch: Batch) {
  const pairs = batch.periods.flatMap(({ period, leaves: found, cells }) =>
    found.flatMap((leaf) =>
      cells
        .filter((c) => c.period === leaf.period || c.within.includes(leaf.period))
        .map((c) => ({ period, p: leaf.period, c: c.period })),
    ),
  )
  return sql`covered as (select * from unnest(${pairs.map((p) => p.period)}::text[], ${pairs.map((p) => p.p)}::text[],
    ${pairs.map((p) => p.c)}::text[]) as t (pp, p, c))`
}

/** How many units of the collecting kinds each asked unit holds on the structure day. */
export function collectors(batch: Batch): Map<number, number> {
  const counts = new Map<number, number>()
  for (const member of batch.members)
    if (collectsOn(member, batch.definitions[0]!.collection, batch.on))
      for (const ask of member.asks) counts.set(ask, (counts.get(ask) ?? 0) + 1)
  return counts
}

/** base (ask, y): those units themselves. */
function collectorRows(batch: Batch) {
  const { collection } = batch.definitions[0]!
  const all = batch.members
    .filter((m) => collectsOn(m, collection, batch.on))
    .flatMap(({ unit, asks }) => asks.map((ask) => ({ ask, unit })))
  return sql`base as materialized (
    select * from unnest(${all.map((b) => b.ask)}::int[], ${all.map((b) => b.unit)}::uuid[]) as t (ask, y))`
}

/**
 * Where no regime says who owes and a succession lies between: a unit owes each period of the indicator's rhythm, and its
 * predecessors owed them before it.
 */
export function owedByRhythm(db: Reader, batch: Batch): Promise<Completeness[]> {
  return rows(
    db,
    sql<Completeness>`
      with ${askedPeriods(batch)}, ${owedPeriods(batch)}, ${covered(batch)}, ${routeRows(batch)}, ${sourceUnits(batch)},
      ${collectorRows(batch)},
      due as (
        select distinct b.ask, b.y, o.pp, o.c, r.x from base b join route r on r.ask = b.ask and r.y = b.y and not r.gone
        join source s on s.x = r.x
        join owed o on o.last >= r.lo and o.last < r.hi and o.last >= s.lo and o.last < s.hi
          and o.last >= s.alive_from and o.last < s.alive_to
      ),
      leaf as materialized (select * from ${leaves(batch)} l),
      got as (
        select l.i, l.pp, l.x, c.c, bool_or(l.n is not null) has, coalesce(bool_or(l.n is null and l.na), false) na
        from leaf l join covered c on c.pp = l.pp and c.p = l.p group by 1, 2, 3, 4
      ),
      stand as (
        select i.i, b.ask, a.pp, b.y, count(d.c) cells, count(d.c) filter (where g.has) has,
          count(d.c) filter (where not g.has and g.na) na
        from base b cross join unnest(${ids(batch)}) i (i) cross join (select distinct pp from owed) a
        left join due d on d.ask = b.ask and d.y = b.y and d.pp = a.pp
        left join got g on g.i = i.i and g.pp = d.pp and g.x = d.x and g.c = d.c
        group by 1, 2, 3, 4
      )
      select i indicator, ask, pp period, count(*) filter (where cells = 0 or na < cells)::int expected,
        count(*) filter (where has > 0 and has + na = cells)::int reported, 0 exempted
      from stand group by 1, 2, 3`,
  )
}

/** Where a regime expects the figure: by the rows fixed when the period opened. */
export function owedByRegime(db: Reader, batch: Batch, tree: Batch): Promise<Completeness[]> {
  const longer = tree.periods.flatMap(({ period, leaves: all }) =>
    all.flatMap((leaf) => [leaf.period, ...leaf.within].map((l) => ({ period, p: leaf.period, l }))),
  )
  // "nothing arose" is official once its report is received, like a number
  const answered = batch.provisional
    ? sql``
    : sql`and not exists (select from expected_report r where r.id = e.expected_report_id and r.state = 'approved')`
  const cell = batch.definitions[0]!.breakdown.length === 0 ? sql`and o.item = ''` : sql``
  return rows(
    db,
    sql<Completeness>`
      with ${askedPeriods(tree)}, ${routeRows(batch)},
      stands as (select * from unnest(${longer.map((l) => l.period)}::text[], ${longer.map((l) => l.p)}::text[],
        ${longer.map((l) => l.l)}::text[]) as t (pp, p, longer)),
      due as (
        select e.indicator_id i, a.pp, a.p, a.last, e.unit_id x, bool_or(e.state = 'nothingArose' ${answered}) nothing,
          bool_and(e.state in ('exempted', 'closed')) let_off
        from asked a join expected_figure e on e.period = a.p and e.indicator_id = any(${ids(batch)})
        where e.unit_id in (select x from route) group by 1, 2, 3, 4, 5
      ),
      got as (
        select d.i, d.pp, d.p, d.x, bool_or(num_nonnulls(o.value, o.numerator, o.words) = 1) has,
          bool_or(o.state = 'notApplicable') na
        from due d join stands s on s.pp = d.pp and s.p = d.p
        join observation o on o.indicator_id = d.i and o.period = s.longer and o.unit_id = d.x and o.current
          and ${batch.provisional ? sql`true` : sql`o.official`} ${cell}
        group by 1, 2, 3, 4
      ),
      stand as (
        select d.i, r.ask, d.pp, r.y, count(*) filter (where d.let_off) let_off,
          -- the answer to the form stands before a cell from elsewhere
          count(*) filter (where not d.let_off and (d.nothing or not coalesce(g.na and not g.has, false))) owed,
          count(*) filter (where not d.let_off and (d.nothing or coalesce(g.has, false))) met
        from due d join (select distinct ask, x, lo, hi, y from route) r on r.x = d.x and d.last >= r.lo and d.last < r.hi
        left join got g on g.i = d.i and g.pp = d.pp and g.p = d.p and g.x = d.x
        group by 1, 2, 3, 4
      )
      select i indicator, ask, pp period, count(*) filter (where owed > 0)::int expected,
        count(*) filter (where owed > 0 and met >= owed)::int reported,
        count(*) filter (where owed = 0 and let_off > 0)::int exempted
      from stand group by 1, 2, 3`,
  )
}
