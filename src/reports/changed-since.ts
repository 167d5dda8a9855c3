import { filesOf } from '#src/documents/index.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { changesBetween } from './changes.ts'
import type { StoredContent } from './content.ts'
import type { readChanges } from './contract.ts'
import { type LoadedReport, readReport, versionOf, written } from './report.ts'
import { shownVersion } from './shown.ts'
import { writesIt } from './visible.ts'

/** What the version that this reader sees says otherwise than the one that last came back to its writers. */
export async function changesOf(view: View, id: string): Promise<Reply<typeof readChanges>> {
  const report = await readReport(view, id)
  const [shownId, back] = await Promise.all([shownVersion(view, report), lastBack(view, report)])
  if (!shownId || !back?.versionId || back.versionId === shownId) return { changes: null }
  const [was, now] = await Promise.all([versionOf(view.db, back.versionId), versionOf(view.db, shownId)])
  const contentOf = (version: typeof was) => written((version?.content ?? null) as StoredContent | null)
  const { files, ...changes } = changesBetween(report.sections, contentOf(was), contentOf(now))
  const kept = await filesOf(view, 'reportVersion', [back.versionId, shownId])
  const names = new Map([...kept.values()].flat().map((file) => [file.id, file.name]))
  const named = (ids: readonly string[]) => ids.map((file) => ({ id: file, name: names.get(file) ?? file }))
  const changed = files.map(({ sectionId, added, removed }) => ({
    sectionId,
    added: named(added),
    removed: named(removed),
  }))
  return { changes: { since: { move: back.move, onDay: back.onDay }, ...changes, files: changed } }
}

/** The last step back; one that stayed within the unit is its writers' alone. */
const lastBack = (view: View, report: LoadedReport) =>
  view.db
    .selectFrom('report_move')
    .select(['move', 'on_day as onDay', 'report_version_id as versionId'])
    .where('expected_report_id', '=', report.id)
    .where('to_state', '=', 'returned')
    .$if(!writesIt(view, report), (q) => q.where('from_state', '<>', 'submitted'))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
