import { type SqlBool, sql } from 'kysely'
import { type Act, unitsFor } from '#src/access/index.ts'
import type { View } from '#src/platform/work.ts'
import { lineOf } from './list.ts'
import type { ReportState } from './moves.ts'
import type { ReportLine } from './shapes.ts'
import { unitName } from './unitNames.ts'

export type ReportsPart = { total: number; rows: ReportLine[] }
export type ReportsToday = Record<'toWrite' | 'toApprove' | 'toReceive', ReportsPart>

const shown = 20

async function part(
  view: View,
  act: Act,
  column: 'unit_id' | 'receiving_unit_id',
  states: ReportState[],
): Promise<ReportsPart> {
  const units = unitsFor(view.actor, act)
  if (units.length === 0) return { total: 0, rows: [] }
  const found = await view.db
    .selectFrom('expected_report as r')
    .innerJoin('regime as g', 'g.id', 'r.regime_id')
    .where(`r.${column}`, '=', sql<string>`any(${units}::uuid[])`)
    .where('r.state', 'in', states)
    .where('r.opens_on', '<=', view.today)
    // nothing can be answered before the period it is about has begun to end
    .where(sql<SqlBool>`(r.state <> 'open' or r.due_on <= ${view.today}::date + 30)`)
    .select(['r.id', 'r.period', 'r.state', 'r.version', 'r.due_on as dueOn', 'r.opens_on as opensOn'])
    .select(['r.approved_on as approvedOn', 'r.unit_id as unitId', 'r.receiving_unit_id as receivingUnitId'])
    .select(['g.id as regimeId', 'g.name as regimeName'])
    .select([unitName('r.unit_id', 'r.due_on').as('unitName'), unitName('r.receiving_unit_id', 'r.due_on').as('to')])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(shown)
    .execute()
  return {
    total: found[0]?.total ?? 0,
    rows: found.map((row) => lineOf(view, { ...row, state: row.state as ReportState })),
  }
}

/** What reports ask of this person today: to write, to approve as the unit's head, to receive. */
export async function reportsToday(view: View): Promise<ReportsToday> {
  const [toWrite, toApprove, toReceive] = await Promise.all([
    part(view, 'report.write', 'unit_id', ['open', 'draft', 'returned']),
    part(view, 'report.approve', 'unit_id', ['submitted']),
    part(view, 'report.receive', 'receiving_unit_id', ['approved']),
  ])
  return { toWrite, toApprove, toReceive }
}
