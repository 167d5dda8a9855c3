import { sql } from 'kysely'
import { timed } from '#src/app/timed.ts'
import { system } from '#src/platform/actor.ts'
import { addDays } from '#src/platform/day.ts'
import { type Bench, median, type Row } from '../row.ts'

const [units, people, tasks, weeks] = [500, 10, 10, 3]
/** A Monday long before anything that other rows measure; each week all of it comes round again. */
const monday = '2018-01-15'

/** 500 units, ten focal persons each, and ten tasks that are late. */
const fill = ({ db }: Bench) =>
  sql`with v as (select daterange('2017-01-01', '2018-12-31') as valid),
    u as (insert into unit (id) select new_id() from generate_series(1, ${units}) returning id),
    versions as (insert into unit_version (unit_id, valid, name, short_name, kind)
      select id, valid, 'Đơn vị được nhắc ' || row_number() over (), 'Được nhắc ' || row_number() over (), 'department' from u, v),
    p as (insert into person (name, email) select 'Người được nhắc', n || '@bench.test'
      from generate_series(1, ${units * people}) n returning id),
    a as (insert into account (person_id, login) select id, 'nhac' || row_number() over () from p returning id),
    numbered as (select id, row_number() over () - 1 as n from u),
    grants as (insert into role_grant (account_id, role, unit_id, valid)
      select x.id, 'focal', numbered.id, valid from (select id, row_number() over () - 1 as n from a) x
      join numbered on numbered.n = x.n / ${people}, v),
    t as (insert into task (content, work_year, issuing_unit_id, lead_unit_id, state, deadline, first_deadline, issued_on,
        made_by, made_at, changed_at)
      select 'Báo cáo kết quả thực hiện nhiệm vụ được giao tại kế hoạch, lần ' || k, 2018, id, id, 'inProgress', day, day, day - 60,
        (select id from a limit 1), now(), now()
      from numbered, generate_series(1, ${tasks}) k, lateral (select ${monday}::date - 7 * k as day) d
      returning id, lead_unit_id)
    insert into task_unit (task_id, unit_id, part) select id, lead_unit_id, 'lead' from t`.execute(db)

const urlOf = 'http://bench.test/app/tasks/'

/** The same rows by hand: who acts where joined with what is late there, a message a line, a letter a person. */
const byHand = (day: string) => sql`with mine as (
    select p.id as person, p.email, t.id, t.content, t.deadline, 'NV-' || t.work_year || '-' || t.number as code
    from role_grant g join account a on a.id = g.account_id join person p on p.id = a.person_id
    join task t on t.lead_unit_id = g.unit_id and t.state = 'inProgress' and t.deadline < ${day}::date
    where g.role = 'focal' and g.valid @> ${day}::date),
  d as (insert into digest (person_id, day, made_at, from_day, since)
    select distinct person, ${day}::date, now(), ${day}::date, now() from mine),
  m as (insert into message (person_id, kind, subject_kind, subject_id, unique_key, facts, at)
    select person, 'late', 'task', id, 'late:' || id || ':' || ${day}::text,
      jsonb_build_object('deadline', deadline, 'days', ${day}::date - deadline), now() from mine)
  insert into outbox (unique_key, to_address, subject, body_text, body_html)
    select 'digest:' || person || ':' || ${day}::text, email, count(*) || ' việc cần chú ý hôm nay',
      string_agg(code || ' ' || content || ', hạn ' || deadline || ${urlOf}::text || id, E'\n' order by deadline),
      string_agg('<tr><td><a href="' || ${urlOf}::text || id || '">' || content || '</a></td><td>' || code || '</td><td>hạn '
        || deadline || '</td></tr>', '' order by deadline)
    from mine group by person, email`

/** The minute of the common hour, in which the digests of everybody are written at once. */
export const digest: Row = async (bench) => {
  await fill(bench)
  await sql`analyze`.execute(bench.db)
  const taken: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  const time = async (into: number[], run: () => Promise<unknown>) => {
    const start = performance.now()
    await run()
    into.push(performance.now() - start)
  }
  for (let week = 0; week < weeks; week++) {
    const day = addDays(monday, 7 * week)
    const at = new Date(`${day}T07:30:00+07:00`)
    await time(taken.ours, () =>
      bench.unitOfWork(system, at, day, (work) => timed.digests!(work, at, 'http://bench.test')),
    )
    // a day later, so that both write new rows
    await time(taken.bare, () => byHand(addDays(day, 1)).execute(bench.db))
    await sql`delete from digest where day = ${addDays(day, 1)}`.execute(bench.db)
  }
  const written = await bench.db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('unique_key', 'like', 'digest:%')
    .executeTakeFirstOrThrow()
  if (Number(written.n) !== units * people * 2 * weeks) throw new Error(`${written.n} letters were written`)
  const volume = `${units * people} people, ${units * people * tasks} lines`
  return [
    { row: 'digest of the day', ours: median(taken.ours), bare: median(taken.bare), goal: '≤ 4', unit: 'ms', volume },
  ]
}
