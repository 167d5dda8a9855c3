import { sql } from 'kysely'
import type { TestWorld } from './world.ts'

/** The records that a unit keeps, by the column that names it. */
export const keepers = {
  indicator: 'owner_unit_id',
  target: 'owner_unit_id',
  form: 'owner_unit_id',
  directive: 'owner_unit_id',
  obligation: 'owner_unit_id',
  document: 'owner_unit_id',
  review: 'owner_unit_id',
  meeting: 'owner_unit_id',
  advice: 'from_unit_id',
  activity_type: 'owner_unit_id',
  article: 'owner_unit_id',
} as const
type Table = keyof typeof keepers

let number = 0
/** One of each that is open, and of those that can be closed a closed one; plus the unit's own template of letters. */
export async function keepRecords({ db }: Pick<TestWorld, 'db'>, unit: string, about: string, by: string) {
  const n = ++number
  const [u, a] = [sql`${unit}::uuid`, sql`${by}::uuid`]
  await sql`
    with i as (insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity, owner_unit_id)
        values (${`GIU${n}`}, 'Số lớp', 'number', 'lớp', 'sum', 'sum', 'up', 'year', ${u}) returning id),
      t as (insert into target (indicator_id, unit_id, period, value, current, owner_unit_id, at)
        select id, ${about}::uuid, '2021', 5, true, ${u}, now() from i
        union all select id, ${about}::uuid, '2020', 4, false, ${u}, now() from i),
      f as (insert into form (name, owner_unit_id) values (${`Mẫu ${n}`}, ${u})),
      d as (insert into directive (symbol, issuer_name, issued_on, kind, abstract, state, owner_unit_id, made_by, made_at)
        values (${`${n}-KH/DU`}, 'Đảng ủy', '2020-01-01', 'keHoach', 'Kế hoạch', 'inForce', ${u}, ${a}, now()),
          (${`${n}-CT/DU`}, 'Đảng ủy', '2012-01-01', 'chiThi', 'Chỉ thị', 'expired', ${u}, ${a}, now()) returning id, state),
      o as (insert into obligation (directive_id, owner_unit_id, kind, content, rhythm, valid_from, valid_to, made_by, made_at)
        select id, ${u}, 'exchange', 'Trao đổi', 'year', '2020-01-01', case state when 'expired' then date '2020-12-31' end, ${a}, now()
        from d),
      p as (insert into document (purpose, owner_unit_id, subject_kind, subject_id, work_year, side, title, made_by, made_at,
          changed_at, state, number, symbol, issued_on, signer_name, signed_by, signed_at)
        values ('letter', ${u}, 'task', ${unit}, 2021, 'state', 'Công văn', ${a}, now(), now(), 'draft', null, null, null, null,
            null, null),
          ('letter', ${u}, 'task', ${unit}, 2020, 'state', 'Công văn', ${a}, now(), now(), 'signed', 1, '1/UBND', '2020-05-05',
            'Lò Văn Ký', ${a}, now())),
      r as (insert into review (directive_id, kind, title, span_from, span_to, owner_unit_id, work_year, opened_on, ended_on,
          made_by, made_at)
        select id, 'soKet', 'Sơ kết', '2018-01-01', '2020-12-31', ${u}, 2021, '2021-01-01',
          case state when 'expired' then date '2021-02-01' end, ${a}, now() from d),
      m as (insert into meeting (kind, title, place, starts_at, ends_at, state, owner_unit_id, work_year, made_by, made_at)
        select 'giaoBan', 'Giao ban', 'Phòng họp', '2021-04-01', '2021-04-02', s, ${u}, 2021, ${a}, now()
        from unnest(array['planned', 'concluded']) s),
      v as (insert into advice (kind, title, from_unit_id, to_name, submitted_on, state, decided_on, work_year, made_by, made_at,
          changed_at)
        values ('toTrinh', 'Tờ trình', ${u}, 'Huyện ủy', '2021-01-05', 'pending', null, 2021, ${a}, now(), now()),
          ('toTrinh', 'Tờ trình', ${u}, 'Huyện ủy', '2020-01-05', 'accepted', '2020-02-01', 2020, ${a}, now(), now())),
      y as (insert into activity_type (owner_unit_id, name_vi, name_en, fields, retired, made_by, made_at)
        select ${u}, 'Loại', 'Type', '[]', gone, ${a}, now() from unnest(array[false, true]) gone),
      b as (insert into article (slug, state, owner_unit_id, work_year, category_id, title, body, made_by, made_at, changed_by,
          changed_at)
        select 'tin-' || s || ${n}::int, s, ${u}, 2021, c.id, 'Tin', '[]', ${a}, now(), ${a}, now()
        from unnest(array['draft', 'withdrawn']) s, category c),
      w as (insert into file (name, media_type, bytes, sha256, storage_key, uploaded_by, at)
        values ('thu.docx', 'application/octet-stream', 1, '\\x00', ${`kept ${n}`}, ${a}, now()) returning id),
      x as (insert into office_template (unit_id, purpose, name, file_id, valid, made_by, made_at)
        select ${u}, 'letter', 'Thư', id, '[2020-01-01,)', ${a}, now() from w returning id, file_id)
    insert into file_link (file_id, subject_kind, subject_id) select file_id, 'officeTemplate', id from x`.execute(db)
}

/** How many of each kind these units keep: `{indicator: 1, …}`. */
export async function keptBy({ db }: Pick<TestWorld, 'db'>, unit: string): Promise<Record<Table, number>> {
  const each = Object.entries(keepers).map(
    ([table, column]) => sql`select ${table} as kind, count(*)::int as n from ${sql.table(table)}
      where ${sql.ref(column)} = ${unit}::uuid`,
  )
  const { rows } = await sql<{ kind: Table; n: number }>`${sql.join(each, sql` union all `)}`.execute(db)
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n])) as Record<Table, number>
}
