import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listDocuments } from './contract-papers.ts'
import type { DocumentLine } from './shapes.ts'
import { visibleDocuments } from './visible.ts'

type Query = Input<typeof listDocuments>['query']

/** When anything in it was last written, head or section. */
const changedAt = sql`greatest(d.changed_at, (select max(s.changed_at) from document_section s where s.document_id = d.id))`

export const lineColumns = (today: string): RawBuilder<unknown> => sql`d.id, d.purpose, d.title, d.state, d.symbol,
  d.issued_on as "issuedOn", d.work_year as "workYear", d.owner_unit_id as "ownerUnitId", d.version,
  coalesce((select v.short_name from unit_version v where v.unit_id = d.owner_unit_id
    and v.valid @> least(${today}::date, coalesce(d.issued_on, ${today}::date))), '') as "ownerName",
  to_char(${changedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"`

function filterOf({ q, purpose, year, state, subjectId }: Query): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (q?.trim()) parts.push(hasWords(sql`d.folded`, q))
  if (purpose) parts.push(sql<boolean>`d.purpose = ${purpose}`)
  if (year) parts.push(sql<boolean>`d.work_year = ${year}`)
  if (state) parts.push(sql<boolean>`d.state = ${state}`)
  if (subjectId) parts.push(sql<boolean>`d.subject_id = ${subjectId}::uuid`)
  return sql.join(parts, sql` and `) as RawBuilder<boolean>
}

/** By when it was made: a place that does not move while somebody writes. */
function afterKey(after: string | undefined): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [, at, id] = /^(\S+Z)~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || !z.iso.datetime().safeParse(at).success || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return sql<boolean>`(date_trunc('milliseconds', d.made_at), d.id) < (${at}::timestamptz, ${id}::uuid)`
}

export async function documentsFor(view: View, query: Query): Promise<Reply<typeof listDocuments>> {
  const where = sql`${visibleDocuments(view)} and ${filterOf(query)}`
  const [page, counts] = await Promise.all([
    rows(
      view.db,
      sql<DocumentLine & { madeAt: Date }>`select ${lineColumns(view.today)}, d.made_at as "madeAt" from document d
        where ${where} and ${afterKey(query.after)} order by date_trunc('milliseconds', d.made_at) desc, d.id desc
        limit ${query.limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ purpose: string | null; state: string | null; n: number }>`
        select purpose, state, count(*)::int as n from document d where ${where}
        group by grouping sets ((purpose), (state), ())`,
    ),
  ])
  const shown = page.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ madeAt: _, ...line }) => line),
    next: page.length > query.limit && last ? `${last.madeAt.toISOString()}~${last.id}` : null,
    total: counts.find((c) => c.purpose === null && c.state === null)?.n ?? 0,
    byPurpose: Object.fromEntries(counts.flatMap((c) => (c.purpose === null ? [] : [[c.purpose, c.n]]))),
    byState: Object.fromEntries(counts.flatMap((c) => (c.state === null ? [] : [[c.state, c.n]]))),
    may: mayAnywhere(view.actor, 'document.write') ? ['write'] : [],
  }
}
