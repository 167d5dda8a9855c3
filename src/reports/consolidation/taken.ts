import { sql } from 'kysely'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'
import type { KeptFigure } from '../content.ts'

export type TakenFigure = KeptFigure & { indicatorId: string; dismissed: string | null }

/** What a report has taken from below, as it stood then. */
export const takenFigures = async (db: Reader | Tx, reportId: string): Promise<TakenFigure[]> => {
  const found = await rows(
    db as Reader,
    sql<Omit<TakenFigure, 'at'> & { at: Date }>`
      select t.indicator_id as "indicatorId", i.code as indicator, t.unit_id as "unitId", trim_scale(t.value)::text as value,
        trim_scale(t.numerator)::text as numerator, trim_scale(t.denominator)::text as denominator, t.reported, t.expected,
        t.official, t.dismissed, t.at
      from taken_figure t join indicator i on i.id = t.indicator_id where t.expected_report_id = ${reportId}::uuid`,
  )
  return found.map((one) => ({ ...one, at: one.at.toISOString() }))
}
