import { conflict } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { isEditable } from './lateness.ts'
import { isWritable } from './moves.ts'
import type { LoadedReport } from './report.ts'

async function facts(view: View, report: LoadedReport) {
  const { state, dueOn, locks, graceDays } = report
  if (!locks) return { state, dueOn, locks, graceDays, exceptionUntil: null }
  const exception = await view.db
    .selectFrom('report_exception')
    .select(({ fn }) => fn.max('until').as('until'))
    .where('expected_report_id', '=', report.id)
    .executeTakeFirst()
  return { state, dueOn, locks, graceDays, exceptionUntil: exception?.until ?? null }
}

export const editableNow = async (view: View, report: LoadedReport): Promise<boolean> =>
  isEditable(await facts(view, report), view.today)

/** Those of the reports that may be written on now: one question, however many they are. */
export async function editableOf(view: View, reports: readonly LoadedReport[]): Promise<LoadedReport[]> {
  const locking = reports.filter(({ locks }) => locks).map(({ id }) => id)
  const found =
    locking.length === 0
      ? []
      : await view.db
          .selectFrom('report_exception')
          .select(({ fn }) => ['expected_report_id as id', fn.max('until').as('until')])
          .where('expected_report_id', 'in', locking)
          .groupBy('expected_report_id')
          .execute()
  const until = new Map(found.map((one) => [one.id, one.until]))
  return reports.filter((report) => isEditable({ ...report, exceptionUntil: until.get(report.id) ?? null }, view.today))
}

/** Writing and submitting ask the same question; the page asks it too. */
export async function demandEditable(work: Work, report: LoadedReport): Promise<void> {
  if (await editableNow(work, report)) return
  throw isWritable(report.state)
    ? conflict('report.locked')
    : conflict('report.illegal-move', { state: report.state, move: 'save' })
}
