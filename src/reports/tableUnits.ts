import { type RawBuilder, sql } from 'kysely'

/**
 * Who answers in report `r` for itself: the reporter; where it inherited the report of a period that was over before, those
 * who were there then.
 */
const reporters = (lastDay: RawBuilder<unknown>) => sql`(
  select r.unit_id as id where not exists (select from report_predecessor w where w.expected_report_id = r.id)
    or exists (select from unit_version there where there.unit_id = r.unit_id and there.valid @> ${lastDay})
  union
  select w.unit_id from report_predecessor w
  join unit_version there on there.unit_id = w.unit_id and there.valid @> ${lastDay}
  where w.expected_report_id = r.id)`

/**
 * The units that a form's table is about, for use after `cross join lateral` beside a report `r` and a section `s`: the
 * reporter, its territory, or the units of a kind in its area, as they stood on the period's last day.
 */
export const tableUnits = (lastDay: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select who.id as unit_id from ${reporters(lastDay)} who where s #>> '{table,about}' = 'self'
  union all
  select territory(who.id, ${lastDay}) from ${reporters(lastDay)} who where s #>> '{table,about}' = 'territory'
  union all
  select a.id from ${reporters(lastDay)} who cross join lateral area(who.id, ${lastDay}) a(id)
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
