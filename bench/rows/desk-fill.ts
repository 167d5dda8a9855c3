import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { tokenHash } from '#src/people/tokens.ts'
import type { Bench } from '../row.ts'

export const [units, indicators, waiting] = [3_321, 20, 40] as const
export const months = Array.from({ length: 12 }, (_, n) => `2020-${String(n + 1).padStart(2, '0')}`)

/** Communes that report twenty figures a month to one board; of the last month some reports wait to be received. */
export async function fillDesk({ db }: Pick<Bench, 'db'>) {
  const [province, board, person, account, form, version, regime] = Array.from({ length: 7 }, () => randomUUID())
  const valid = sql`daterange('2018-01-01', null)`
  await sql`with listed as (select ${province}::uuid id, 'province' kind, null::uuid parent, 'Tỉnh Bàn' as name
      union all select ${board}::uuid, 'board', ${province}::uuid, 'Ban Bàn'
      union all select new_id(), 'commune', ${province}::uuid, 'Xã Bàn ' || n from generate_series(1, ${units}::int) n),
    made as (insert into unit (id) select id from listed),
    versions as (insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
      select id, ${valid}, name, name, kind, parent from listed)
    insert into closure (ancestor_id, descendant_id, valid, by, depth)
    select id, id, ${valid}, 'structure', 0 from listed
    union all select parent, id, ${valid}, 'structure', 1 from listed where parent is not null`.execute(db)
  await db.insertInto('person').values({ id: person!, name: 'Người Bàn' }).execute()
  await db.insertInto('account').values({ id: account!, person_id: person!, login: 'do-ban' }).execute()
  const grants = ['coordinator', 'leader'].map((role) => ({ account_id: account!, role, unit_id: board! }))
  await db
    .insertInto('role_grant')
    .values(grants.map((grant) => ({ ...grant, valid: '[2019-01-01,)' })))
    .execute()
  const span = { made_at: new Date(), seen_at: new Date(), ends_at: new Date(Date.now() + 3_600_000) }
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash('desk'), account_id: account!, ...span, complete: true, address: '', agent: '' })
    .execute()
  await sql`with i as (insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity, decimals)
      select 'B' || n, 'Chỉ tiêu bàn ' || n, 'number', 'người', 'sum', 'sum', 'up', 'month', 0
      from generate_series(1, ${indicators}::int) n returning id)
    insert into indicator_collection (indicator_id, kinds, valid) select id, '{commune}', daterange(null, null) from i`.execute(
    db,
  )
  await db.insertInto('form').values({ id: form!, name: 'Mẫu bàn', owner_unit_id: board! }).execute()
  const codes = Array.from({ length: indicators }, (_, n) => `B${n + 1}`)
  const table = { about: 'self', indicators: codes, rules: [] }
  const sections = JSON.stringify([{ id: 'p1', title: 'Số liệu', kind: 'table', table }])
  await sql`insert into form_version (id, form_id, number, sections, from_day, made_by, at)
    values (${version}, ${form}, 1, ${sections}::jsonb, '2019-01-01', ${account}, now())`.execute(db)
  await sql`insert into regime (id, form_id, name, receiving_unit_id, rhythm, due_rule, valid)
    values (${regime}, ${form}, 'Chế độ bàn', ${board}, 'month', '{"rule": {"kind": "end"}}', ${valid})`.execute(db)
  await sql`with due as (insert into expected_report (regime_id, form_version_id, unit_id, receiving_unit_id, period, due_on,
      opens_on, state, approved_on)
      select ${regime}::uuid, ${version}::uuid, v.unit_id, ${board}::uuid, p, ((p || '-01')::date + interval '1 month')::date,
        (p || '-01')::date, case when p = '2020-12' then 'approved' else 'received' end, (p || '-28')::date
      from unit_version v, unnest(${months}::text[]) p where v.kind = 'commune' and v.name like 'Xã Bàn %'
      order by v.unit_id, p returning id, unit_id, period)
    insert into report_version (expected_report_id, number, content, by_account_id, at)
    select id, 1, jsonb_build_object('sections', '{}'::jsonb), ${account}::uuid, now() from due`.execute(db)
  await sql`update expected_report r set current_version_id = v.id from report_version v
    where v.expected_report_id = r.id and r.regime_id = ${regime}::uuid`.execute(db)
  await sql`insert into observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id,
      official, current, at)
    select i.id, r.unit_id, r.period, 100, 'report', r.current_version_id, 'form', ${form}::uuid, r.state = 'received', true, now()
    from expected_report r, indicator i where r.regime_id = ${regime}::uuid and i.code = any(${codes}::text[])
      and r.period in ('2020-11', '2020-12')
    order by i.id, r.period, r.unit_id`.execute(db)
  await sql`vacuum analyze`.execute(db)
  return { province: province!, regime: regime!, headers: { cookie: 'mach_session=desk', host: 'bench.test' } }
}
