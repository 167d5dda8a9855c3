import { type RawBuilder, sql } from 'kysely'
import type { Writer } from '#src/platform/database.ts'

/** The day by whose structure a country is restated. */
export const today = '2025-12-31'

/** What came to these units along the successions: every unit of before, its share, and in whose stead it is now. */
export const cameByHand = (units: readonly string[]): RawBuilder<unknown> => sql`way as (
    select unit_id as x, unit_id as y, 1::numeric as w, date '-infinity' as since from unit_version where kind = 'commune'
    union all
    select way.x, p.to_id, way.w * p.share, s.on_date from way join succession_part p on p.from_id = way.y
    join succession s on s.id = p.succession_id and s.on_date > way.since and s.on_date <= ${today}::date),
  came as materialized (
    select c.ancestor_id as unit, way.x, way.y, way.w, lower(v.valid) as born, coalesce(upper(v.valid), 'infinity') as died
    from way join closure c on c.descendant_id = way.y and c.by = 'structure' and c.valid @> ${today}::date
      and c.ancestor_id = any(${[...units]}::uuid[])
    join unit_version v on v.unit_id = way.x)`

/** Of `value` and `owed` by period: how many of how many are in, and the target beside. */
export const completeByHand = (indicator: string): RawBuilder<unknown> => sql`
  complete as (select unit, period, count(*) as expected, count(*) filter (where met) as reported from owed group by 1, 2)
  select v.unit, v.period, sum(v.value) as value, bool_and(v.w = 1) as exact, min(c.reported) as reported,
    min(c.expected) as expected, min(t.value) as target
  from value v join complete c on c.unit = v.unit and c.period = v.period
  left join target t on t.indicator_id = ${indicator}::uuid and t.unit_id = v.unit and t.period = v.period and t.current
  group by 1, 2`

export async function provincesOf(db: Writer, country: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select unit_id as id from unit_version where kind = 'province'
    and parent_id = ${country}::uuid and valid @> ${today}::date`.execute(db)
  return rows.map(({ id }) => id)
}
