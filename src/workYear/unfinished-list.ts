import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { may } from '#src/access/index.ts'
import { unitShortNameSql, visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { isDay } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { lightSql, taskRowColumns, visibleTasks } from '#src/tasks/index.ts'
import { type listUnfinished, mostAtOnce } from './contract.ts'
import type { UnfinishedFilter, UnfinishedRow } from './shapes-tasks.ts'
import { unfinished } from './steps/unfinished.ts'
import { type Year, yearFor } from './year.ts'

type Query = Input<typeof listUnfinished>['query']

const decisionIs = (decision: NonNullable<UnfinishedFilter['decision']>) =>
  decision === 'undecided' ? sql`d.task_id is null` : sql`d.decision = ${decision}`

/** Each word anywhere in the content, tone marks or not. */
const words = (q: string) =>
  fold(q)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => sql`t.folded like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`)

function filterOf(view: View, { q, light, leadUnitId, decision }: UnfinishedFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [
    ...(q ? words(q) : []),
    ...(light ? [sql`${lightSql(view.today)} = ${light}`] : []),
    ...(leadUnitId ? [sql`t.lead_unit_id = ${leadUnitId}::uuid`] : []),
    ...(decision ? [decisionIs(decision)] : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

/** By deadline, those without one last; the key of the next page is (deadline, id). */
function afterKey(after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const [, day = '', id] = /^(\d{4}-\d\d-\d\d|none)~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!id || !z.uuid().safeParse(id).success || (day !== 'none' && !isDay(day)))
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  if (day === 'none') return sql`(t.deadline is null and t.id > ${id}::uuid)`
  return sql`((t.deadline, t.id) > (${day}::date, ${id}::uuid) or t.deadline is null)`
}

/** All that the year leaves unfinished, as table `t` with its decision `d`. */
const from = async (view: View, year: Year) => sql`from task t
  left join task_decision d on d.task_id = t.id and d.work_year_id = ${year.rowId}::uuid
  where t.bloc_id = ${year.bloc.id}::uuid and t.work_year = ${year.year} and (${unfinished(year)} or d.task_id is not null)
    and ${await visibleTasks(view)}`

type Counts = Reply<typeof listUnfinished>['counts']

export async function unfinishedOf(
  view: View,
  blocId: string,
  of: number,
  query: Query,
): Promise<Reply<typeof listUnfinished>> {
  const year = await yearFor(view, blocId, of)
  const [all, filter] = [await from(view, year), filterOf(view, query)]
  const [page, matching, [counts], leads, plans] = await Promise.all([
    rows(
      view.db,
      sql<UnfinishedRow>`select ${taskRowColumns(view)}, d.decision, d.reason as "decisionReason",
          (select jsonb_build_object('id', p.id, 'symbol', p.symbol) from directive p where p.id = d.plan_id
            and p.id in ${visibleDirectiveIds(view)}) as plan,
          (select pe.name from account a join person pe on pe.id = a.person_id where a.id = d.by_account_id) as "decidedBy",
          (select pe.name from account a join person pe on pe.id = a.person_id where a.id = d.acting_for_id) as "decidedFor",
          to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt"
        ${all} and ${filter} and ${afterKey(query.after)} order by t.deadline nulls last, t.id limit ${query.limit + 1}`,
    ),
    rows(
      view.db,
      sql<{ id: string; version: number }>`select t.id, t.version ${all} and ${filter} limit ${mostAtOnce}`,
    ),
    rows(
      view.db,
      sql<Counts>`select count(*)::int as total, (count(*) filter (where d.task_id is null))::int as undecided,
        (count(*) filter (where d.decision = 'carriedOver'))::int as "carriedOver",
        (count(*) filter (where d.decision = 'closed'))::int as closed ${all}`,
    ),
    rows(
      view.db,
      sql<{
        id: string
        name: string
        tasks: number
      }>`select n.id, n.name, n.tasks from (
          select l.id, ${unitShortNameSql('l.id', view.today)} as name, l.tasks
          from (select t.lead_unit_id as id, count(*)::int as tasks ${all} and t.lead_unit_id is not null group by 1) l) n
        order by n.name collate "vi-x-icu"`,
    ),
    rows(
      view.db,
      sql<{ id: string; symbol: string; abstract: string }>`select p.id, p.symbol, p.abstract from directive p
        where p.id in ${visibleDirectiveIds(view)} and p.bloc_id = ${blocId}::uuid and p.state in ('draft', 'inForce')
          and p.kind in ('keHoach', 'chuongTrinh', 'nghiQuyet', 'quyetDinh') and p.issued_on >= make_date(${of}, 10, 1)
        order by p.issued_on desc, p.id limit 50`,
    ),
  ])
  const shown = page.slice(0, query.limit)
  const last = shown.at(-1)
  const decides = year.state === 'open' && may(view.actor, 'workYear.decide', { issuing: year.bloc.coordinatorId })
  return {
    rows: shown,
    next: page.length > query.limit && last ? `${last.deadline ?? 'none'}~${last.id}` : null,
    matching,
    counts: counts!,
    leads,
    plans,
    state: year.state,
    may: decides ? ['decide'] : [],
  }
}
