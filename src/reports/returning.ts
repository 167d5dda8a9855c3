import type { Work } from '#src/platform/work.ts'
import { demandYearOpen } from './closed-year.ts'
import { takeFiguresBack } from './figures.ts'
import { returnOf } from './may.ts'
import { type SentBack, sentBackFor } from './pinning.ts'
import { reportFor } from './report.ts'
import { moved, step } from './step.ts'

/** Back to the writers, told why: from the unit's own head before it left, from the receiver after. */
export async function returnReport(work: Work, id: string, { version, ...why }: SentBack) {
  const report = await reportFor(work, id, returnOf, version)
  if (report.state !== 'submitted') await demandYearOpen(work, report)
  const said = await sentBackFor(work, report, why)
  if (report.state === 'approved') await takeFiguresBack(work, report)
  return moved(await step(work, report, 'return', said))
}
