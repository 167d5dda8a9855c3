import { type RawBuilder, sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import type { Day } from '#src/platform/day.ts'

/**
 * Rows (person_id, unit_id, role, answers) of everybody who acts on this day, under a grant of their own or one delegated
 * to them: what is told to people who make no request. `answers`: the unit's focal person, or its head where it has none.
 */
export function whoActs(day: Day, units?: readonly string[]): RawBuilder<unknown> {
  const at = units ? sql`and g.unit_id = any(${[...new Set(units)]}::uuid[])` : sql``
  return sql`(with held as materialized (
      select a.person_id, g.unit_id, g.role from role_grant g
      join account a on a.id = g.account_id and a.active where ${actsOn(day)} ${at}
      union
      select a.person_id, g.unit_id, g.role from delegation d
      join role_grant g on g.id = d.grant_id and ${actsOn(day)} ${at}
      join account giver on giver.id = g.account_id and giver.active
      join account a on a.id = d.to_account_id and a.active
      where d.withdrawn_at is null and d.valid @> ${day}::date)
    select held.person_id, held.unit_id, held.role, held.role = 'focal' or (held.role = 'head' and not exists (
      select from held focal where focal.unit_id = held.unit_id and focal.role = 'focal')) as answers from held)`
}
