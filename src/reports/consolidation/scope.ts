import { sql } from 'kysely'
import { type Period, periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { Section } from '../form.ts'
import { type LoadedReport, readReport } from '../report.ts'
import { unitName } from '../unitNames.ts'
import { readingUnits } from '../visible.ts'

export type Asked = { regimeId: string; period: string }
/** The reports of a regime and period that one unit receives, and the outline they follow. */
export type Scope = {
  regimeId: string
  regimeName: string
  period: string
  unitId: string
  unitName: string
  /** The unit's territory, about which the figures below are rolled up; the unit itself where it has none. */
  aboutId: string
  sections: Section[]
}

/** Those alone who hold a grant at the receiving unit consolidate; to others it is not there. */
export async function scopeOf(view: View, { regimeId, period }: Asked): Promise<Scope> {
  const [found] = await rows(
    view.db,
    sql<Scope>`
      select g.id as "regimeId", g.name as "regimeName", r.period, r.receiving_unit_id as "unitId",
        ${unitName('r.receiving_unit_id', 'r.due_on')} as "unitName", v.sections, r.receiving_unit_id as "aboutId"
      from expected_report r join regime g on g.id = r.regime_id join form_version v on v.id = r.form_version_id
      where r.regime_id = ${regimeId}::uuid and r.period = ${period} and r.opens_on <= ${view.today}::date
        and r.receiving_unit_id = any(${readingUnits(view)}::uuid[])
      order by v.number desc, r.due_on desc limit 1`,
  )
  if (!found) throw notFound()
  const [about] = await rows(
    view.db,
    sql<{ id: string | null }>`select territory(${found.unitId}::uuid, ${periodOf(period).to}::date) as id`,
  )
  return { ...found, aboutId: about?.id ?? found.unitId }
}

const contains = (outer: Period, inner: Period) => outer.from <= inner.from && inner.to <= outer.to
export const covers = (period: string, below: string): boolean => contains(periodOf(period), periodOf(below))

/** The own report that is made of it: of the receiving unit, for a period that holds this one. */
export async function ownReport(view: View, scope: Scope, id: string): Promise<LoadedReport> {
  const report = await readReport(view, id)
  if (report.unitId !== scope.unitId || !covers(report.period, scope.period)) throw notFound()
  return report
}
