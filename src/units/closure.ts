import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { type PassedOn, structureRows, successionRows, type VersionDays } from './closure-rows.ts'

/**
 * Makes the closure anew from versions and successions. Kept by every act that changes the structure: all readings of
 * branch, reach and roll-up rest on it.
 */
export async function rebuildClosure(tx: Tx): Promise<void> {
  const versions = await sql<VersionDays>`
    select unit_id as "unitId", parent_id as "parentId", lower(valid)::text as from, upper(valid)::text as to
    from unit_version`.execute(tx)
  const passed = await sql<PassedOn>`
    select s.on_date::text as "on", p.from_id as "fromId", p.to_id as "toId"
    from succession s join succession_part p on p.succession_id = s.id where p.from_id <> p.to_id
    union all
    select on_date::text, dissolved_id, takes_over_id from succession where kind = 'dissolve'`.execute(tx)
  const rows = [...structureRows(versions.rows), ...successionRows(passed.rows)]
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  await sql`delete from closure`.execute(tx)
  await sql`
    insert into closure (ancestor_id, descendant_id, valid, by, depth)
    select a, d, daterange(f, t), by, depth
    from unnest(${column('ancestorId')}::uuid[], ${column('descendantId')}::uuid[], ${column('from')}::date[],
      ${column('to')}::date[], ${column('by')}::text[], ${column('depth')}::int[]) as row (a, d, f, t, by, depth)`.execute(
    tx,
  )
  await sql`analyze closure`.execute(tx)
}
