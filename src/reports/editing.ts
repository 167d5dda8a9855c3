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

/** Writing and submitting ask the same question; the page asks it too. */
export async function demandEditable(work: Work, report: LoadedReport): Promise<void> {
  if (await editableNow(work, report)) return
  throw isWritable(report.state)
    ? conflict('report.locked')
    : conflict('report.illegal-move', { state: report.state, move: 'save' })
}
