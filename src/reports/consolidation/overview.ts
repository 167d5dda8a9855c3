import { sql } from 'kysely'
import { may, mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { editableOf } from '../editing.ts'
import type { Section } from '../form.ts'
import type { ReportState } from '../moves.ts'
import { readReportsByIds, standingOf } from '../report.ts'
import { unitName } from '../unitNames.ts'
import type { Consolidation, OwnReport } from './contract.ts'
import { type Asked, covers, type Scope, scopeOf } from './scope.ts'

const named = 200
const offered = 20

/** How many have sent, who is missing, and which own reports may be made of it. */
export async function consolidationOf(view: View, asked: Asked): Promise<Consolidation> {
  const scope = await scopeOf(view, asked)
  const [counts, missing, ownReports] = await Promise.all([
    countsOf(view, scope),
    missingOf(view, scope),
    ownReportsOf(view, scope),
  ])
  return {
    regime: { id: scope.regimeId, name: scope.regimeName },
    unit: { id: scope.unitId, name: scope.unitName },
    period: scope.period,
    ...counts,
    missing,
    sections: narratives(scope.sections),
    ownReports,
    may: mayOf(view.actor, ['report.consolidate'] as const, { own: scope.unitId }),
  }
}

const narratives = (sections: readonly Section[]) =>
  sections.filter(({ kind }) => kind === 'narrative').map(({ id, title }) => ({ id, title }))

/** Over `expected_report r`: the reports from below. */
export const below = ({ regimeId, period, unitId }: Scope) =>
  sql<boolean>`(r.regime_id = ${regimeId}::uuid and r.period = ${period} and r.receiving_unit_id = ${unitId}::uuid)`

type Counts = Pick<Consolidation, 'expected' | 'sent' | 'received' | 'exempted'>
async function countsOf(view: View, scope: Scope): Promise<Counts> {
  const [found] = await rows(
    view.db,
    sql<Counts>`
      select count(*) filter (where r.state <> 'exempted')::int as expected,
        count(*) filter (where r.state in ('approved', 'received'))::int as sent,
        count(*) filter (where r.state = 'received')::int as received,
        count(*) filter (where r.state = 'exempted')::int as exempted
      from expected_report r where ${below(scope)}`,
  )
  return found!
}

/** A report before its unit's head is a draft to its receiver. */
const missingOf = (view: View, scope: Scope): Promise<Consolidation['missing']> =>
  rows(
    view.db,
    sql<Consolidation['missing'][number]>`
      select * from (select r.id as "reportId", ${unitName('r.unit_id', 'r.due_on')} as name,
        case r.state when 'submitted' then 'draft' else r.state end as state
      from expected_report r where ${below(scope)} and r.state in ('open', 'draft', 'submitted', 'returned')) m
      order by name collate "vi-x-icu", "reportId" limit ${named}`,
  )

type Candidate = { id: string; period: string }
/** The unit's own reports for this period first, then for longer ones that hold it. */
async function ownReportsOf(view: View, { unitId, period }: Scope): Promise<OwnReport[]> {
  const found = await rows(
    view.db,
    sql<Candidate>`
      select r.id, r.period from expected_report r
      where r.unit_id = ${unitId}::uuid and r.opens_on <= ${view.today}::date and r.state <> 'exempted'
      order by (r.period = ${period}) desc, r.opens_on desc, r.id limit 400`,
  )
  const fitting = found.filter((one) => covers(one.period, period)).slice(0, offered)
  const reports = await readReportsByIds(
    view,
    fitting.map(({ id }) => id),
  )
  const editable = new Set((await editableOf(view, reports)).map(({ id }) => id))
  return fitting.flatMap(({ id }) => {
    const report = reports.find((one) => one.id === id)
    if (!report) return []
    return {
      id,
      regime: { id: report.regimeId, name: report.regimeName },
      receivingUnit: { id: report.receivingUnitId, name: report.receivingUnitName },
      period: report.period,
      state: report.state as ReportState,
      version: report.version,
      sections: narratives(report.sections),
      writes: editable.has(id) && may(view.actor, 'report.write', standingOf(report)),
    }
  })
}
