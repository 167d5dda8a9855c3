import { sql } from 'kysely'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'

type Asked = { indicatorIds: readonly string[]; unitIds: readonly string[]; period: string; formId: string }
export type Owned = {
  indicatorId: string
  unitId: string
  by: 'form' | 'import' | 'activity'
  value: string | null
  numerator: string | null
  denominator: string | null
  /** The report, import or activity feed. */
  sourceId: string
}

/** Cells of this period that another form, an import or activities own: this form shows them filled in. */
export const ownedElsewhere = (db: Reader | Tx, asked: Asked): Promise<Owned[]> =>
  rows(
    db as Reader,
    sql<Owned>`
      select distinct on (indicator_id, unit_id) indicator_id as "indicatorId", unit_id as "unitId", owner_kind as "by",
        trim_scale(value)::text as value, trim_scale(numerator)::text as numerator,
        trim_scale(denominator)::text as denominator, coalesce((
          select v.expected_report_id from report_version v where v.id = source_id and source_kind = 'report'), source_id)
          as "sourceId"
      from observation
      where indicator_id = any(${asked.indicatorIds}::uuid[]) and unit_id = any(${asked.unitIds}::uuid[])
        and period = ${asked.period} and current and not (owner_kind = 'form' and owner_id = ${asked.formId})
      order by indicator_id, unit_id, item`,
  )
