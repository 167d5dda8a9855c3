import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { sentVersion } from '../sent.ts'
import { unitName } from '../unitNames.ts'
import { below } from './overview.ts'
import type { listParagraphs, Paragraph, ParagraphUse } from './paragraphContract.ts'
import { type Scope, scopeOf } from './scope.ts'

type Query = Input<typeof listParagraphs>['query']
const page = 20

/** What version `alias` says in a section; empty where it says nothing. */
export const saidIn = (alias: string, sectionId: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`coalesce(btrim(${sql.ref(`${alias}.content`)} #>> array['sections', ${sectionId}, 'text']), '')`

/** A use `u` of version `v` beside what its source says `now`: changed, and not left aside. */
export const changedSince = (now: RawBuilder<unknown>, section: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${saidIn('v', section)} <> ${now} and u.dismissed is distinct from ${now})`

/** Each unit's words of the section as they stand now (`words`, empty where called back), with the marks on them. */
const told = (view: View, scope: Scope, sectionId: string) => {
  const section = sql`${sectionId}::text`
  return sql`
    select r.id, r.unit_id, ${unitName('r.unit_id', 'r.due_on')} as name,
      case r.state when 'submitted' then 'draft' else r.state end as state,
      coalesce(r.approved_on, ${view.today}::date) > r.due_on as late, n.id as version_id,
      ${saidIn('n', section)} as words, coalesce((n.content #>> array['sections', ${section}, 'nothingArose'])::boolean, false) as quiet,
      coalesce(m.mark, 'open') as mark, coalesce(m.changed, false) as changed
    from expected_report r
    left join report_version n on n.id = ${sentVersion('r.id')} and r.state in ('approved', 'received')
    left join lateral (
      select case when bool_or(u.mark = 'used') then 'used' else 'notUsed' end as mark,
        bool_or(${changedSince(saidIn('n', section), section)}) as changed
      from paragraph_use u join report_version v on v.id = u.source_version_id
      where u.source_report_id = r.id and u.source_section = ${section} having count(*) > 0) m on true
    where ${below(scope)}`
}

type Found = {
  id: string
  unitId: string
  name: string
  state: Paragraph['state']
  late: boolean
  versionId: string | null
  words: string
  mark: Paragraph['mark']
  changed: boolean
  found: number
}
type Counts = Reply<typeof listParagraphs>['counts']

/** Side by side, those that changed first, then by unit; two questions a page, however many units there are. */
export async function paragraphsFor(view: View, query: Query): Promise<Reply<typeof listParagraphs>> {
  const scope = await scopeOf(view, query)
  const from = Number(query.after ?? 0)
  const words = fold(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const there = sql`(t.words <> '' or t.mark <> 'open')`
  const [[counts], found] = await Promise.all([
    rows(
      view.db,
      sql<Counts>`
        select count(*) filter (where ${there})::int as "all", count(*) filter (where ${there} and mark = 'open')::int as open,
          count(*) filter (where mark = 'used')::int as used, count(*) filter (where mark = 'notUsed')::int as "notUsed",
          count(*) filter (where changed)::int as changed, count(*) filter (where quiet)::int as quiet
        from (${told(view, scope, query.sectionId)}) t`,
    ),
    rows(
      view.db,
      sql<Found>`
        select t.id, t.unit_id as "unitId", t.name, t.state, t.late, t.version_id as "versionId", t.words, t.mark, t.changed,
          count(*) over ()::int as found
        from (${told(view, scope, query.sectionId)}) t
        where ${there} and ${query.unitId === undefined ? sql`true` : sql`t.unit_id = ${query.unitId}::uuid`}
          and ${markedAs(query.mark)} and not exists (
            select from unnest(${words}::text[]) w where position(w in fold(t.name || ' ' || t.words)) = 0)
        order by t.changed desc, t.name collate "vi-x-icu", t.id limit ${page} offset ${from}`,
    ),
  ])
  const uses = await usesOf(
    view.db,
    found.map(({ id }) => id),
    query.sectionId,
  )
  const total = found[0]?.found ?? 0
  return {
    paragraphs: found.map(({ id, unitId, name, words: said, found: _, ...rest }) => ({
      ...rest,
      reportId: id,
      unit: { id: unitId, name },
      words: rest.versionId === null ? null : said,
      uses: uses.get(id) ?? [],
    })),
    counts: counts!,
    found: total,
    next: total > from + page ? String(from + page) : null,
  }
}

function markedAs(mark: Query['mark']): RawBuilder<unknown> {
  if (mark === undefined) return sql`true`
  return mark === 'changed' ? sql`t.changed` : sql`t.mark = ${mark}`
}

type FoundUse = Omit<ParagraphUse, 'into' | 'at'> & {
  source: string
  intoId: string | null
  intoSection: string | null
  at: Date
}
async function usesOf(
  db: Reader,
  reportIds: readonly string[],
  sectionId: string,
): Promise<Map<string, ParagraphUse[]>> {
  const section = sql`u.source_section`
  const now = saidIn('n', section)
  const found = await rows(
    db,
    sql<FoundUse>`
      select u.source_report_id as source, u.id, u.version, u.mark, u.into_report_id as "intoId",
        u.into_section as "intoSection", ${saidIn('v', section)} as before, u.at, ${changedSince(now, section)} as changed
      from paragraph_use u join report_version v on v.id = u.source_version_id
      join expected_report r on r.id = u.source_report_id
      left join report_version n on n.id = ${sentVersion('r.id')} and r.state in ('approved', 'received')
      where u.source_report_id = any(${[...reportIds]}::uuid[]) and u.source_section = ${sectionId} order by u.at, u.id`,
  )
  const uses = Map.groupBy(found, ({ source }) => source)
  return new Map(
    [...uses].map(([id, of]) => [
      id,
      of.map(({ source: _, intoId, intoSection, at, ...use }) => ({
        ...use,
        at: at.toISOString(),
        into: intoId === null ? null : { reportId: intoId, sectionId: intoSection! },
      })),
    ]),
  )
}
