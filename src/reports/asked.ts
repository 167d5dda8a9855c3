import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import type { Reader, Tx } from '#src/platform/database.ts'
import { rows } from '#src/platform/database.ts'
import type { AskedIndicator } from './contract.ts'
import { codesOf, type Section } from './form.ts'
import { collects, tableUnits } from './tableUnits.ts'

/**
 * A cell of a form's table: one indicator about one unit. `enters`: not a formula, nor rolled up from units below; `inWords`:
 * what is entered is a text.
 */
export type AskedFigure = {
  sectionId: string
  indicatorId: string
  code: string
  unitId: string
  enters: boolean
  inWords: boolean
}

/** Every cell of the tables of a report, filled-in ones among them. */
export const askedFigures = (db: Reader | Tx, { id, period }: { id: string; period: string }): Promise<AskedFigure[]> =>
  askedByReports(db, [id], period)

/** The same of several reports of one period, asked once. */
export function askedByReports(db: Reader | Tx, ids: readonly string[], period: string) {
  const lastDay = sql`${periodOf(period).to}::date`
  return rows(
    db as Reader,
    sql<AskedFigure & { reportId: string }>`
      select r.id as "reportId", s ->> 'id' as "sectionId", i.id as "indicatorId", i.code, u.unit_id as "unitId",
        i.kind = 'text' as "inWords", i.kind <> 'formula' and r.period not like '%M' and ${collects(lastDay)} as enters
      from expected_report r join form_version v on v.id = r.form_version_id
      cross join lateral jsonb_array_elements(v.sections) s
      cross join lateral ${tableUnits(lastDay)} u
      cross join lateral jsonb_array_elements_text(s #> '{table,indicators}') code
      join indicator i on i.code = code.value
      where r.id = any(${ids}::uuid[]) and s ->> 'kind' = 'table'`,
  )
}

/** The indicators that the form's tables name, formulas among them. */
export const askedIndicators = (db: Reader | Tx, sections: readonly Section[]): Promise<AskedIndicator[]> =>
  indicatorsByCode(db, codesOf(sections))

/** The same of these codes, in their order. */
export async function indicatorsByCode(db: Reader | Tx, codes: readonly string[]): Promise<AskedIndicator[]> {
  if (codes.length === 0) return []
  const found = await (db as Reader)
    .selectFrom('indicator')
    .select(['id', 'code', 'name_vi as nameVi', 'name_en as nameEn', 'kind', 'measure', 'decimals', 'factor'])
    .select(['direction', 'breakdown', 'formula', 'illustrative', 'over_time as overTime'])
    .where('code', 'in', codes)
    .execute()
  const asked = found as AskedIndicator[]
  return asked.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}
