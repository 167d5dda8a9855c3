import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type BuiltOn, passingsSql, type TookEffect, type WhatFollows } from '#src/units/index.ts'

const kind = 'reviewPart'

/** Over `review_unit u join review rv`: still to be reported, in a review that goes on. */
const unanswered = sql`rv.ended_on is null and u.state in ('notStarted', 'planned', 'held')`

type Followed = { reviewId: string; from: string; to: string }

/**
 * What an ended unit has not yet reported is asked of its successor, as far as it had come. A unit answers once: of several
 * parts that come together the one that has come furthest goes on, and where the successor has a part of its own, that one.
 */
export async function followReviews(work: Work, { passings }: TookEffect): Promise<void> {
  const { rows: followed } = await sql<Followed>`
    with coming as (
      select u.id, u.review_id, u.unit_id, h.to_id, h.succession_id, to_jsonb(u) as was,
        row_number() over (partition by u.review_id, h.to_id
          order by array_position(array['held', 'planned', 'notStarted'], u.state), u.position, u.unit_id) = 1
        and not exists (
          select from review_unit own where own.review_id = u.review_id and own.unit_id = h.to_id) as goes_on
      from ${passingsSql(passings)} join review_unit u on u.unit_id = h.from_id join review rv on rv.id = u.review_id where ${unanswered}),
    kept as (
      insert into succession_effect (succession_id, kind, subject_id, before, after)
      select c.succession_id, ${kind}, c.id, jsonb_build_object('row', c.was, 'moves', case when c.goes_on then '[]' else
          (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from review_unit_move m
            where m.review_id = c.review_id and m.unit_id = c.unit_id) end),
        case when c.goes_on then jsonb_build_object('unitId', c.to_id, 'version', (c.was ->> 'version')::int + 1) end
      from coming c),
    gone as (delete from review_unit u using coming c where u.id = c.id and not c.goes_on),
    passed as (update review_unit u set unit_id = c.to_id, version = u.version + 1 from coming c
      where u.id = c.id and c.goes_on)
    select review_id as "reviewId", unit_id as "from", to_id as "to" from coming order by review_id, unit_id`.execute(
    work.tx,
  )
  for (const { reviewId, from, to } of followed)
    work.record('review.partPassedOn', { kind: 'review', id: reviewId }, { from, to })
}

/** How many parts in reviews go over, by unit. */
export const reviewPartsThatFollow = async ({ db }: View, units: readonly string[]): Promise<WhatFollows[]> =>
  (
    await rows(
      db,
      sql<{ unitId: string; count: number }>`select u.unit_id as "unitId", count(*)::int as count
        from review_unit u join review rv on rv.id = u.review_id
        where u.unit_id = any(${[...units]}::uuid[]) and ${unanswered} group by 1`,
    )
  ).map((told) => ({ kind, ...told, first: [] }))

const effects = (successionId: string): RawBuilder<unknown> => sql`
  (select subject_id as id, before, after from succession_effect
    where succession_id = ${successionId}::uuid and kind = ${kind})`

/** Parts that went over and were worked on since. */
export async function reviewPartsBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`select count(*)::int as count from ${effects(successionId)} e
      left join review_unit u on u.id = e.id
      where e.after is not null and (u.unit_id is distinct from (e.after ->> 'unitId')::uuid
        or u.version is distinct from (e.after ->> 'version')::int)`,
  )
  return found?.count ? [{ kind, count: found.count }] : []
}

/** Each part to the unit that was to answer it; what had made way for another stands there again, with its steps. */
export async function putReviewPartsBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  await sql`update review_unit u set unit_id = (e.before -> 'row' ->> 'unit_id')::uuid, version = u.version + 1
    from ${effects(successionId)} e where u.id = e.id and e.after is not null`.execute(work.tx)
  await sql`insert into review_unit select r.* from ${effects(successionId)} e,
    jsonb_populate_record(null::review_unit, e.before -> 'row') r where e.after is null`.execute(work.tx)
  await sql`insert into review_unit_move select m.* from ${effects(successionId)} e,
    jsonb_populate_recordset(null::review_unit_move, e.before -> 'moves') m where e.after is null`.execute(work.tx)
  const back = await rows(
    work.db,
    sql<{
      id: string
    }>`select distinct (e.before -> 'row' ->> 'review_id')::uuid as id from ${effects(successionId)} e`,
  )
  for (const { id } of back) work.record('review.partPassedBack', { kind: 'review', id }, { successionId })
}
