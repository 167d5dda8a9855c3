import type { Work } from '#src/platform/work.ts'
import { demandYearOpen } from './closed-year.ts'
import { takeFiguresBack } from './figures.ts'
import { returnOf } from './may.ts'
import { reportFor } from './report.ts'
import { moved, step } from './step.ts'

type WithReason = { version: number; reason: string }

/** Back to the writers with a reason: from the unit's own head before it left, from the receiver after. */
export async function returnReport(work: Work, id: string, { version, reason }: WithReason) {
  const report = await reportFor(work, id, returnOf, version)
  if (report.state !== 'submitted') await demandYearOpen(work, report)
  if (report.state === 'approved') await takeFiguresBack(work, report)
  return moved(await step(work, report, 'return', { reason }))
}
