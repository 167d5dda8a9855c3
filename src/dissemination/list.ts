import { type RawBuilder, sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { afterDay, hasWords } from '#src/platform/listing.ts'
import type { View } from '#src/platform/work.ts'
import type { listDisseminations } from './contract.ts'
import { countsOf } from './rules.ts'
import type { DisseminationRow } from './shapes.ts'
import { hasPeopleLeft, studiesOf } from './studies.ts'
import { visibleDisseminations, visibleStudies } from './visible.ts'

type Query = Input<typeof listDisseminations>['query']
export type Facts = Omit<DisseminationRow, 'counts'>

/** Over `dissemination dn join directive d`: whoever is asked to study a directive is told which. */
export const rowColumns = (view: View): RawBuilder<unknown> => sql`dn.id,
  jsonb_build_object('id', d.id, 'symbol', d.symbol, 'abstract', d.abstract) as directive,
  dn.owner_unit_id as "ownerUnitId", ${unitShortNameSql('dn.owner_unit_id', view.today)} as "ownerName",
  dn.due_on as "dueOn", dn.opened_on as "openedOn", dn.version`

const matching = (q: string) => hasWords(sql`d.folded`, q)

/** A unit that is asked, seen by the reader, has people to reach after its day. */
const someLate = (view: View) => sql`(dn.due_on < ${view.today}::date and exists (
  select from dissemination_unit u where u.dissemination_id = dn.id and ${visibleStudies(view)} and ${hasPeopleLeft}))`

function whereOf(view: View, { q, year, directiveId, late }: Query): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [visibleDisseminations(view)]
  if (q?.trim()) parts.push(matching(q))
  if (year) parts.push(sql`dn.opened_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (directiveId) parts.push(sql`dn.directive_id = ${directiveId}::uuid`)
  if (late) parts.push(someLate(view))
  return sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )
}

export async function disseminationsFor(view: View, query: Query): Promise<Reply<typeof listDisseminations>> {
  const where = whereOf(view, query)
  const from = sql`from dissemination dn join directive d on d.id = dn.directive_id`
  const [page, [total]] = await Promise.all([
    rows(
      view.db,
      sql<Facts>`select ${rowColumns(view)} ${from} where ${where} and ${afterDay(sql`dn.opened_on, dn.id`, query.after)}
        order by dn.opened_on desc, dn.id desc limit ${query.limit + 1}`,
    ),
    rows(view.db, sql<{ n: number }>`select count(*)::int as n ${from} where ${where}`),
  ])
  const shown = page.slice(0, query.limit)
  const ids = shown.map(({ id }) => id)
  const studies = Map.groupBy(await studiesOf(view, sql`dn.id = any(${ids}::uuid[])`), (study) => study.disseminationId)
  const last = shown.at(-1)
  return {
    rows: shown.map((facts) => ({ ...facts, counts: countsOf(studies.get(facts.id) ?? [], view.today) })),
    next: page.length > query.limit && last ? `${last.openedOn}~${last.id}` : null,
    total: total?.n ?? 0,
    may: mayAnywhere(view.actor, 'dissemination.write') ? ['open'] : [],
  }
}
