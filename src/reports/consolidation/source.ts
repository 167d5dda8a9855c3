import { sql } from 'kysely'
import type { Reader } from '#src/platform/database.ts'
import { conflict, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { answerOf, type StoredContent } from '../content.ts'
import { type LoadedReport, readReport, versionOf } from '../report.ts'
import { sentVersion } from '../sent.ts'
import { covers } from './scope.ts'

export type Source = { reportId: string; sectionId: string; versionId: string }

/** The version of a report that stands sent now; null while it is called back. */
export async function standingVersion(work: Work, { id, state }: LoadedReport): Promise<string | null> {
  if (state !== 'approved' && state !== 'received') return null
  const found = await (work.tx as unknown as Reader)
    .selectFrom('expected_report as r')
    .where('r.id', '=', id)
    .select(sentVersion('r.id').as('id'))
    .executeTakeFirst()
  return found?.id ?? null
}

export async function wordsIn(work: Work, versionId: string, sectionId: string): Promise<string> {
  const version = await versionOf(work.tx, versionId)
  const content = (version?.content ?? { sections: {} }) as unknown as StoredContent
  return (answerOf(content, sectionId).text ?? '').trim()
}

/** What the person read must still stand: otherwise they are to look again. */
export async function demandStanding(work: Work, source: LoadedReport, versionId: string): Promise<void> {
  if ((await standingVersion(work, source)) !== versionId) throw conflict('report.source-changed')
}

/** A paragraph that may be put into this report: sent to its unit, for a period within its own. */
export async function paragraphFor(work: Work, own: LoadedReport, { reportId, sectionId, versionId }: Source) {
  const source = await readReport(work, reportId)
  if (source.receivingUnitId !== own.unitId || !covers(own.period, source.period)) throw notFound()
  await demandStanding(work, source, versionId)
  const words = await wordsIn(work, versionId, sectionId)
  if (words === '') throw refused('report.nothing-to-take')
  return words
}

export type Use = {
  id: string
  source_report_id: string
  source_section: string
  source_version_id: string
  into_report_id: string | null
  into_section: string | null
  version: number
}

/** The use, locked for this act. */
export async function lockUse(work: Work, id: string): Promise<Use> {
  const found = await sql<Use>`
    select id, source_report_id, source_section, source_version_id, into_report_id, into_section, version
    from paragraph_use where id = ${id}::uuid for update`.execute(work.tx)
  const use = found.rows[0]
  if (!use) throw notFound()
  return use
}
