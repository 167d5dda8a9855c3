import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { timelinessSql } from '#src/tasks/index.ts'
import type { BlocYear } from './year.ts'

export type Advice = {
  kind: string
  title: string
  symbol: string | null
  toName: string
  submittedOn: string
  state: 'pending' | 'accepted' | 'returned' | 'notAccepted'
  decidedOn: string | null
  outcome: string | null
}
export const adviceIn = (view: View, { coordinatorId, year }: BlocYear): Promise<Advice[]> =>
  rows(
    view.db,
    sql<Advice>`select kind, title, symbol, to_name as "toName", submitted_on as "submittedOn", state,
        decided_on as "decidedOn", outcome
      from advice where from_unit_id = ${coordinatorId}::uuid and work_year = ${year} order by submitted_on, id`,
  )

export type Review = { title: string; symbol: string; units: Record<string, number>; people: number }
/** The reviews of the year with how many units stand at each step. */
export const reviewsIn = (view: View, { coordinatorId, year }: BlocYear): Promise<Review[]> =>
  rows(
    view.db,
    sql<Review>`select r.title, d.symbol, coalesce(sum(u.people), 0)::int as people,
        jsonb_build_object('all', count(u.*), 'held', count(u.*) filter (where u.state in ('held', 'reported', 'received')),
          'reported', count(u.*) filter (where u.state in ('reported', 'received')),
          'received', count(u.*) filter (where u.state = 'received')) as units
      from review r join directive d on d.id = r.directive_id left join review_unit u on u.review_id = r.id
      where r.owner_unit_id = ${coordinatorId}::uuid and r.work_year = ${year}
      group by r.id, d.symbol order by r.opened_on, r.id`,
  )

export type Fulfilment = { symbol: string; abstract: string; content: string; kind: string; done: number; due: number }

/**
 * Obligations of coordination regulations: what was due in the year and what was done, by what was submitted, held or
 * ticked. A rhythm gives so many periods for each party; meetings are held for all parties together.
 */
export const fulfilmentIn = (view: View, { coordinatorId, year }: BlocYear): Promise<Fulfilment[]> =>
  rows(
    view.db,
    sql<Fulfilment>`
      with o as (
        select b.*, d.symbol, d.abstract,
          case b.rhythm when 'month' then 12 when 'quarter' then 4 when 'half' then 2 else 1 end as times,
          (select count(*)::int from obligation_party p where p.obligation_id = b.id) as parties
        from obligation b join directive d on d.id = b.directive_id
        where b.owner_unit_id = ${coordinatorId}::uuid and b.valid_from <= make_date(${year}, 12, 31)
          and (b.valid_to is null or b.valid_to >= make_date(${year}, 1, 1)))
      select symbol, abstract, content, kind, case when kind = 'meet' then times else times * parties end as due,
        (case when kind = 'meet' then (select count(*) from meeting m where m.obligation_id = o.id and m.work_year = ${year}
            and m.state in ('held', 'concluded'))
          when regime_id is not null then (select count(*) from expected_report r join obligation_party p
            on p.obligation_id = o.id and p.unit_id = r.unit_id where r.regime_id = o.regime_id
            and r.state in ('approved', 'received') and r.period ~ ${`^${year}(-|$)`})
          else (select count(*) from obligation_check c where c.obligation_id = o.id and c.period ~ ${`^${year}(-|$)`})
          end)::int as done
      from o order by symbol, position, id`,
  )

export type TaskLine = {
  content: string
  lead: string
  deadline: string | null
  completedOn: string | null
  percent: number
  timeliness: string
}
/** The bloc's tasks of a year with how they stood to their deadline; a split task is told by its children. */
export const tasksIn = (view: View, { blocId, coordinatorId }: BlocYear, year: number): Promise<TaskLine[]> =>
  rows(
    view.db,
    sql<TaskLine>`select t.content, coalesce((select v.short_name from unit_version v where v.unit_id = t.lead_unit_id
          and v.valid @> ${view.today}::date), '') as lead, t.deadline, t.completed_on as "completedOn",
        t.percent::float8 as percent, ${timelinessSql(view.today)} as timeliness
      from task t where t.issuing_unit_id = ${coordinatorId}::uuid and (t.bloc_id = ${blocId}::uuid or t.bloc_id is null)
        and t.work_year = ${year} and t.state <> 'cancelled' and not exists (select from task c where c.parent_id = t.id)
      order by t.deadline nulls last, t.number`,
  )

export type Plan = { symbol: string; abstract: string; issuedOn: string }
/** The plan that next year's tasks and targets come from. */
export async function nextPlan(view: View, { blocId, year }: BlocYear): Promise<Plan | undefined> {
  const [plan] = await rows(
    view.db,
    sql<Plan>`select d.symbol, d.abstract, d.issued_on as "issuedOn" from directive d
      where d.id = coalesce(
        (select w.next_plan_id from work_year w where w.bloc_id = ${blocId}::uuid and w.year = ${year}),
        (select t.directive_id from task t join directive p on p.id = t.directive_id and p.kind = 'keHoach'
          where t.bloc_id = ${blocId}::uuid and t.work_year = ${year + 1} group by 1 order by count(*) desc limit 1))`,
  )
  return plan
}
