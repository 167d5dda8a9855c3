import { sql } from 'kysely'
import { readFigures } from '#src/indicators/index.ts'
import { system } from '#src/platform/actor.ts'
import { branchOn } from '#src/units/index.ts'
import { type Row, race } from '../row.ts'
import { cameByHand, completeByHand, provincesOf, today } from './country-by-hand.ts'
import { fillCountry, years } from './country-fill.ts'

/** By hand for the same reply: value, exact or not, and how many of how many units, of each period by today's structure. */
const restatedByHand = (indicator: string, units: readonly string[]) => sql`
  with recursive ${cameByHand(units)},
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
      and o.period = p.p and o.unit_id = c.x group by 1, 2, 3), ${completeByHand(indicator)}`

/** A country of 13,000 units over 25 years: who stands under it on a day, and its figures by today's structure. */
export const country: Row = async (bench) => {
  const { db, reader } = bench
  const { country: nation, indicator } = await fillCountry(bench)
  const view = { db: reader, actor: system, at: new Date(), today }
  const provinces = await provincesOf(db, nation)
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
      ...(await restated(provinces)),
      goal: '≤ 2',
      unit: 'ms',
      volume,
    },
  ]
}
