import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { readReport } from '../report.ts'
import { sentVersion } from '../sent.ts'
import { shownContent } from '../shown.ts'
import { unitName } from '../unitNames.ts'
import { visible } from '../visible.ts'
import type { Citation } from './paragraphContract.ts'
import { saidIn } from './paragraphs.ts'

/**
 * Where the words of a report came from: the writers see it as it stands in their draft, others as it was sent to them.
 * What a source said, and says now, is told to those alone who may open it.
 */
export async function citationsFor(view: View, id: string): Promise<{ citations: Citation[] }> {
  const report = await readReport(view, id)
  const { own, content } = await shownContent(view, report)
  const kept = JSON.stringify(own ? [] : (content?.citations ?? []))
  const uses: RawBuilder<unknown> = own
    ? sql`(select id, into_section, source_version_id, source_section, dismissed, at from paragraph_use
        where into_report_id = ${id}::uuid)`
    : sql`(select null::uuid as id, "sectionId" as into_section, "versionId" as source_version_id,
        "sourceSection" as source_section, null::text as dismissed, now() as at
        from jsonb_to_recordset(${kept}::jsonb) as k ("sectionId" text, "versionId" uuid, "sourceSection" text))`
  const section = sql`u.source_section`
  const now = saidIn('n', section)
  const found = await rows(
    view.db,
    sql<Citation & { seen: boolean }>`
      select * from (select u.id as "useId", u.into_section as "sectionId", ${unitName('r.unit_id', 'r.due_on')} as "unitName",
        r.id as "reportId", ${saidIn('v', section)} as before, nullif(${now}, '') as now,
        (${saidIn('v', section)} <> ${now} and u.dismissed is distinct from ${now}) as changed, ${visible(view)} as seen
      from ${uses} u join report_version v on v.id = u.source_version_id
      join expected_report r on r.id = v.expected_report_id
      left join report_version n on n.id = ${sentVersion('r.id')} and r.state in ('approved', 'received')
      order by u.at, u.source_version_id) c
      order by "sectionId", "unitName" collate "vi-x-icu", "useId"`,
  )
  return {
    citations: found.map(({ seen, ...one }) => (seen ? one : { ...one, reportId: null, before: null, now: null })),
  }
}
