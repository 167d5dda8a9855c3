import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { unitShortNameSql, visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { AdviceFilter, listAdvice } from './contract.ts'
import type { AdviceState } from './moves.ts'
import { type AdviceTotals, totalsOf } from './rules.ts'
import type { AdviceRow } from './shapes.ts'
import { visibleAdvice } from './visible.ts'

type Query = Input<typeof listAdvice>['query']

/** Over `advice a`; a directive is named only where the reader may see it. */
export const rowColumns = (view: View): RawBuilder<unknown> => sql`a.id, a.kind, a.title, a.symbol,
  a.from_unit_id as "fromUnitId", ${unitShortNameSql('a.from_unit_id', view.today)} as "fromName",
  a.to_unit_id as "toUnitId", a.to_name as "toName", a.submitted_on as "submittedOn", a.asked_by as "askedBy", a.state,
  a.decided_on as "decidedOn", a.outcome, a.sector_id as "sectorId", a.bloc_id as "blocId", a.work_year as "workYear",
  a.version, (select jsonb_build_object('id', d.id, 'symbol', d.symbol) from directive d
    where d.id = a.directive_id and d.id in ${visibleDirectiveIds(view)}) as directive`

/** Each word anywhere in title, symbol or authority, tone marks or not. */
const matching = (q: string) => hasWords(sql`a.folded`, q)

export function whereOf(view: View, { q, year, kind, state, to, sectorId, blocId }: AdviceFilter) {
  const parts: RawBuilder<unknown>[] = [visibleAdvice(view)]
  if (q?.trim()) parts.push(matching(q))
  if (year !== undefined) parts.push(sql`a.work_year = ${year}`)
  if (kind) parts.push(sql`a.kind = ${kind}`)
  if (state) parts.push(sql`a.state = ${state}`)
  if (to) parts.push(sql`a.to_name = ${to}`)
  if (sectorId) parts.push(sql`a.sector_id = ${sectorId}::uuid`)
  if (blocId) parts.push(sql`a.bloc_id = ${blocId}::uuid`)
  return sql`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )}`
}

/** What is undecided comes last, whichever way the others run. */
const key = (sort: Query['sort']): { value: RawBuilder<unknown>; type: string } => {
  const last = sort.startsWith('-') ? '-infinity' : 'infinity'
  if (sort.endsWith('taken')) {
    const never = last === 'infinity' ? 1_000_000 : -1
    return { value: sql`coalesce(a.decided_on - a.submitted_on, ${never}::int)`, type: 'int' }
  }
  if (sort.endsWith('decided')) return { value: sql`coalesce(a.decided_on, ${last}::date)`, type: 'date' }
  return { value: sql`a.submitted_on`, type: 'date' }
}

const keyShapes: Record<string, z.ZodType> = {
  date: z.union([z.iso.date(), z.literal(['infinity', '-infinity'])]),
  int: z.string().regex(/^-?\d{1,7}$/),
}

function afterKey(sort: Query['sort'], after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const { value, type } = key(sort)
  const [, at = '', id = ''] = /^([^~]{1,12})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!keyShapes[type]?.safeParse(at).success || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  const beyond = sql.raw(sort.startsWith('-') ? '<' : '>')
  return sql`(${value}, a.id) ${beyond} (cast(${at} as ${sql.raw(type)}), ${id}::uuid)`
}

export type Keyed = AdviceRow & { sortKey: string }
export function pageOf(view: View, where: RawBuilder<unknown>, sort: Query['sort'], limit: number) {
  const { value } = key(sort)
  const way = sql.raw(sort.startsWith('-') ? 'desc' : 'asc')
  return rows(
    view.db,
    sql<Keyed>`select ${rowColumns(view)}, (${value})::text as "sortKey" from advice a where ${where}
      order by ${value} ${way}, a.id ${way} limit ${limit}`,
  )
}

type Counted = { kind: string; state: AdviceState; toName: string; submittedOn: Day; decidedOn: Day | null }
const countsOf = (of: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(of, (name) => name)].map(([name, all]) => [name, all.length]))

/** Everything the filter finds, for totals: a register holds some hundreds a year. */
export const counted = (view: View, where: RawBuilder<unknown>) =>
  rows(
    view.db,
    sql<Counted>`select a.kind, a.state, a.to_name as "toName", a.submitted_on as "submittedOn",
      a.decided_on as "decidedOn" from advice a where ${where}`,
  )

export async function adviceFor(view: View, query: Query): Promise<Reply<typeof listAdvice>> {
  const { sort, after, limit } = query
  const where = whereOf(view, query)
  const [page, all] = await Promise.all([
    pageOf(view, sql`${where} and ${afterKey(sort, after)}`, sort, limit + 1),
    counted(view, where),
  ])
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  const authorities = Object.entries(countsOf(all.map((one) => one.toName)))
  return {
    rows: shown,
    next: page.length > limit && last ? `${last.sortKey}~${last.id}` : null,
    totals: totalsOf(all),
    byKind: countsOf(all.map((one) => one.kind)),
    authorities: authorities
      .map(([name, count]) => ({ name, count }))
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi')),
    may: mayAnywhere(view.actor, 'advice.write') ? ['enter'] : [],
  }
}

export type AdviceOfYear = { rows: AdviceRow[]; totals: AdviceTotals }
/** The advice of a bloc's year with what it adds up to: for the year's report and its annex. */
export async function adviceOf(view: View, { blocId, year }: { blocId: string; year: number }): Promise<AdviceOfYear> {
  const found = await pageOf(view, whereOf(view, { blocId, year }), 'submitted', 5_000)
  return { rows: found.map(({ sortKey: _, ...row }): AdviceRow => row), totals: totalsOf(found) }
}
