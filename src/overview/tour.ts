import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { sightOf } from './thread-sight.ts'
import { type getTour, type TourStep, tourSteps } from './tour-contract.ts'

type Row = TourStep & { year: number }

/** The bloc's year that is open, the oldest first: the one that the tour tells. */
const told = (view: View) => sql`(select b.id as bloc, coalesce((select min(y.year) from work_year y
  where y.bloc_id = b.id and y.state = 'open'), extract(year from ${view.today}::date)::int) as year
  from bloc b order by b.name limit 1)`

/**
 * The eight steps of the year with what the reader may see of each: how many records, how many of them settled, and one
 * to open. One query.
 */
export async function tourOf(view: View): Promise<Reply<typeof getTour>> {
  const sight = await sightOf(view)
  const step = (
    name: TourStep['name'],
    total: RawBuilder<unknown>,
    done: RawBuilder<unknown>,
    to: RawBuilder<unknown>,
    from: RawBuilder<unknown>,
  ) =>
    sql<Row>`(select ${name}::text as name, ${total}::int as total, ${done}::int as done, (${to})::text as to,
      min(w.year)::int as year from ${told(view)} w left join lateral (${from}) x on true)`
  const all = sql`count(x.id)`
  const first = (path: string) => sql`${path}::text || (array_agg(x.id order by x.rank))[1]`
  const done = sql`count(x.id) filter (where x.done)`
  const parts = [
    step(
      'reports',
      all,
      done,
      first('/reports/'),
      sql`select r.id, r.state = 'received' as done, r.due_on as rank
      from expected_report r join regime g on g.id = r.regime_id
      where g.bloc_id = w.bloc and r.opens_on between make_date(w.year, 1, 1) and make_date(w.year, 12, 31)
        and r.state <> 'exempted' and ${sight.report.seen}`,
    ),
    step(
      'figures',
      all,
      all,
      sql`'/figures?indicator=' || (array_agg(x.code order by x.code))[1]`,
      sql`select g.id, i.code from target g join indicator i on i.id = g.indicator_id
      where g.period = w.year::text and ${sight.target.seen}`,
    ),
    step(
      'summary',
      all,
      done,
      first('/documents/'),
      sql`select d.id, d.state = 'signed' as done, d.made_at as rank
      from document d where d.purpose = 'yearReport' and d.work_year = w.year and ${sight.document.seen}`,
    ),
    step(
      'unfinished',
      all,
      done,
      first('/tasks/'),
      sql`select t.id, t.state = 'done' as done,
      (t.state = 'done', t.deadline) as rank from task t where t.bloc_id = w.bloc and t.work_year = w.year
      and t.state not in ('draft', 'cancelled') and ${sight.task.seen}`,
    ),
    step(
      'orientation',
      all,
      done,
      first('/directives/'),
      sql`select d.id, d.state = 'inForce' as done,
      (d.id is distinct from (select y.next_plan_id from work_year y where y.bloc_id = w.bloc and y.year = w.year),
        -extract(epoch from d.issued_on)) as rank
      from directive d where d.bloc_id = w.bloc and d.kind = 'keHoach' and ${sight.directive.seen}`,
    ),
    step(
      'conference',
      all,
      done,
      first('/meetings/'),
      sql`select m.id, m.state in ('held', 'concluded') as done, m.starts_at as rank
      from meeting m where m.sums_up and m.bloc_id = w.bloc and m.work_year = w.year and ${sight.meeting.seen}`,
    ),
    step(
      'conclusions',
      all,
      done,
      sql`'/thread/conclusion/' || (array_agg(x.id order by x.rank))[1]`,
      sql`select k.id, k.task_id is not null as done, (k.task_id is null, k.number) as rank from conclusion k
      join meeting m on m.id = k.meeting_id where m.bloc_id = w.bloc and ${sight.conclusion.seen}`,
    ),
    step(
      'news',
      all,
      done,
      first('/thread/article/'),
      sql`select a.id, a.state = 'published' as done, a.changed_at as rank
      from article a where ${sight.article.seen}`,
    ),
  ]
  const found = await rows(view.db, sql<Row>`${sql.join(parts, sql` union all `)}`)
  return {
    year: found[0]?.year ?? null,
    steps: tourSteps.flatMap((name) => found.find((row) => row.name === name) ?? []).map(({ year: _, ...row }) => row),
  }
}
