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
  type Part,
  routeRows,
  rules,
  sourceUnits,
  valued,
} from './batch.ts'
import { addsUp } from './definition.ts'

export type RestatedPart = Part & { estimated: boolean; broken: boolean }

/** values of one last day stand together for a stock; otherwise each shorter period by itself */
export const bucketOf = (batch: Batch) =>
  rules(batch).n === 'last' || (isRatio(batch) && rules(batch).d === 'last') ? sql`l.ord::text` : sql`l.p`

/** moved (i, pp, y, bucket, ord, n, d): what came to each unit, each period by itself. */
export const moved = (batch: Batch) => sql`
  ${askedPeriods(batch)}, ${routeRows(batch)}, ${sourceUnits(batch)},
  leaf as materialized (select * from ${leaves(batch)} l where n is not null),
  way as (select distinct x, lo, hi, y, w from route),
  moved as (
    select l.i, l.pp, w.y, ${bucketOf(batch)} bucket, max(l.ord) ord, sum(l.n * w.w) n, sum(l.d * w.w) d
    from leaf l join way w on w.x = l.x and l.last >= w.lo and l.last < w.hi group by 1, 2, 3, 4
  )`

/**
 * Restated by unit and shortest period first, then over time at the unit a value came to, then over units. A figure is
 * exact when every value in it is in it whole; what does not add up breaks as soon as a succession touched it.
 */
export function readRestated(db: Reader, batch: Batch): Promise<RestatedPart[]> {
  const { n, d } = rules(batch)
  const ratio = isRatio(batch)
  const averaged = divides(batch).n || divides(batch).d
  const adds = addsUp(batch.definitions[0]!)
  const lastOnly = n === 'last' && (!ratio || d === 'last')
  return rows(
    db,
    sql<RestatedPart>`
      with ${moved(batch)},
      unit as materialized (
        select i, pp, y, max(ord) last_ord, ${averaged ? sql`count(*)` : sql`1`} k, ${overTime(n, 'n')} n,
          ${ratio ? overTime(d, 'd') : sql`null::numeric`} d
        from moved group by i, pp, y
      ),
      whole as (
        select r.ask, l.i, l.pp, l.x, l.p, sum(r.w) weight, bool_or(r.touched) touched
        from route r join leaf l on l.x = r.x and l.last >= r.lo and l.last < r.hi
        ${lastOnly ? sql`join unit u on u.i = l.i and u.pp = l.pp and u.y = r.y and u.last_ord = l.ord` : sql``}
        where r.w <> 1 ${adds ? sql`` : sql`or r.touched`} group by 1, 2, 3, 4, 5
      ),
      mark as (select ask, i, pp, bool_or(weight <> 1) estimated, bool_or(touched) touched from whole group by 1, 2, 3),
      place as (
        select distinct r.ask, r.y, r.y = a.unit itself from route r
        join unnest(${batch.asked.map((a) => a.unit)}::uuid[]) with ordinality a (unit, n) on a.n - 1 = r.ask
      )
      select u.i indicator, p.ask, u.pp period, u.k::int k, ${valued(batch, sql`p.itself`)}::int units, ${overUnits(batch, 'n', sql`p.itself`)} n,
        ${overUnits(batch, 'd', sql`p.itself`)} d, 0 reported, 0 excused,
        coalesce(bool_or(m.estimated), false) estimated,
        ${adds ? sql`false` : sql`coalesce(bool_or(m.touched), false)`} broken
      from unit u join place p on p.y = u.y left join mark m on m.ask = p.ask and m.i = u.i and m.pp = u.pp
      group by u.i, p.ask, u.pp, u.k`,
  )
}
