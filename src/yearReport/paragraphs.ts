import { sql } from 'kysely'
import type { CiteRequest } from '#src/documents/contract.ts'
import type { CitedReport, NewCitation } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { sentVersion, visibleReports } from '#src/reports/index.ts'

type AskedParagraph = Extract<CiteRequest, { kind: 'paragraph' }>
type Paragraphs = Extract<NewCitation, { kind: 'paragraph' }>

/** What has left its unit: only that may be read by others, and cited. */
const sent = sql`r.state in ('approved', 'received')`

/** By the report a version belongs to: the same section in the version that stands now. */
export async function paragraphsNow(view: View, asked: readonly AskedParagraph[]): Promise<Paragraphs[]> {
  if (asked.length === 0) return []
  const found = await rows(
    view.db,
    sql<{ nth: number; versionId: string; words: string | null }>`
      select a.nth::int, n.id as "versionId", n.content #>> array['sections', a.key, 'text'] as words
      from unnest(${asked.map((a) => a.reportVersionId)}::uuid[], ${asked.map((a) => a.sectionKey)}::text[])
        with ordinality a (version_id, key, nth)
      join report_version v on v.id = a.version_id join expected_report r on r.id = v.expected_report_id
      join report_version n on n.id = ${sentVersion('r.id')}
      where ${sent} and ${visibleReports(view)}`,
  )
  return found.flatMap(({ nth, versionId, words }) => {
    const request = asked[nth - 1]!
    return words?.trim() ? [{ ...request, reportVersionId: versionId, words: words.trim(), sources: [versionId] }] : []
  })
}

export type UnitParagraph = {
  versionId: string
  reportId: string
  unitName: string
  period: string
  state: string
  late: boolean
  sectionKey: string
  sectionTitle: string
  words: string
}

/** What the units of the bloc have written for periods that end in the year, the latest first. */
export const paragraphsOf = (view: View, blocId: string, year: number, receiverId: string): Promise<UnitParagraph[]> =>
  rows(
    view.db,
    sql<UnitParagraph>`
      select * from (select n.id as "versionId", r.id as "reportId", r.period, r.state,
        (coalesce(r.approved_on, ${view.today}::date) > r.due_on) as late, s.id as "sectionKey", s.title as "sectionTitle",
        btrim(n.content #>> array['sections', s.id, 'text']) as words,
        coalesce((select u.short_name from unit_version u where u.unit_id = r.unit_id and u.valid @> r.due_on), '') as "unitName"
      from expected_report r join regime g on g.id = r.regime_id join form_version f on f.id = r.form_version_id
      join report_version n on n.id = ${sentVersion('r.id')}
      cross join lateral jsonb_to_recordset(f.sections) as s (id text, title text, kind text)
      where g.bloc_id = ${blocId}::uuid and r.receiving_unit_id = ${receiverId}::uuid and ${sent}
        and s.kind = 'narrative' and r.period ~ ${`^${year}(-|$)`}
        and coalesce(btrim(n.content #>> array['sections', s.id, 'text']), '') <> '' and ${visibleReports(view)}
      ) p order by period desc, "unitName" collate "vi-x-icu", "reportId", "sectionTitle" limit 2000`,
  )

/** Of these versions whose they are; a link only where the reader may open the report. */
export async function reportsOf(view: View, versionIds: readonly string[]): Promise<CitedReport[]> {
  return rows(
    view.db,
    sql<CitedReport>`
      select * from (select v.id as "versionId", case when ${visibleReports(view)} then r.id end as "reportId", r.period, r.state, g.name as "regimeName",
        coalesce((select u.short_name from unit_version u where u.unit_id = r.unit_id and u.valid @> r.due_on), '') as "unitName",
        (r.current_version_id is distinct from v.id) as renewed,
        (select max(m.on_day)::text from report_move m where m.expected_report_id = r.id
          and m.report_version_id = v.id and m.move = 'receive') as "receivedOn"
      from report_version v join expected_report r on r.id = v.expected_report_id join regime g on g.id = r.regime_id
      where v.id = any(${[...versionIds]}::uuid[])) p
      order by period desc, "unitName" collate "vi-x-icu", "versionId"`,
  )
}
