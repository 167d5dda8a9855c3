import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { type Batch, divides, isRatio, rules } from './batch.ts'
import type { OverTime } from './definition.ts'
import { bucketOf, moved } from './restated.ts'

/** What one unit's values of some periods bring: `share` of `amount`, in a mean over time divided by `k`. */
export type Piece = { side: 'n' | 'd'; source: string; share: string; k: number; amount: string; periods: string[] }

/** Which of the values over time count at the unit they came to: all, the last, or the one largest or smallest. */
function counts(rule: OverTime, column: 'n' | 'd'): RawBuilder<unknown> {
  const c = sql.ref(column)
  const first = (order: RawBuilder<unknown>) =>
    sql`${c} is not null and row_number() over (partition by y order by ${c} is null, ${order}, bucket) = 1`
  if (rule === 'last') return first(sql`ord desc`)
  if (rule === 'max') return first(sql`${c} desc`)
  if (rule === 'min') return first(sql`${c}`)
  return sql`${c} is not null`
}

/** The values behind one figure by unit and share, in the same steps as the figure itself; one indicator, unit and period. */
export function readComposed(db: Reader, batch: Batch): Promise<Piece[]> {
  const { n, d } = rules(batch)
  const asked = batch.asked[0]!
  const itself = batch.definitions[0]!.overUnits === 'none' ? sql`where y = ${asked.unit}::uuid` : sql``
  const k = (side: 'n' | 'd') => (divides(batch)[side] ? sql`m.k` : sql`1`)
  const pieces = (side: 'n' | 'd') => sql`
    select ${side} side, x, share, k, sum(amount) amount, array_agg(p order by p) periods from (
      select l.x, l.p, sum(w.w) share, ${k(side)} k, ${side === 'n' ? sql`l.n` : sql`l.d`} amount
      from leaf l join way w on w.x = l.x and l.last >= w.lo and l.last < w.hi
      join chosen m on m.y = w.y and m.bucket = ${bucketOf(batch)} and m.${sql.raw(`${side}_counts`)}
      where ${side === 'n' ? sql`l.n` : sql`l.d`} is not null group by l.x, l.p, 4, 5) one group by x, share, k`
  return rows(
    db,
    sql<Piece>`
      with ${moved(batch)},
      chosen as (
        select y, bucket, (count(*) over (partition by y))::int k, ${counts(n, 'n')} n_counts,
          ${isRatio(batch) ? counts(d, 'd') : sql`false`} d_counts
        from moved ${itself}
      )
      select side, x source, trim_scale(share)::text share, k, trim_scale(amount)::text amount, periods
      from (${pieces('n')} union all ${pieces('d')}) piece`,
  )
}
