import { conflict, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { fedFigures } from './figures.ts'
import { isWritable } from './moves.ts'
import { reportFor } from './report.ts'
import { moved, step } from './step.ts'

/** An exempted unit's figures are not expected: it is named as such, and no longer counted among the missing. */
export async function exemptReport(work: Work, id: string, { version, reason }: { version: number; reason: string }) {
  const report = await reportFor(work, id, 'report.exempt', version)
  const exempted = await step(work, report, 'exempt', { reason, set: { exempt_reason: reason } })
  await setFigures(work, id, 'expected', 'exempted')
  await fedFigures(work, report, true)
  return moved(exempted)
}

export async function requireReport(work: Work, id: string, { version }: { version: number }) {
  const report = await reportFor(work, id, 'report.require', version)
  const required = await step(work, report, 'require', { set: { exempt_reason: null } })
  await setFigures(work, id, 'exempted', 'expected')
  await fedFigures(work, report, false)
  return moved(required)
}

const setFigures = (work: Work, id: string, from: string, to: string) =>
  work.tx
    .updateTable('expected_figure')
    .set({ state: to })
    .where('expected_report_id', '=', id)
    .where('state', '=', from)
    .execute()

/** Lets a unit answer after the lock, until a day. */
export async function exceptReport(work: Work, id: string, { until, reason }: { until: string; reason: string }) {
  const report = await reportFor(work, id, 'report.except')
  const { state } = report
  if (!isWritable(state)) throw conflict('move.not-allowed', { move: 'except', state })
  if (until < work.today) throw invalid([{ path: 'body.until', problem: 'before-today' }])
  await work.tx
    .insertInto('report_exception')
    .values({ expected_report_id: id, until, reason, by_account_id: work.actor.accountId, at: work.at })
    .onConflict((c) => c.columns(['expected_report_id', 'until']).doUpdateSet({ reason }))
    .execute()
  work.record('report.excepted', { kind: 'report', id }, { until, reason })
  return moved(report)
}
