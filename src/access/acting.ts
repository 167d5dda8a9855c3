import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'

/**
 * Whether grant `g` acts on this day: not taken back, within its days, at a unit that exists: what a letter or a rule asks
 * of somebody who makes no request.
 */
export const actsOn = (day: Day, alias = 'g'): RawBuilder<boolean> => {
  const g = sql.raw(alias)
  return sql<boolean>`(${g}.revoked_at is null and ${g}.valid @> ${day}::date and exists (
    select from unit_version v where v.unit_id = ${g}.unit_id and v.valid @> ${day}::date))`
}
