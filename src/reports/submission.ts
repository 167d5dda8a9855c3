import { grantFor } from '#src/access/index.ts'
import type { Work } from '#src/platform/work.ts'
import { approve } from './approval.ts'
import { demandEditable } from './editing.ts'
import { takeFiguresBack } from './figures.ts'
import { recallOf } from './may.ts'
import { demandReady } from './readiness.ts'
import { type LoadedReport, reportFor, standingOf, written } from './report.ts'
import { moved, step } from './step.ts'
import { tellToApprove } from './telling/told.ts'

type Started = { version: number }

/** Puts the draft before the head. Where the unit lets one person do both, submitting approves at once. */
export async function submitReport(work: Work, id: string, { version }: Started) {
  const report = await reportFor(work, id, 'report.submit', version)
  await demandEditable(work, report)
  const content = written(report.stored)
  await demandReady(work, report, content)
  const submitted = await step(work, report, 'submit')
  if (!(await mayDoBoth(work, report))) {
    await tellToApprove(work, submitted)
    return moved(submitted)
  }
  return moved(await approve(work, submitted, content))
}

async function mayDoBoth(work: Work, report: LoadedReport) {
  if (!grantFor(work.actor, 'report.approve', standingOf(report))) return false
  const setting = await work.tx
    .selectFrom('unit_setting')
    .select('one_person')
    .where('unit_id', '=', report.unitId)
    .executeTakeFirst()
  return setting?.one_person === true
}

/** Back to the draft: the writer before approval, the head until receipt. What had left the unit leaves every total. */
export async function recallReport(work: Work, id: string, { version }: Started) {
  const report = await reportFor(work, id, recallOf, version)
  if (report.state !== 'approved') return moved(await step(work, report, 'recall'))
  await takeFiguresBack(work, report)
  return moved(await step(work, report, 'recall', { set: { approved_on: report.firstReceivedAt ? undefined : null } }))
}
