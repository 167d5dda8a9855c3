import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import { tellReaders } from '../tell-readers.ts'
import type { Source } from './cell.ts'

/**
 * The source's figures count no longer, as after a recall, a return, a reopening. What was current in its cells before
 * is current again, unless that was withdrawn too; all stay readable as history.
 */
export async function retractFigures({ tx }: Work, source: Source): Promise<void> {
  await tellReaders({ tx })
  const its = sql`source_kind = ${source.kind} and source_id = ${source.id}::uuid and not withdrawn`
  const gone = await sql<{ before: string | null }>`
    update observation set current = false, withdrawn = true where ${its} and current
    returning displaces_id as before`.execute(tx)
  await sql`update observation set withdrawn = true where ${its}`.execute(tx)
  const before = gone.rows.flatMap((row) => row.before ?? [])
  if (before.length === 0) return
  await sql`
    with recursive back (id, displaces_id, withdrawn) as (
      select id, displaces_id, withdrawn from observation where id = any(${before}::bigint[]) and not current
      union all
      select o.id, o.displaces_id, o.withdrawn from back b join observation o on o.id = b.displaces_id and not o.current
      where b.withdrawn
    )
    update observation set current = true where not current and id in (select id from back where not withdrawn)`.execute(
    tx,
  )
}
