import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandYearOpen } from './closed-year.ts'
import { makeFiguresOfficial, takeFiguresBack } from './figures.ts'
import { type SentBack, sentBackFor } from './pinning.ts'
import { type LoadedReport, reportFor } from './report.ts'
import { moved, step } from './step.ts'

/** The figures become official. What one keyed in, another receives. */
export async function receiveReport(work: Work, id: string, { version }: { version: number }) {
  const report = await reportFor(work, id, 'report.receive', version)
  await demandYearOpen(work, report)
  await demandAnotherHand(work, report)
  const set = report.firstReceivedAt ? {} : { first_received_at: work.at }
  const received = await step(work, report, 'receive', { set })
  await makeFiguresOfficial(work, received)
  await work.announce('report.received', { reportId: id })
  return moved(received)
}

async function demandAnotherHand(work: Work, report: LoadedReport) {
  if (!report.keyedIn || report.writtenBy !== work.actor.accountId) return
  const setting = await work.tx
    .selectFrom('unit_setting')
    .select('one_person_keys_in')
    .where('unit_id', '=', report.receivingUnitId)
    .executeTakeFirst()
  if (!setting?.one_person_keys_in) throw refused('report.keyed-in-by-yourself')
}

/** Takes a received report's figures back, so that every total stands as it did before the receipt. */
export async function reopenReport(work: Work, id: string, { version, ...why }: SentBack) {
  const report = await reportFor(work, id, 'report.reopen', version)
  await demandYearOpen(work, report)
  const reopened = await step(work, report, 'reopen', await sentBackFor(work, report, why))
  await takeFiguresBack(work, report)
  return moved(reopened)
}
