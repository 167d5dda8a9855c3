import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readFigures } from '#src/indicators/index.ts'
import { type Bench, type Row, race } from '../row.ts'

const communes = 1_000
const indicators = 42
const months = Array.from(
  { length: 24 },
  (_, n) => `20${19 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
)
const year = months.slice(12)

/** A country of ten provinces and a thousand communes, 42 indicators over 24 months: a million observations. */
export async function fillFigures({ db }: Pick<Bench, 'db'>) {
  const country = randomUUID()
  await sql`with provinces as (select new_id() as id, n from generate_series(1, 10) n),
    communes as (select new_id() as id, 1 + n % 10 as province from generate_series(1, ${communes}) n),
    listed as (
      select ${country}::uuid as id, 'country' as kind, null::uuid as parent, 'NN' as code
      union all select id, 'province', ${country}::uuid, 'P' || n from provinces
      union all select c.id, 'commune', p.id, 'C' || row_number() over () from communes c join provinces p on p.n = c.province),
    units as (insert into unit (id) select id from listed returning id),
    codes as (insert into unit_code (unit_id, code, valid) select id, code, daterange('2018-01-01', null) from listed),
    versions as (insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
      select id, daterange('2018-01-01', null), code, code, kind, parent from listed)
    insert into closure (ancestor_id, descendant_id, valid, by, depth)
    select id, id, daterange('2018-01-01', null), 'structure', 0 from listed
    union all select parent, id, daterange('2018-01-01', null), 'structure', 1 from listed where parent is not null
    union all select ${country}::uuid, id, daterange('2018-01-01', null), 'structure', 2 from listed where kind = 'commune'`.execute(
    db,
  )
  await sql`insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity)
    select 'I' || n, 'Chỉ tiêu ' || n, 'number', 'người', 'sum', 'sum', 'up', 'month' from generate_series(1, ${indicators}) n`.execute(
    db,
  )
  await sql`insert into indicator_collection (indicator_id, kinds, valid) select id, '{commune}', daterange(null, null) from indicator
    where code like 'I%'`.execute(db)
  const source = randomUUID()
  await sql`insert into observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id, official, current, at)
    select i.id, v.unit_id, p, (random() * 1000)::int, 'import', ${source}::uuid, 'import', ${source}::uuid, true, true, now()
    from indicator i, unit_version v, unnest(${months}::text[]) p where v.kind = 'commune' and i.code like 'I%'
    order by i.id, p, v.unit_id`.execute(db)
  await sql`vacuum analyze`.execute(db)
  return country
}

/** One indicator over a year: the country by month, with completeness, and every province beneath it. */
export const figures: Row = async (bench) => {
  const { db, reader } = bench
  const country = await fillFigures(bench)
  const provinces = (
    await db.selectFrom('unit_version').select('unit_id').where('kind', '=', 'province').execute()
  ).map((row) => row.unit_id)
  const { id } = await db.selectFrom('indicator').select('id').where('code', '=', 'I7').executeTakeFirstOrThrow()
  const ours = (units: string[], periods: string[]) => () =>
    readFigures({ db: reader }, { indicators: [id], units, periods })
  // by hand for the same reply: the sum, how many of how many units, and the target
  const bare = (units: string[], periods: string[]) => () =>
    sql`select c.ancestor_id, p.period, sum(o.value), count(o.value) as reported, count(*) as expected, t.value as target
      from unnest(${periods}::text[], ${periods.map((period) => `${period}-28`)}::date[]) p (period, day)
      join closure c on c.ancestor_id = any(${units}::uuid[]) and c.by = 'structure' and c.valid @> p.day
      join unit_version v on v.unit_id = c.descendant_id and v.valid @> p.day and v.kind = 'commune'
      left join observation o on o.current and o.official and o.indicator_id = ${id}::uuid and o.period = p.period
        and o.unit_id = c.descendant_id and o.item = ''
      left join target t on t.indicator_id = ${id}::uuid and t.unit_id = c.ancestor_id and t.period = p.period and t.current
      group by 1, 2, t.value`.execute(db)
  const volume = `${(communes * indicators * months.length).toLocaleString('en')} observations`
  const country12 = await race(ours([country], year), bare([country], year))
  const provinces12 = await race(ours(provinces, year), bare(provinces, year))
  const wholeYear = await race(ours(provinces, ['2020']), bare(provinces, year))
  return [
    { row: 'figure of the country, 12 months', ...country12, goal: '≤ 2', unit: 'ms', volume },
    { row: 'figures of 10 provinces, 12 months', ...provinces12, goal: '≤ 2', unit: 'ms', volume },
    { row: 'year of 10 provinces from 12 months', ...wholeYear, goal: '≤ 2', unit: 'ms', volume },
  ]
}
