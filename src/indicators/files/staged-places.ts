import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { type Found, mostTold } from '#src/platform/exchange.ts'
import type { Fault } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type Borne, resolverOf, unitsBearing } from '#src/units/index.ts'
import type { Names } from './staged-rows.ts'

/** What the names mean goes beside the rows. */
async function tellNames({ tx }: Work, names: Names, borne: readonly Borne[]): Promise<void> {
  const periods = [...names.periods].flatMap(([code, one]) => (one ? [{ code, n: one.n, day: one.period.to }] : []))
  const indicators = [...names.indicators.values()].flatMap((one) => one ?? [])
  await sql`create temp table import_period on commit drop as
    select * from unnest(${periods.map(({ n }) => n)}::int[], ${periods.map(({ code }) => code)}::text[],
      ${periods.map(({ day }) => day)}::date[]) as n (p, code, day)`.execute(tx)
  await sql`create temp table import_indicator on commit drop as
    select * from unnest(${indicators.map(({ n }) => n)}::int[],
      ${indicators.map(({ definition }) => definition.id)}::uuid[]) as n (i, id)`.execute(tx)
  await sql`create temp table import_unit on commit drop as
    select * from unnest(${borne.map(({ ref }) => names.units.get(ref)!)}::int[], ${borne.map(({ id }) => id)}::uuid[],
      ${borne.map(({ from }) => from)}::date[], ${borne.map(({ to }) => to)}::date[]) as n (u, id, since, until)`.execute(
    tx,
  )
  // they were written in this transaction: nobody counted them yet
  for (const table of ['import_row', 'import_period', 'import_indicator', 'import_unit'])
    await sql`analyze ${sql.table(table)}`.execute(tx)
}

/**
 * Finds the unit that bore each code on the last day of each period it stands with, and its kind that day; then lays each
 * cell beside what stands in it: `before` the current row, `unchanged` where it says the same.
 */
export async function placeRows(work: Work, names: Names): Promise<Found> {
  const { tx } = work
  const borne = await unitsBearing(work, names.units.keys())
  await tellNames(work, names, borne)
  await sql`create temp table import_place on commit drop as
    select distinct on (q.u, q.p) q.u, q.p, n.id unit_id, v.kind
    from (select distinct u, p from import_row) q join import_period d on d.p = q.p
      left join import_unit n on n.u = q.u and d.day between n.since and coalesce(n.until, 'infinity')
      left join unit_version v on v.unit_id = n.id and v.valid @> d.day
    order by q.u, q.p`.execute(tx)
  await sql`analyze import_place`.execute(tx)
  // a sort of a million rows in memory, in the order of the index: so they meet what stands there
  await sql`set local work_mem = '128MB'`.execute(tx)
  await sql`create temp table import_cell on commit drop as
    select c.*, o.id "before", o.owner_kind, coalesce(
      o.value is not distinct from c.value and o.numerator is not distinct from c.numerator
      and o.denominator is not distinct from c.denominator and scale(o.value) is not distinct from scale(c.value)
      and o.words is not distinct from c.words and o.state is not distinct from c.state
      and o.note is not distinct from c.note and o.official and o.id is not null, false) unchanged
    from (
      select r.row, r.i, r.p, r.right, m.id indicator_id, l.unit_id, l.kind, d.code period, r.item, r.value, r.numerator,
        r.denominator, r.words, r.state, r.note,
        min(r.row) over (partition by m.id, d.code, l.unit_id, r.item) "first"
      from import_row r join import_place l on l.u = r.u and l.p = r.p join import_period d on d.p = r.p
        join import_indicator m on m.i = r.i
      where l.unit_id is not null) c
    left join observation o on o.current and o.indicator_id = c.indicator_id and o.period = c.period
      and o.unit_id = c.unit_id and o.item = c.item`.execute(tx)
  return lostUnits(work, names, borne)
}

/** The rows whose unit there is not, or was not that day. */
async function lostUnits({ db }: Work, names: Names, borne: readonly Borne[]): Promise<Found> {
  const lost = await rows(
    db,
    sql<{ row: number; u: number; day: string; n: number }>`
      select r.row, r.u, d.day::text, (count(*) over ())::int n
      from import_row r join import_place l on l.u = r.u and l.p = r.p join import_period d on d.p = r.p
      where l.unit_id is null order by r.row limit ${mostTold}`,
  )
  const resolve = resolverOf(borne)
  const refs = [...names.units.keys()]
  const faults = lost.flatMap(({ row, u, day }): Fault[] => {
    const ref = refs[u]!
    const found = resolve(ref, day)
    return 'fault' in found ? [{ row, column: 'unit', code: found.fault, facts: { ref, day, lives: found.lives } }] : []
  })
  return { faults, count: lost[0]?.n ?? 0 }
}
