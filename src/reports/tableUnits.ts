import { type RawBuilder, sql } from 'kysely'

/**
 * The units that a form's table is about, for use after `cross join lateral` beside a report `r` and a section `s`: the
 * reporter, its territory, or the units of a kind in its area, as they stood on the period's last day.
 */
export const tableUnits = (lastDay: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select r.unit_id where s #>> '{table,about}' = 'self'
  union all
  select territory(r.unit_id, ${lastDay}) where s #>> '{table,about}' = 'territory'
  union all
  select a.id from area(r.unit_id, ${lastDay}) a(id)
  join unit_version k on k.unit_id = a.id and k.valid @> ${lastDay} and k.kind = s #>> '{table,about,kind}'
  where jsonb_typeof(s #> '{table,about}') = 'object')`

/**
 * Whether unit `u` enters indicator `i` itself: only units of the kinds at which it is collected do, others see the
 * roll-up. Where no kind is set yet, the first value stored sets it.
 */
export const collects = (lastDay: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  not exists (select from indicator_collection c where c.indicator_id = i.id and c.valid @> ${lastDay})
  or exists (select from indicator_collection c join unit_version k on k.kind = any(c.kinds)
    where c.indicator_id = i.id and c.valid @> ${lastDay} and k.unit_id = u.unit_id and k.valid @> ${lastDay}))`
