import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { askedIndicators } from './asked.ts'
import { shapeFaults } from './checking.ts'
import { type Content, emptyContent } from './content.ts'
import type { LoadedReport } from './report.ts'

export async function contentOf(work: Work, report: LoadedReport): Promise<Content> {
  if (!report.currentVersionId) return emptyContent
  const row = await work.tx
    .selectFrom('report_version')
    .select('content')
    .where('id', '=', report.currentVersionId)
    .executeTakeFirstOrThrow()
  return row.content as unknown as Content
}

/** Errors block submission, each named with its place; a warning is passed by a sentence that travels with the figure. */
export async function demandReady(work: Work, report: LoadedReport, content: Content): Promise<void> {
  const indicators = await askedIndicators(work.tx, report.sections)
  const faults = shapeFaults(report.sections, indicators, content)
  if (faults.length > 0) throw refused('report.not-ready', { faults })
}
