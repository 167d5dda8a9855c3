import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import type { FigurePart } from './purposes.ts'

export type FigureCitation = {
  kind: 'figure'
  indicatorId: string
  unitId: string
  period: string
  reading: 'official' | 'provisional'
  part: FigurePart
  /** An exact decimal; null where the part is no number. */
  value: string | null
  /** What the text says: "98,4%", "tăng 2,2 điểm %". */
  shown: string
  reported: number | null
  expected: number | null
}
export type ParagraphCitation = { kind: 'paragraph'; reportVersionId: string; sectionKey: string; words: string }
/** A figure or a paragraph as it stands now; `sources`: the report versions behind it. */
export type NewCitation = { id: string; sources: readonly string[] } & (FigureCitation | ParagraphCitation)

/** Of citations that come twice (a click repeated) the first stands. */
export async function insertCitations(work: Work, documentId: string, citations: readonly NewCitation[]) {
  if (citations.length === 0) return
  // the parts of one figure stand on the same reports: each list goes over once
  const lists = new Map<readonly string[], number>()
  for (const { sources } of citations) if (!lists.has(sources)) lists.set(sources, lists.size)
  const given = citations.map((c) => ({
    id: c.id,
    kind: c.kind,
    list: lists.get(c.sources),
    ...(c.kind === 'figure'
      ? {
          indicator_id: c.indicatorId,
          unit_id: c.unitId,
          period: c.period,
          reading: c.reading,
          part: c.part,
          value: c.value,
          shown: c.shown,
          reported: c.reported,
          expected: c.expected,
        }
      : { report_version_id: c.reportVersionId, section_key: c.sectionKey, words: c.words }),
  }))
  // as one value: a report cites more figures than a statement takes parameters
  await sql`insert into document_citation (id, document_id, kind, indicator_id, unit_id, period, reading, part, value, shown,
      reported, expected, report_version_id, section_key, words, sources, taken_by, taken_for_id, taken_at)
    select t.id, ${documentId}::uuid, kind, indicator_id, unit_id, period, reading, part, value, shown, reported, expected,
      report_version_id, section_key, words, l.sources, ${work.actor.accountId}::uuid, ${work.actingFor.id}::uuid,
      ${work.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as t (id uuid, kind text, indicator_id uuid, unit_id uuid,
      period text, reading text, part text, value numeric, shown text, reported int, expected int, report_version_id uuid,
      section_key text, words text, list int)
    join jsonb_to_recordset(${JSON.stringify([...lists].map(([sources, list]) => ({ list, sources })))}::jsonb)
      as l (list int, sources uuid[]) using (list)
    on conflict (id) do nothing`.execute(work.tx)
}
