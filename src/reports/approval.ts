import { sql } from 'kysely'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { keepCitations, keepFigures } from './consolidation/keeping.ts'
import type { Content } from './content.ts'
import { writeFigures } from './figures.ts'
import { keepOwnTasks } from './ownTasks.ts'
import { type LoadedReport, reportFor, written } from './report.ts'
import { moved, step } from './step.ts'

type Started = { version: number }

/** The report leaves the unit; its figures are provisional from now on. */
export async function approveReport(work: Work, id: string, { version }: Started) {
  const report = await reportFor(work, id, 'report.approve', version)
  await demandAnotherAuthor(work, report)
  return moved(await approve(work, report, written(report.stored)))
}

/** Late is judged by the approval before the first receipt: until then each approval sets the day anew. */
export async function approve(work: Work, report: LoadedReport, content: Content) {
  const set = report.firstReceivedAt ? {} : { approved_on: work.today }
  const approved = await step(work, report, 'approve', { set })
  await writeFigures(work, approved, content)
  await keepOwnTasks(work, approved)
  await keepFigures(work, approved)
  await keepCitations(work, approved)
  return approved
}

/** Nobody approves what they alone wrote, unless the unit lets one person do both. */
async function demandAnotherAuthor(work: Work, report: LoadedReport) {
  const { alone } = await work.tx
    .selectNoFrom(
      sql<boolean>`
        exists (select from report_author where expected_report_id = ${report.id} and account_id = ${work.actor.accountId})
        and not exists (select from report_author where expected_report_id = ${report.id}
          and account_id <> ${work.actor.accountId})
        and not exists (select from unit_setting where unit_id = ${report.unitId} and one_person)`.as('alone'),
    )
    .executeTakeFirstOrThrow()
  if (alone) throw refused('report.own-work')
}
