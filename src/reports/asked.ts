import { sql } from 'kysely'
import type { Reader, Tx } from '#src/platform/database.ts'
import { rows } from '#src/platform/database.ts'
import type { AskedIndicator } from './contract.ts'
import { codesOf, type Section } from './form.ts'

/** A figure that a report is asked for: one indicator about one unit. */
export type AskedFigure = { indicatorId: string; code: string; unitId: string; state: string }

/** Fixed as rows when the period opened: whose figures this report must give. */
export const askedFigures = (db: Reader | Tx, reportId: string): Promise<AskedFigure[]> =>
  rows(
    db as Reader,
    sql<AskedFigure>`select f.indicator_id as "indicatorId", i.code, f.unit_id as "unitId", f.state
      from expected_figure f join indicator i on i.id = f.indicator_id where f.expected_report_id = ${reportId}`,
  )

/** The indicators that the form's tables name, formulas among them. */
export async function askedIndicators(db: Reader | Tx, sections: readonly Section[]): Promise<AskedIndicator[]> {
  const codes = codesOf(sections)
  if (codes.length === 0) return []
  const found = await (db as Reader)
    .selectFrom('indicator')
    .select(['id', 'code', 'name_vi as nameVi', 'name_en as nameEn', 'kind', 'measure', 'decimals', 'factor'])
    .select(['direction', 'breakdown', 'formula', 'illustrative'])
    .where('code', 'in', codes)
    .execute()
  const asked = found as AskedIndicator[]
  return asked.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}
