import { sql } from 'kysely'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'

type Cells = { indicatorIds: readonly string[]; unitIds: readonly string[]; period: string }
export type Past = { indicatorId: string; unitId: string; values: string[] }

/** Each cell's last eight values for periods of the same kind before this one, the oldest first; of a ratio its plain quotient. */
export const historyOf = (db: Reader | Tx, { indicatorIds, unitIds, period }: Cells): Promise<Past[]> =>
  rows(
    db as Reader,
    sql<Past>`
      select indicator_id as "indicatorId", unit_id as "unitId", array_agg(value order by period) as values
      from (
        select o.indicator_id, o.unit_id, o.period,
          trim_scale(coalesce(o.value, o.numerator / nullif(o.denominator, 0)))::text as value,
          row_number() over (partition by o.indicator_id, o.unit_id order by o.period desc) as back
        from observation o
        where o.indicator_id = any(${indicatorIds}::uuid[]) and o.unit_id = any(${unitIds}::uuid[]) and o.current
          and o.item = '' and o.period < ${period} and o.period ~ ${`^${period.replace(/\d/g, '\\d')}$`}
          and coalesce(o.value, o.numerator / nullif(o.denominator, 0)) is not null
      ) t where back <= 8 group by 1, 2`,
  )
