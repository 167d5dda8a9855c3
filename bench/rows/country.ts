import { sql } from 'kysely'
import { readFigures } from '#src/indicators/index.ts'
import { system } from '#src/platform/actor.ts'
import { branchOn } from '#src/units/index.ts'
import { type Row, race } from '../row.ts'
import { fillCountry, years } from './country-fill.ts'

const today = '2025-12-31'

/** By hand for the same reply: value, exact or not, and how many of how many units, of each period by today's structure. */
const restatedByHand = (indicator: string, units: readonly string[]) => sql`
  with recursive way as (
    select unit_id as x, unit_id as y, 1::numeric as w, date '-infinity' as since from unit_version where kind = 'commune'
    union all
    select way.x, p.to_id, way.w * p.share, s.on_date from way join succession_part p on p.from_id = way.y
    join succession s on s.id = p.succession_id and s.on_date > way.since and s.on_date <= ${today}::date),
  came as materialized (
    select c.ancestor_id as unit, way.x, way.y, way.w, lower(v.valid) as born, coalesce(upper(v.valid), 'infinity') as died
    from way join closure c on c.descendant_id = way.y and c.by = 'structure' and c.valid @> ${today}::date
      and c.ancestor_id = any(${[...units]}::uuid[])
    join unit_version v on v.unit_id = way.x),
  period as (select p, (p || '-12-31')::date as last from unnest(${years}::text[]) p),
  value as (
    select c.unit, o.period, o.unit_id as x, sum(o.value * c.w) as value, sum(c.w) as w from observation o
    join came c on c.x = o.unit_id
    where o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid and o.period = any(${years}::text[])
    group by 1, 2, 3),
  owed as (
    select c.unit, p.p as period, c.y, bool_and(o.value is not null) as met from came c
    join period p on p.last >= c.born and p.last < c.died
    left join observation o on o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid
      and o.period = p.p and o.unit_id = c.x group by 1, 2, 3),
  complete as (select unit, period, count(*) as expected, count(*) filter (where met) as reported from owed group by 1, 2)
  select v.unit, v.period, sum(v.value) as value, bool_and(v.w = 1) as exact, min(c.reported) as reported,
    min(c.expected) as expected, min(t.value) as target
  from value v join complete c on c.unit = v.unit and c.period = v.period
  left join target t on t.indicator_id = ${indicator}::uuid and t.unit_id = v.unit and t.period = v.period and t.current
  group by 1, 2`

/** A country of 13,000 units over 25 years: who stands under it on a day, and its figures by today's structure. */
export const country: Row = async (bench) => {
  const { db, reader } = bench
  const { country: nation, indicator } = await fillCountry(bench)
  const view = { db: reader, actor: system, at: new Date(), today }
  const provinces = await sql<{
    id: string
  }>`select unit_id as id from unit_version where kind = 'province' and parent_id = ${nation}::uuid
    and valid @> ${today}::date`.execute(db)
  const before = '2019-06-30'
  const branch = await race(
    () => branchOn(view, nation, before),
    () =>
      sql`with recursive under as (
          select ${nation}::uuid as id
          union all select v.unit_id from under u join unit_version v on v.parent_id = u.id and v.valid @> ${before}::date)
        select id from under`.execute(db),
  )
  const restated = (units: readonly string[]) =>
    race(
      () => readFigures({ db: reader }, { indicators: [indicator], units, periods: years, structure: today }),
      () => restatedByHand(indicator, units).execute(db),
      7,
    )
  const volume = `13,000 units, ${years.length} years`
  return [
    { row: 'branch of a day', ...branch, goal: '≤ 2', unit: 'ms', volume },
    { row: 'restated series of the country', ...(await restated([nation])), goal: '≤ 2', unit: 'ms', volume },
    {
      row: 'restated series of 34 provinces',
      ...(await restated(provinces.rows.map(({ id }) => id))),
      goal: '≤ 2',
      unit: 'ms',
      volume,
    },
  ]
}
