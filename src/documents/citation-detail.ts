import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { behindOf, citationsOf, ownerOf, type StoredCitation, standing } from './citing.ts'
import type { CitationDetail } from './shapes.ts'
import type { DocumentSources } from './sources.ts'

/** A figure of a whole province stands on hundreds of reports: a page shows so many and says how many there are. */
const shownReports = 200

export async function citationFor(
  view: View,
  id: string,
  citationId: string,
  sources: DocumentSources,
): Promise<CitationDetail> {
  const owner = await ownerOf(view, id)
  const cited = (await citationsOf(view, [id])).find((one) => one.id === citationId)
  if (!cited) throw notFound()
  const compared = (await standing(view, owner, [cited], sources))[0]!
  const behind = (await behindOf(view, [citationId])).get(citationId) ?? []
  const versions = cited.kind === 'figure' ? behind : [...new Set([cited.reportVersionId, ...behind])]
  const reports = await sources.reports(view, versions.slice(0, shownReports))
  return {
    id: citationId,
    kind: cited.kind,
    shown: cited.shown,
    now: compared.now,
    changed: compared.changed,
    kept: cited.kept,
    takenBy: cited.takenBy,
    takenFor: cited.takenFor,
    takenAt: cited.takenAt.toISOString(),
    figure: cited.kind === 'figure' ? await figureOf(view, cited, sources) : null,
    reports: reports.map(({ versionId: _, ...report }) => report),
    reportCount: versions.length,
  }
}

async function figureOf(view: View, c: StoredCitation, sources: DocumentSources): Promise<CitationDetail['figure']> {
  const [indicator, units] = await Promise.all([
    sources.indicator(view, c.indicatorId),
    unitsOn(view, [c.unitId], view.today),
  ])
  const { indicatorId, unitId, period, reading, part, reported, expected } = c
  const unitName = units.get(unitId)?.name ?? ''
  return { indicatorId, ...indicator, unitId, unitName, period, reading, part, reported, expected }
}
