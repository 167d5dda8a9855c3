import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import { tellReaders } from '../tell-readers.ts'
import type { CellPlace, Owner, Source } from './cell.ts'
import { keys, sameCell } from './enter.ts'

/**
 * The source's figures count no longer, as after a recall, a return, a reopening. What was current in its cells before
 * is current again, unless that was withdrawn too; all stay readable as history.
 */
export async function retractFigures(work: Work, source: Source): Promise<void> {
  const { tx } = work
  await tellReaders(work)
  const its = sql`source_kind = ${source.kind} and source_id = ${source.id}::uuid and not withdrawn`
  const gone = await sql<{ before: string | null }>`
    update observation set current = false, withdrawn = true where ${its} and current
    returning displaces_id as before`.execute(tx)
  await sql`update observation set withdrawn = true where ${its}`.execute(tx)
  const before = gone.rows.flatMap((row) => row.before ?? [])
  if (before.length === 0) return
  const restored = await sql<Restored>`
    with recursive back (id, displaces_id, withdrawn) as (
      select id, displaces_id, withdrawn from observation where id = any(${before}::bigint[]) and not current
      union all
      select o.id, o.displaces_id, o.withdrawn from back b join observation o on o.id = b.displaces_id and not o.current
      where b.withdrawn
    )
    update observation set current = true where not current and id in (select id from back where not withdrawn)
    returning owner_kind as "ownerKind", source_id as "sourceId", unit_id as "unitId", period`.execute(tx)
  const cells = restored.rows.filter(({ ownerKind }) => ownerKind === 'activity')
  // activities went on while another owned the cell
  if (cells.length > 0) await work.announce('figures.restored', { cells })
}
type Restored = { ownerKind: string; sourceId: string; unitId: string; period: string }

/** Of these cells those that the owner wrote hold nothing any more; what stood there stays readable as history. */
export async function clearFigures({ tx }: Work, cells: readonly CellPlace[], { kind, id }: Owner): Promise<void> {
  if (cells.length === 0) return
  await sql`update observation o set current = false, withdrawn = true from ${keys(cells)}
    where ${sameCell} and o.owner_kind = ${kind} and o.owner_id = ${id}::uuid`.execute(tx)
}
