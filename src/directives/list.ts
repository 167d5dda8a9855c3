import { type RawBuilder, sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { afterDay, hasWords } from '#src/platform/listing.ts'
import type { View } from '#src/platform/work.ts'
import type { listDirectives } from './contract.ts'
import { unitShortNameSql } from './unit-names.ts'
import { visibleDirectives } from './visible.ts'

type Query = Input<typeof listDirectives>['query']
type Row = Reply<typeof listDirectives>['rows'][number]

export const rowColumns = (today: string): RawBuilder<unknown> => sql`d.id, d.symbol, d.issuer_name as "issuerName",
  d.issued_on as "issuedOn", d.kind, d.abstract, d.state, d.classification, d.sector_id as "sectorId",
  d.owner_unit_id as "ownerUnitId", ${unitShortNameSql('d.owner_unit_id', today)} as "ownerName", d.version,
  (select count(*)::int from provision p where p.directive_id = d.id) as provisions`

/** Each word anywhere in symbol, issuer or abstract, tone marks or not. */
const matching = (q: string) => hasWords(sql`d.folded`, q)

function filterOf({ q, kind, sectorId, year, state }: Query): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (q?.trim()) parts.push(matching(q))
  if (kind) parts.push(sql<boolean>`d.kind = ${kind}`)
  if (sectorId) parts.push(sql<boolean>`d.sector_id = ${sectorId}`)
  if (year) parts.push(sql<boolean>`d.issued_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (state) parts.push(sql<boolean>`d.state = ${state}`)
  return sql.join(parts, sql` and `) as RawBuilder<boolean>
}

export async function directivesFor(view: View, query: Query): Promise<Reply<typeof listDirectives>> {
  const [where, limit] = [sql`${visibleDirectives(view)} and ${filterOf(query)}`, query.limit]
  const [page, counts] = await Promise.all([
    rows(
      view.db,
      sql<Row>`select ${rowColumns(view.today)} from directive d where ${where} and ${afterDay(sql`d.issued_on, d.id`, query.after)}
        order by d.issued_on desc, d.id desc limit ${limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ kind: string | null; state: string | null; n: number }>`
        select kind, state, count(*)::int as n from directive d where ${where} group by grouping sets ((kind), (state), ())`,
    ),
  ])
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: page.length > limit && last ? `${last.issuedOn}~${last.id}` : null,
    total: counts.find((c) => c.kind === null && c.state === null)?.n ?? 0,
    byKind: Object.fromEntries(counts.flatMap((c) => (c.kind === null ? [] : [[c.kind, c.n]]))),
    byState: Object.fromEntries(counts.flatMap((c) => (c.state === null ? [] : [[c.state, c.n]]))),
    may: mayAnywhere(view.actor, 'directive.write') ? ['register'] : [],
  }
}
