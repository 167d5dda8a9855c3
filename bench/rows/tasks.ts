import { sql } from 'kysely'
import { groupTasks, listTasks } from '#src/tasks/contract.ts'
import { groupsFor } from '#src/tasks/groups.ts'
import { tasksFor } from '#src/tasks/index.ts'
import { type Bench, type Row, race } from '../row.ts'
import { fillOffices } from './offices-fill.ts'
import { punctuality } from './punctuality.ts'
import { taskRequests } from './task-requests.ts'

const count = 100_000
const today = '2021-01-12'

/** A province's offices many times over: 40 lead units, a leader's view of them all. */
async function fill({ db }: Bench) {
  const { province, board, account, person } = await fillOffices(db, { called: 'Đơn vị', login: 'do' })
  await sql`with leads as (select array_agg(unit_id) as ids from unit_version where kind = 'department' and unit_id <> ${board}::uuid)
    insert into task (content, work_year, issuing_unit_id, lead_unit_id, state, deadline, first_deadline, issued_on, percent,
      submitted_on, completed_on, made_by, made_at, changed_at)
    select 'Nhiệm vụ số ' || n || case n % 7 when 0 then ' về bảo hiểm y tế' else ' về trường lớp' end, 2020, ${board}::uuid,
      ids[1 + n % 40], state, day, day, day - 90, n % 100, case when state in ('submitted', 'done') then day - 3 end,
      case state when 'done' then day - 3 end, ${account}::uuid, now(), now()
    from generate_series(1, ${count}) n, leads,
      lateral (select (array['issued', 'inProgress', 'inProgress', 'submitted', 'done', 'done', 'done'])[1 + n % 7] as state,
        date '2020-03-01' + (n * 7919) % 600 as day) x`.execute(db)
  await sql`insert into task_unit (task_id, unit_id, part) select id, lead_unit_id, 'lead' from task`.execute(db)
  await sql`vacuum analyze`.execute(db)
  return { province, account, person }
}

/** A page of 100 as the page asks for it, against a query by hand for the same rows and columns within the same reach. */
export const tasks: Row = async (bench) => {
  const { province, account, person } = await fill(bench)
  const { reader } = bench
  const actor = {
    accountId: account,
    personId: person,
    name: 'Người Đo',
    language: 'vi' as const,
    grants: [{ role: 'reader', unitId: province, actingForId: null }],
  }
  const view = { db: reader, actor, at: new Date(`${today}T07:30:00+07:00`), today }
  const page = (query: object) => () => tasksFor(view, listTasks.query.parse({ limit: 100, ...query }))
  const ids = (await bench.db.selectFrom('unit').select('id').execute()).map((unit) => unit.id)
  // what this reader may see, as one would write it by hand
  const seen = sql`t.parent_id is null and t.state <> 'draft' and (t.lead_unit_id = any(${ids}::uuid[])
    or t.issuing_unit_id = any(${ids}::uuid[])
    or exists (select from task_unit u where u.task_id = t.id and u.unit_id = any(${ids}::uuid[])))`
  const raw = (where: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => () =>
    sql`select t.*, l.short_name, i.short_name as issuing, d.symbol, p.number as provision,
        (select count(*) from task_unit u where u.task_id = t.id and u.part = 'coordinating') as coordinating,
        (select count(*) from task_unit u where u.task_id = t.id and u.part = 'watching') as watching,
        (select count(*) from task c where c.parent_id = t.id) as children,
        exists (select from extension e where e.task_id = t.id and e.state = 'requested') as asked
      from (select * from task t where ${where} and ${seen} order by ${order} limit 101) t
      left join directive d on d.id = t.directive_id left join provision p on p.id = t.provision_id
      left join unit_version l on l.unit_id = t.lead_unit_id and l.valid @> ${today}::date
      left join unit_version i on i.unit_id = t.issuing_unit_id and i.valid @> ${today}::date
      order by ${order}`.execute(bench.db)
  const cases = [
    ['task list by deadline', {}, sql`true`, sql`t.deadline, t.id`],
    [
      'task list, overdue only',
      { timeliness: 'overdue' },
      sql`t.deadline < ${today} and t.state in ('issued', 'inProgress', 'returned')`,
      sql`t.deadline, t.id`,
    ],
    [
      'task list, words without tone marks',
      { q: 'bao hiem y te' },
      sql`t.folded like '%bao%' and t.folded like '%hiem%' and t.folded like '%y%' and t.folded like '%te%'`,
      sql`t.deadline, t.id`,
    ],
    ['task list by last change', { sort: '-changed' }, sql`true`, sql`t.changed_at desc, t.id desc`],
  ] as const
  const measures = []
  for (const [row, query, where, order] of cases) {
    const taken = await race(page(query), raw(where, order))
    measures.push({ row, ...taken, goal: '≤ 2', unit: 'ms', volume: `${count} tasks` })
  }
  const grouped = await race(
    () => groupsFor(view, groupTasks.query.parse({ by: 'lead', rows: 'each' })),
    () =>
      sql`select t.lead_unit_id, count(*), avg(t.percent),
          count(*) filter (where t.state = 'done') as done,
          count(*) filter (where t.deadline < ${today} and t.state not in ('done', 'cancelled', 'submitted')) as late,
          count(*) filter (where t.deadline between ${today} and ${today}::date + 7 and t.state not in ('done', 'cancelled')) as soon
        from task t where ${seen} group by grouping sets ((t.lead_unit_id), ())`.execute(bench.db),
  )
  measures.push({
    row: 'task groups by lead with totals',
    ...grouped,
    goal: '≤ 2',
    unit: 'ms',
    volume: `${count} tasks`,
  })
  const volume = `${count} tasks`
  return [
    ...measures,
    ...(await punctuality(bench, view, seen, volume)),
    ...(await taskRequests(bench, account, province, volume)),
  ]
}
