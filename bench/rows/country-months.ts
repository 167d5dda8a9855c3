import { sql } from 'kysely'
import { readFigures } from '#src/indicators/index.ts'
import { type Row, race } from '../row.ts'
import { fillCountry, fillMonths, months, years } from './country-fill.ts'

const today = '2025-12-31'

/**
 * By hand for the same reply: each year added up from its months by today's structure, exact or not, and of how many units
 * every month is in, those of their predecessors too.
 */
const periods = months.map((m) => m.period)
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
  month as materialized (
    select p, left(p, 4) as year, last
    from unnest(${periods}::text[], ${months.map((m) => m.last)}::date[]) t (p, last)),
  value as (
    select c.unit, left(o.period, 4) as year, o.unit_id as x, sum(o.value * c.w) as value,
      sum(c.w) / count(distinct o.period) as w from observation o
    join came c on c.x = o.unit_id
    where o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid
      and o.period = any(${periods}::text[])
    group by 1, 2, 3),
  owed as (
    select c.unit, m.year, c.y, bool_and(o.value is not null) as met from came c
    join month m on m.last >= c.born and m.last < c.died
    left join observation o on o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid
      and o.period = m.p and o.unit_id = c.x group by 1, 2, 3),
  complete as (select unit, year, count(*) as expected, count(*) filter (where met) as reported from owed group by 1, 2)
  select v.unit, v.year, sum(v.value) as value, bool_and(v.w = 1) as exact, min(c.reported) as reported,
    min(c.expected) as expected, min(t.value) as target
  from value v join complete c on c.unit = v.unit and c.year = v.year
  left join target t on t.indicator_id = ${indicator}::uuid and t.unit_id = v.unit and t.period = v.year and t.current
  group by 1, 2`

/** Years put together from their months and restated along the successions between. */
export const countryMonths: Row = async (bench) => {
  const { db, reader } = bench
  const filled = await sql<{
    id: string
  }>`select v.unit_id as id from unit_version v join indicator i on i.code = 'NUOC1'
    where v.kind = 'country' and v.name = 'country1'`.execute(db)
  const nation = filled.rows[0]?.id ?? (await fillCountry(bench)).country
  const indicator = await fillMonths(bench)
  const provinces = await sql<{ id: string }>`select unit_id as id from unit_version where kind = 'province'
    and parent_id = ${nation}::uuid and valid @> ${today}::date`.execute(db)
  const restated = (units: readonly string[]) =>
    race(
      () => readFigures({ db: reader }, { indicators: [indicator], units, periods: years, structure: today }),
      () => restatedByHand(indicator, units).execute(db),
      3,
    )
  const volume = `13,000 units, ${months.length} months`
  const row = { goal: '≤ 2', unit: 'ms', volume }
  return [
    { row: 'years of the country from months', ...(await restated([nation])), ...row },
    { row: 'years of 34 provinces from months', ...(await restated(provinces.rows.map(({ id }) => id))), ...row },
  ]
}
