import { sql } from 'kysely'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type ReportMove, type ReportState, reportStateAfter } from './moves.ts'
import type { Remark } from './remarks.ts'
import type { LoadedReport } from './report.ts'
import { tellReturned } from './telling/told.ts'

type Change = {
  reason?: string
  remarks?: readonly Remark[]
  onDay?: string
  /** The version of the content that the step is about: the current one unless said otherwise. */
  versionId?: string | null
  /** Further columns of the report that the step sets. */
  set?: {
    approved_on?: string | null
    first_received_at?: Date
    exempt_reason?: string | null
    current_version_id?: string
  }
  payload?: object
}

function stateAfter(state: ReportState, move: ReportMove): ReportState {
  const to = reportStateAfter(state, move)
  if (!to) throw conflict('report.illegal-move', { state, move })
  return to
}

/** One step of the diagram: the state, the record of who, when and why, and the audit event, together. */
export async function step(work: Work, report: LoadedReport, move: ReportMove, change: Change = {}) {
  const to = stateAfter(report.state, move)
  const { tx, actor, at, today } = work
  const version = report.version + 1
  const { reason = null, remarks = [] } = change
  await tx
    .with('moved', (q) =>
      q
        .updateTable('expected_report')
        .set({ state: to, version, ...change.set })
        .where('id', '=', report.id)
        .returning('id'),
    )
    .insertInto('report_move')
    .values({
      expected_report_id: report.id,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from report_move where expected_report_id = ${report.id})`,
      move,
      from_state: report.state,
      to_state: to,
      reason,
      remarks: JSON.stringify(remarks),
      on_day: change.onDay ?? today,
      report_version_id: change.versionId === undefined ? report.currentVersionId : change.versionId,
      by_account_id: actor.accountId,
      acting_for_id: work.actingFor.id,
      at,
    })
    .execute()
  work.record(
    `report.${move}`,
    { kind: 'report', id: report.id },
    {
      ...change.payload,
      reason,
      ...(remarks.length > 0 && { remarks }),
    },
  )
  const after = { ...report, ...carried(change), state: to, version }
  if (to === 'returned') await tellReturned(work, after, reason ?? remarks[0]?.text)
  return after
}

const carried = ({ set = {} }: Change): Partial<LoadedReport> => ({
  ...(set.approved_on !== undefined && { approvedOn: set.approved_on }),
  ...(set.first_received_at !== undefined && { firstReceivedAt: set.first_received_at }),
  ...(set.exempt_reason !== undefined && { exemptReason: set.exempt_reason }),
  ...(set.current_version_id !== undefined && { currentVersionId: set.current_version_id }),
})

export const moved = ({ id, state, version }: LoadedReport) => ({ id, state, version })
