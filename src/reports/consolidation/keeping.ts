import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { askedFigures } from '../asked.ts'
import type { KeptCitation, KeptFigure, StoredContent } from '../content.ts'
import type { LoadedReport } from '../report.ts'
import { isOfficial, placeKey, rolledUp } from './rolled-up.ts'
import { takenFigures } from './taken.ts'

/** What leaves the unit carries the figures from below as they were taken, those that follow as they stand that day. */
export async function keepFigures(work: Work, report: LoadedReport): Promise<void> {
  const shown = (await askedFigures(work.tx, report)).filter(({ enters }) => !enters)
  if (shown.length === 0) return
  const taken = await takenFigures(work.tx, report.id)
  const takenAt = new Map(taken.map((one) => [placeKey(one), one]))
  const follows = shown.filter((cell) => !takenAt.has(placeKey(cell)))
  const read = await rolledUp(work.tx, report.period, follows)
  const figures = shown.map((cell): KeptFigure => {
    const one = takenAt.get(placeKey(cell))
    if (one) {
      const { indicatorId: _, dismissed: __, ...kept } = one
      return kept
    }
    const reading = read(cell)
    const place = { unitId: cell.unitId, indicator: cell.code }
    return { ...place, ...reading.provisional, official: isOfficial(reading), at: work.at.toISOString() }
  })
  await keep(work, report, { figures })
}

/** What leaves the unit says from which paragraphs below its words came. */
export async function keepCitations(work: Work, { id, currentVersionId }: LoadedReport): Promise<void> {
  const citations = await rows(
    work.db,
    sql<KeptCitation>`select into_section as "sectionId", source_version_id as "versionId", source_section as "sourceSection"
      from paragraph_use where into_report_id = ${id}::uuid order by at, id`,
  )
  if (citations.length > 0) await keep(work, { currentVersionId }, { citations })
}

const keep = (
  work: Work,
  { currentVersionId }: Pick<LoadedReport, 'currentVersionId'>,
  kept: Pick<StoredContent, 'figures' | 'citations'>,
) =>
  work.tx
    .updateTable('report_version')
    .set({ content: sql`content || ${JSON.stringify(kept)}::jsonb` })
    .where('id', '=', currentVersionId)
    .execute()
