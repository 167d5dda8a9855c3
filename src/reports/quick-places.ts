import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** Whose figures units give when they are asked by name, and of which kinds those are. */
export type Places = { about: 'self' | 'territory'; kinds: string[] }

/**
 * Committees answer for their territory where no two of those asked stand in the same; all others for themselves. A
 * territory is its own.
 */
export async function placesOf(view: View, unitIds: readonly string[]): Promise<Places> {
  const found = await rows(
    view.db,
    sql<{ kind: string; place: string; placeKind: string; speaks: boolean }>`
      select v.kind, p.unit_id as place, p.kind as "placeKind",
        v.kind in ('partyCommittee', 'peoplesCommittee') or p.unit_id = v.unit_id as speaks
      from unit_version v join unit_version p on p.unit_id = territory(v.unit_id, ${view.today}::date) and p.valid @> ${view.today}::date
      where v.unit_id = any(${[...unitIds]}::uuid[]) and v.valid @> ${view.today}::date`,
  )
  const apart = new Set(found.map(({ place }) => place)).size === found.length
  const about = apart && found.length === unitIds.length && found.every(({ speaks }) => speaks) ? 'territory' : 'self'
  return { about, kinds: [...new Set(found.map((one) => (about === 'territory' ? one.placeKind : one.kind)))] }
}
