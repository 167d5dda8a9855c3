import { sql } from 'kysely'
import { readFigures } from '#src/indicators/index.ts'
import { type Row, race } from '../row.ts'
import { cameByHand, completeByHand, provincesOf, today } from './country-by-hand.ts'
import { fillCountry, fillMonths, months, years } from './country-fill.ts'

/**
 * By hand for the same reply: each year added up from its months by today's structure, exact or not, and of how many units
 * every month is in, those of their predecessors too.
 */
const periods = months.map((m) => m.period)
const restatedByHand = (indicator: string, units: readonly string[]) => sql`
  with recursive ${cameByHand(units)},
  month as materialized (
    select p, left(p, 4) as year, last
    from unnest(${periods}::text[], ${months.map((m) => m.last)}::date[]) t (p, last)),
  value as (
    select c.unit, left(o.period, 4) as period, o.unit_id as x, sum(o.value * c.w) as value,
      sum(c.w) / count(distinct o.period) as w from observation o
    join came c on c.x = o.unit_id
    where o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid
      and o.period = any(${periods}::text[])
    group by 1, 2, 3),
  owed as (
    select c.unit, m.year as period, c.y, bool_and(o.value is not null) as met from came c
    join month m on m.last >= c.born and m.last < c.died
    left join observation o on o.current and o.official and o.item = '' and o.indicator_id = ${indicator}::uuid
      and o.period = m.p and o.unit_id = c.x group by 1, 2, 3), ${completeByHand(indicator)}`

/** Years put together from their months and restated along the successions between. */
export const countryMonths: Row = async (bench) => {
  const { db, reader } = bench
  const filled = await sql<{
    id: string
  }>`select v.unit_id as id from unit_version v join indicator i on i.code = 'NUOC1'
    where v.kind = 'country' and v.name = 'country1'`.execute(db)
  const nation = filled.rows[0]?.id ?? (await fillCountry(bench)).country
  const indicator = await fillMonths(bench)
  const provinces = await provincesOf(db, nation)
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
    { row: 'years of 34 provinces from months', ...(await restated(provinces)), ...row },
  ]
}
