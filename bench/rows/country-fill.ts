import { sql } from 'kysely'
import type { Tx, Writer } from '#src/platform/database.ts'
import { rebuildClosure } from '#src/units/index.ts'
import type { Bench } from '../row.ts'

const count = Number(process.env.BENCH_YEARS ?? 25)
export const years = Array.from({ length: count }, (_, n) => String(2026 - count + n))
/** Of 13,000 units: as many communes before and after, in 63 provinces that become 34. */
const [provinces, districts, communes, mergedBefore, after] = [63, 700, 9_000, 200, 3_036]
const indicators = 4

/**
 * A country over 25 years: in 2020 some communes merge in pairs, in 2025 districts end, provinces and communes merge and
 * every twentieth commune is divided. Yearly values of all.
 */
async function fill(db: Writer): Promise<{ country: string; indicator: string }> {
  await sql`create temp table place (id uuid, kind text, n int, parent uuid, born date, died date) on commit drop`.execute(
    db,
  )
  const place = (kind: string, count: number, parent: string, born: string, died: string) =>
    sql`insert into place select new_id(), ${kind}, g, ${sql.raw(parent)}, ${born}::date, ${sql.raw(died)} from generate_series(1, ${count}::int) g`.execute(
      db,
    )
  const of = (kind: string, n: string) => `(select p.id from place p where p.kind = '${kind}' and p.n = ${n})`
  await place('country', 1, 'null', '2000-01-01', 'null')
  await place('province', provinces, of('country', '1'), '2000-01-01', `case when g > 34 then date '2025-07-01' end`)
  await place('district', districts, of('province', `1 + g % ${provinces}`), '2000-01-01', `date '2025-07-01'`)
  await place('old', mergedBefore * 2, of('district', `1 + g % ${districts}`), '2000-01-01', `date '2020-01-01'`)
  await place('commune', mergedBefore, of('district', `1 + g % ${districts}`), '2020-01-01', `date '2025-07-01'`)
  await sql`insert into place select new_id(), 'commune', g, ${sql.raw(of('district', `1 + g % ${districts}`))}, '2000-01-01', '2025-07-01'
    from generate_series(${mergedBefore + 1}::int, ${communes}::int) g`.execute(db)
  await place('ward', after, of('province', '1 + g % 34'), '2025-07-01', 'null')
  await sql`insert into unit (id) select id from place`.execute(db)
  await sql`insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
    select id, daterange(born, died), kind || n, kind || n, case when kind in ('old', 'ward') then 'commune' else kind end, parent
    from place`.execute(db)
  await sql`
    with event as (insert into succession (on_date, kind, took_effect_at)
        values ('2020-01-01', 'merge', now()), ('2025-07-01', 'reshape', now()) returning id, on_date),
      part (on_date, a, b, share) as (
        select date '2020-01-01', o.id, c.id, 1 from place o join place c on c.kind = 'commune' and c.n = 1 + o.n % ${mergedBefore}::int
          where o.kind = 'old'
        union all
        select date '2025-07-01', c.id, w.id, case when c.n % 20 > 0 then 1 when w.n = 1 + c.n % ${after}::int then 0.6 else 0.4 end
        from place c join place w on w.kind = 'ward' and (w.n = 1 + c.n % ${after}::int
          or c.n % 20 = 0 and w.n = 1 + (c.n + 1) % ${after}::int) where c.kind = 'commune'
        union all
        select date '2025-07-01', p.id, q.id, 1 from place p join place q on q.kind = 'province'
          and q.n = case when p.n > 34 then p.n - 34 else p.n end where p.kind = 'province')
    insert into succession_part (succession_id, from_id, to_id, share)
    select e.id, p.a, p.b, p.share from part p join event e on e.on_date = p.on_date`.execute(db)
  await rebuildClosure(db as Tx)
  await sql`insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity)
    select 'NUOC' || n, 'Chỉ tiêu ' || n, 'number', 'người', 'sum', 'sum', 'up', 'year' from generate_series(1, ${indicators}::int) n`.execute(
    db,
  )
  await sql`insert into indicator_collection (indicator_id, kinds, valid) select id, '{commune}', daterange(null, null)
    from indicator where code like 'NUOC%'`.execute(db)
  await sql`insert into observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id, official, current, at)
    select i.id, p.id, y, (random() * 1000)::int, 'import', i.id, 'import', i.id, true, true, now()
    from indicator i cross join unnest(${years}::text[]) y join place p on p.kind in ('old', 'commune', 'ward')
      and p.born <= (y || '-12-31')::date and (p.died is null or p.died > (y || '-12-31')::date)
    where i.code like 'NUOC%' order by i.id, y, p.id`.execute(db)
  const { id: country } = (await sql<{ id: string }>`select id from place where kind = 'country'`.execute(db)).rows[0]!
  const { id: indicator } = await db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', 'NUOC1')
    .executeTakeFirstOrThrow()
  return { country, indicator }
}

const days = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
/** Every month of those years with its last day. */
export const months = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, n) => {
    const period = `${year}-${String(n + 1).padStart(2, '0')}`
    return { period, last: `${period}-${days(Number(year), n + 1)}` }
  }),
)

/** A flow that every commune gives every month it is there: 2.8 million values in 25 years. */
export async function fillMonths({ db }: Pick<Bench, 'db'>): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity)
    values ('NUOCTHANG', 'Chỉ tiêu tháng', 'number', 'người', 'sum', 'sum', 'up', 'month') returning id`.execute(db)
  const { id } = rows[0]!
  await sql`insert into indicator_collection (indicator_id, kinds, valid) values (${id}::uuid, '{commune}', daterange(null, null))`.execute(
    db,
  )
  await sql`insert into observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id, official, current, at)
    select ${id}::uuid, v.unit_id, m.p, (random() * 1000)::int, 'import', ${id}::uuid, 'import', ${id}::uuid, true, true, now()
    from unnest(${months.map((m) => m.period)}::text[], ${months.map((m) => m.last)}::date[]) m (p, last)
    join unit_version v on v.kind = 'commune' and v.valid @> m.last order by m.p, v.unit_id`.execute(db)
  await sql`vacuum analyze observation`.execute(db)
  return id
}

export async function fillCountry({ db }: Pick<Bench, 'db'>) {
  const filled = await db.transaction().execute(fill)
  await sql`vacuum analyze`.execute(db)
  return filled
}
