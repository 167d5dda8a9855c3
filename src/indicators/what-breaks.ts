import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/**
 * Of the indicators collected at the kinds of these units: how many add up along a succession, and how many show a break.
 * Counts only: who keeps the units reads no figures.
 */
export async function whatBreaks(
  { db, today }: View,
  units: readonly string[],
): Promise<{ breaks: number; restates: number }> {
  const [found] = await rows(
    db,
    sql<{ breaks: number; restates: number }>`
      select count(*) filter (where not adds_up)::int as breaks, count(*) filter (where adds_up)::int as restates
      from (
        select i.over_units = 'sum' or (i.kind in ('ratio', 'yesno') and i.over_units <> 'none') as adds_up
        from indicator i where i.kind <> 'formula' and i.valid @> ${today}::date and exists (
          select from indicator_collection c join unit_version v on v.kind = any(c.kinds)
          where c.indicator_id = i.id and c.valid @> ${today}::date and v.unit_id = any(${[...units]}::uuid[]))) x`,
  )
  return found ?? { breaks: 0, restates: 0 }
}
