import type { View } from '#src/platform/work.ts'
import type { StoredContent } from './content.ts'
import { type LoadedReport, versionOf } from './report.ts'
import { sentVersion } from './sent.ts'
import { writesIt } from './visible.ts'

/** The version this reader sees: the writers what stands now, others what was sent to them. */
export async function shownVersion(view: View, report: LoadedReport): Promise<string | null> {
  if (writesIt(view, report)) return report.currentVersionId
  const found = await view.db
    .selectFrom('expected_report as r')
    .where('r.id', '=', report.id)
    .select(sentVersion('r.id').as('id'))
    .executeTakeFirst()
  return found?.id ?? null
}

/** Its content, with what was filled in when it was sent. */
export async function shownContent(view: View, report: LoadedReport) {
  const own = writesIt(view, report)
  if (own) return { own, content: report.stored }
  const id = await shownVersion(view, report)
  const version = id ? await versionOf(view.db, id) : undefined
  return { own, content: (version?.content ?? null) as StoredContent | null }
}
