import { type RawBuilder, sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { afterDay, hasWords } from '#src/platform/listing.ts'
import type { View } from '#src/platform/work.ts'
import type { listReviews, ReviewFilter } from './contract.ts'
import { type Answer, countsOf } from './rules.ts'
import type { ReviewRow } from './shapes.ts'
import { visibleAnswers, visibleReviews } from './visible.ts'

type Facts = Omit<ReviewRow, 'counts'>

/** Over `review rv join directive d`: a review names what it reviews to all whom it asks. */
export const rowColumns = (view: View): RawBuilder<unknown> => sql`rv.id, rv.kind, rv.title,
  jsonb_build_object('id', d.id, 'symbol', d.symbol, 'abstract', d.abstract) as directive,
  rv.span_from as "spanFrom", rv.span_to as "spanTo", rv.owner_unit_id as "ownerUnitId",
  ${unitShortNameSql('rv.owner_unit_id', view.today)} as "ownerName", rv.bloc_id as "blocId", rv.work_year as "workYear",
  rv.opened_on as "openedOn", rv.ended_on as "endedOn", rv.version`

const matching = (q: string) => hasWords(sql`(rv.folded || ' ' || fold(d.symbol))`, q)

function whereOf(view: View, { q, year, kind, state, blocId, directiveId }: ReviewFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [visibleReviews(view)]
  if (q?.trim()) parts.push(matching(q))
  if (year !== undefined) parts.push(sql`rv.work_year = ${year}`)
  if (kind) parts.push(sql`rv.kind = ${kind}`)
  if (state) parts.push(state === 'open' ? sql`rv.ended_on is null` : sql`rv.ended_on is not null`)
  if (blocId) parts.push(sql`rv.bloc_id = ${blocId}::uuid`)
  if (directiveId) parts.push(sql`rv.directive_id = ${directiveId}::uuid`)
  return sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )
}

export type NamedAnswer = Answer & { reviewId: string; unitId: string; name: string; people: number | null }
/** The units of these reviews that the reader may see, in their order. */
export const answersOf = (view: View, ids: readonly string[]): Promise<NamedAnswer[]> =>
  rows(
    view.db,
    sql<NamedAnswer>`select u.review_id as "reviewId", u.unit_id as "unitId", u.state, u.due_on as "dueOn",
        u.reported_on as "reportedOn", u.people, ${unitShortNameSql('u.unit_id', view.today)} as name
      from review_unit u join review rv on rv.id = u.review_id
      where rv.id = any(${[...ids]}::uuid[]) and ${visibleAnswers(view)} order by u.position, u.unit_id`,
  )

async function pageOf(view: View, where: RawBuilder<unknown>, limit: number) {
  const found = await rows(
    view.db,
    sql<Facts>`select ${rowColumns(view)} from review rv join directive d on d.id = rv.directive_id where ${where}
      order by rv.opened_on desc, rv.id desc limit ${limit}`,
  )
  const answers = Map.groupBy(
    await answersOf(
      view,
      found.map(({ id }) => id),
    ),
    (one) => one.reviewId,
  )
  return found.map((facts) => ({
    ...facts,
    counts: countsOf(answers.get(facts.id) ?? [], view.today),
    answers: answers.get(facts.id) ?? [],
  }))
}

export async function reviewsFor(
  view: View,
  query: Input<typeof listReviews>['query'],
): Promise<Reply<typeof listReviews>> {
  const where = whereOf(view, query)
  const [page, total] = await Promise.all([
    pageOf(view, sql`${where} and ${afterDay(sql`rv.opened_on, rv.id`, query.after)}`, query.limit + 1),
    rows(
      view.db,
      sql<{ n: number }>`select count(*)::int as n from review rv
      join directive d on d.id = rv.directive_id where ${where}`,
    ),
  ])
  const shown = page.slice(0, query.limit).map(({ answers: _, ...row }) => row)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: page.length > query.limit && last ? `${last.openedOn}~${last.id}` : null,
    total: total[0]?.n ?? 0,
    may: mayAnywhere(view.actor, 'review.write') ? ['open'] : [],
  }
}

export type ReviewOfYear = ReviewRow & { units: readonly NamedAnswer[] }
/** The reviews of a bloc's year with their units' states: for the year's report. */
export async function reviewsOf(
  view: View,
  { blocId, year }: { blocId: string; year: number },
): Promise<ReviewOfYear[]> {
  const found = await pageOf(view, whereOf(view, { blocId, year }), 500)
  return found.map(({ answers, ...row }) => ({ ...row, units: answers })).toReversed()
}
