import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { TaskFilter } from './contract.ts'
import { tasksByStanding } from './counts.ts'
import { nameSql } from './grouping-sql.ts'

export type LightsAsked = { filter: TaskFilter; by: 'none' | 'lead' | 'sector' }
/** One light of one group of the question at place `ask`; a group without a key holds what has no lead or sector. */
export type LightFound = { ask: number; key: string | null; name: string | null; light: string; n: number }

const keys = { none: sql`null::uuid`, lead: sql`t.lead_unit_id`, sector: sql`t.sector_id` }

/** Many counts by light, within the reader's sight, in one question. */
export async function lightsAtOnce(view: View, asked: readonly LightsAsked[]): Promise<LightFound[]> {
  if (asked.length === 0) return []
  const parts: RawBuilder<unknown>[] = []
  for (const [ask, { filter, by }] of asked.entries()) {
    const counted = await tasksByStanding(view, filter, [sql`${keys[by]} as key`])
    const name = by === 'none' ? sql`null` : nameSql(by, view.today, view.actor.language)
    parts.push(sql`select ${ask}::int as ask, g.key::text as key, ${name} as name, g.light, g.n::int as n
      from (select key, light, sum(n) as n from (${counted}) counted group by 1, 2) g`)
  }
  return rows(view.db, sql<LightFound>`${sql.join(parts, sql` union all `)}`)
}
