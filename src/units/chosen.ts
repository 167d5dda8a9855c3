import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { ChosenUnits } from './shapes.ts'

/**
 * The units chosen, as of today, each once: by themselves, by group, or all of a kind in the area of the unit that asks,
 * of committees those of the smaller territories. The unit that asks is none of them.
 */
export async function chosenUnits(
  view: View,
  owner: string,
  { unitIds, groupIds, levels }: ChosenUnits,
): Promise<{ id: string; kind: string; name: string }[]> {
  const query = sql<{ id: string; kind: string; name: string }>`with chosen as (
      select u as id from unnest(${unitIds}::uuid[]) u
      union select m.unit_id from unit_group_member m where m.group_id = any(${groupIds}::uuid[])
        and m.valid @> ${view.today}::date
      union select a.id from area(${owner}::uuid, ${view.today}::date) a(id)
        join unit_version n on n.unit_id = a.id and n.valid @> ${view.today}::date
        where n.kind = any(${levels}::text[]) and (n.kind not in ('partyCommittee', 'peoplesCommittee')
          or territory(a.id, ${view.today}::date) <> territory(${owner}::uuid, ${view.today}::date)))
    select c.id, n.kind, n.name from chosen c join unit_version n on n.unit_id = c.id and n.valid @> ${view.today}::date
    where c.id <> ${owner}::uuid order by n.kind, n.name collate "vi-x-icu"`
  const found = await rows(view.db, query)
  const known = new Set(found.map(({ id }) => id))
  if (unitIds.some((id) => id !== owner && !known.has(id)))
    throw invalid([{ path: 'body.unitIds', problem: 'unknown' }])
  return found
}
