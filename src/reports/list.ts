import { type SqlBool, sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { isDay } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listReports } from './contract.ts'
import { isLate } from './lateness.ts'
import { mayDo } from './may.ts'
import type { ReportState } from './moves.ts'
import { unitName } from './unitNames.ts'
import { readingUnits, visible, writesIt } from './visible.ts'

const page = 100
type Query = Input<typeof listReports>['query']

type Purpose = Query['for']
const actOf = {
  writing: 'report.write',
  approving: 'report.approve',
  receiving: 'report.receive',
  overdue: 'report.receive',
} as const
/** What waits for each: a report that was sent is in the list of all. */
const waiting: Record<Exclude<Purpose, 'reading'>, readonly ReportState[]> = {
  writing: ['open', 'draft', 'submitted', 'returned'],
  approving: ['submitted'],
  receiving: ['approved'],
  overdue: ['open', 'draft', 'submitted', 'returned'],
}

/** What each list holds: the own to write, those before the head, those sent or owed to the own unit; all that is visible. */
const among = (view: View, purpose: Purpose) => {
  if (purpose === 'reading') return sql<SqlBool>`true`
  const units = unitsFor(view.actor, actOf[purpose])
  const unit = actOf[purpose] === 'report.receive' ? sql`r.receiving_unit_id` : sql`r.unit_id`
  const past = purpose === 'overdue' ? sql`and coalesce(r.approved_on, ${view.today}::date) > r.due_on` : sql``
  return sql<SqlBool>`${unit} = any(${units}::uuid[]) and r.state = any(${waiting[purpose]}::text[]) ${past}`
}

/** Over `expected_report r`: what should have come to the reader's units and was not sent, as the list of it. */
export const overdueReports = (view: View) =>
  sql<SqlBool>`(${among(view, 'overdue')} and r.opens_on <= ${view.today}::date)`

/** The state as the reader may know it: to those outside the writing unit a report before its head is a draft. */
export const shownState = (view: View) => sql<string>`case
  when r.state = 'submitted' and r.unit_id <> all(${readingUnits(view)}::uuid[]) then 'draft' else r.state end`

const matching = (view: View, query: Query) =>
  view.db
    .selectFrom('expected_report as r')
    .innerJoin('regime as g', 'g.id', 'r.regime_id')
    .where(sql<SqlBool>`${visible(view)}`)
    .where(among(view, query.for))
    .where('r.opens_on', '<=', view.today)
    .$if(query.state !== undefined, (q) => q.where(sql<SqlBool>`${shownState(view)} = ${query.state}`))
    .$if(query.regimeId !== undefined, (q) => q.where('r.regime_id', '=', query.regimeId!))
    .$if(query.unitId !== undefined, (q) => q.where('r.unit_id', '=', query.unitId!))
    .$if(query.period !== undefined, (q) => q.where('r.period', '=', query.period!))

function afterKey(after: string | undefined): string[] {
  if (after === undefined) return []
  const [, dueOn, id] = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(after) ?? []
  if (!dueOn || !id || !isDay(dueOn)) throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return [dueOn, id]
}

/** What waits by its due date, all that is visible from the newest; the key of the next page is (due date, id). */
export async function reportsFor(view: View, query: Query): Promise<Reply<typeof listReports>> {
  const newest = query.for === 'reading'
  const way = newest ? 'desc' : 'asc'
  const [dueOn, id] = afterKey(query.after)
  const found = await matching(view, query)
    .$if(id !== undefined, (q) =>
      q.where(sql<SqlBool>`(r.due_on, r.id) ${sql.raw(newest ? '<' : '>')} (${dueOn}::date, ${id}::uuid)`),
    )
    .select(['r.id', 'r.period', 'r.state', 'r.version', 'r.due_on as dueOn', 'r.opens_on as opensOn'])
    .select(['r.approved_on as approvedOn', 'r.unit_id as unitId', 'r.receiving_unit_id as receivingUnitId'])
    .select(['g.id as regimeId', 'g.name as regimeName'])
    .select([unitName('r.unit_id', 'r.due_on').as('unitName'), unitName('r.receiving_unit_id', 'r.due_on').as('to')])
    .orderBy('r.due_on', way)
    .orderBy('r.id', way)
    .limit(page + 1)
    .execute()
  const { total } = await matching(view, query)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const shown = found.slice(0, page)
  const last = shown.at(-1)
  return {
    total: Number(total),
    next: found.length > page && last ? `${last.dueOn}_${last.id}` : null,
    reports: shown.map((r) => lineOf(view, { ...r, state: r.state as ReportState })),
  }
}

type Row = {
  id: string
  period: string
  state: ReportState
  version: number
  dueOn: string
  opensOn: string
  approvedOn: string | null
  unitId: string
  receivingUnitId: string
  regimeId: string
  regimeName: string
  unitName: string
  to: string
}

/** To those outside the writing unit a report before its head is a draft. */
export const stateFor = (view: View, report: { unitId: string; receivingUnitId: string; state: ReportState }) =>
  report.state === 'submitted' && !writesIt(view, report) ? 'draft' : report.state

export function lineOf(view: View, row: Row) {
  const standing = { reporting: row.unitId, receiving: row.receivingUnitId }
  return {
    id: row.id,
    regime: { id: row.regimeId, name: row.regimeName },
    unit: { id: row.unitId, name: row.unitName },
    receivingUnit: { id: row.receivingUnitId, name: row.to },
    period: row.period,
    dueOn: row.dueOn,
    opensOn: row.opensOn,
    state: stateFor(view, row),
    late: isLate(row, view.today),
    approvedOn: row.approvedOn,
    version: row.version,
    may: mayDo(view.actor, standing, row.state),
  }
}
