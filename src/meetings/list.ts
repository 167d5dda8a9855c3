import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listMeetings } from './contract.ts'
import { visibleMeetings } from './visible.ts'

type Query = Input<typeof listMeetings>['query']
type Row = Reply<typeof listMeetings>['rows'][number]

/** An instant as JSON has it, inside a query. */
export const instantSql = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const counted = (attendance: string) => sql`count(*) filter (where i.attendance = ${attendance})`
const numbersSql = sql`(select jsonb_build_object('invited', count(*), 'confirmed', count(i.confirmed_at),
  'present', ${counted('present')}, 'represented', ${counted('represented')},
  'absentWithLeave', ${counted('absentWithLeave')}, 'absent', ${counted('absent')},
  'open', count(*) filter (where i.attendance is null)) from participant i where i.meeting_id = m.id)`

export const meetingColumns = (today: string): RawBuilder<unknown> => sql`m.id, m.kind, m.title, m.place,
  ${instantSql('m.starts_at')} as "startsAt", ${instantSql('m.ends_at')} as "endsAt", m.state,
  m.owner_unit_id as "ownerUnitId", ${unitShortNameSql('m.owner_unit_id', today)} as "ownerName",
  m.work_year as "workYear", m.sums_up as "sumsUp", ${numbersSql} as numbers,
  (select count(*)::int from conclusion c where c.meeting_id = m.id) as conclusions,
  (select count(c.task_id)::int from conclusion c where c.meeting_id = m.id) as turned, m.version`

/** Each word anywhere in title or place, tone marks or not. */
const matching = (q: string) => hasWords(sql`m.folded`, q)

const coming = (view: View) => sql<boolean>`(m.ends_at >= ${view.at} and m.state in ('planned', 'invited', 'held'))`

function filterOf({ q, kind, year, state, blocId }: Query): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (q?.trim()) conditions.push(matching(q))
  if (kind) conditions.push(sql<boolean>`m.kind = ${kind}`)
  if (state) conditions.push(sql<boolean>`m.state = ${state}`)
  if (year) conditions.push(sql<boolean>`m.work_year = ${year}`)
  if (blocId) conditions.push(sql<boolean>`m.bloc_id = ${blocId}`)
  return sql.join(conditions, sql` and `) as RawBuilder<boolean>
}

function afterKey(after: string | undefined, forward: boolean): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || Number.isNaN(Date.parse(at)) || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  const key = sql`(m.starts_at, m.id) ${sql.raw(forward ? '>' : '<')} (${at}::timestamptz, ${id}::uuid)`
  return sql<boolean>`${key}`
}

export async function meetingsFor(view: View, query: Query): Promise<Reply<typeof listMeetings>> {
  const { when, limit } = query
  const forward = when === 'coming'
  const where = sql`${visibleMeetings(view)} and ${filterOf(query)}`
  const isComing = coming(view)
  const span = when === 'all' ? sql`true` : when === 'coming' ? isComing : sql`not ${isComing}`
  const order = sql.raw(forward ? 'm.starts_at, m.id' : 'm.starts_at desc, m.id desc')
  const [page, counts] = await Promise.all([
    rows(
      view.db,
      sql<Row>`select ${meetingColumns(view.today)} from meeting m
        where ${where} and ${span} and ${afterKey(query.after, forward)} order by ${order} limit ${limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ state: string; n: number; coming: number }>`select m.state, count(*)::int as n,
          count(*) filter (where ${isComing})::int as coming from meeting m where ${where} group by m.state`,
    ),
  ])
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  const ahead = counts.reduce((sum, one) => sum + one.coming, 0)
  return {
    rows: shown,
    next: page.length > limit && last ? `${last.startsAt}~${last.id}` : null,
    total,
    coming: ahead,
    past: total - ahead,
    byState: Object.fromEntries(counts.map(({ state, n }) => [state, n])),
    may: mayAnywhere(view.actor, 'meeting.write') ? ['plan'] : [],
  }
}
