import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import {
  type ClosureRow,
  everUnder,
  type PassedOn,
  structureRows,
  successionRows,
  type VersionDays,
} from './closure-rows.ts'

async function versionsIn(tx: Tx): Promise<VersionDays[]> {
  const found = await sql<VersionDays>`
    select unit_id as "unitId", parent_id as "parentId", lower(valid)::text as from, upper(valid)::text as to
    from unit_version`.execute(tx)
  return found.rows
}

async function put(tx: Tx, rows: readonly ClosureRow[]): Promise<void> {
  const column = <K extends keyof ClosureRow>(key: K) => rows.map((row) => row[key])
  await sql`
    insert into closure (ancestor_id, descendant_id, valid, by, depth, came_on)
    select a, d, daterange(f, t), by, depth, came
    from unnest(${column('ancestorId')}::uuid[], ${column('descendantId')}::uuid[], ${column('from')}::date[],
      ${column('to')}::date[], ${column('by')}::text[], ${column('depth')}::int[], ${column('cameOn')}::date[]) as row (a, d, f, t, by, depth, came)`.execute(
    tx,
  )
}

/** After these units changed: who stands above them, and above all that ever stood under them. */
export async function refreshStructure(tx: Tx, changed: ReadonlySet<string>): Promise<void> {
  const versions = await versionsIn(tx)
  const affected = everUnder(versions, changed)
  await sql`delete from closure where by = 'structure' and descendant_id = any(${[...affected]}::uuid[])`.execute(tx)
  await put(tx, structureRows(versions, affected))
  if (affected.size > 1000) await sql`analyze closure`.execute(tx)
}

/** After a succession: who were whose predecessors. */
export async function refreshSuccessions(tx: Tx): Promise<void> {
  const passed = await sql<PassedOn>`
    select s.on_date::text as "on", p.from_id as "fromId", p.to_id as "toId"
    from succession s join succession_part p on p.succession_id = s.id where p.from_id <> p.to_id
    union all
    select on_date::text, dissolved_id, takes_over_id from succession where kind = 'dissolve'`.execute(tx)
  await sql`delete from closure where by = 'succession'`.execute(tx)
  await put(tx, successionRows(passed.rows))
}

/**
 * Makes the closure anew from versions and successions. The acts keep it themselves; this is for those who fill the
 * tables without them (tests, the benchmark).
 */
export async function rebuildClosure(tx: Tx): Promise<void> {
  await sql`delete from closure`.execute(tx)
  await put(tx, structureRows(await versionsIn(tx)))
  await refreshSuccessions(tx)
  await sql`analyze closure`.execute(tx)
}
