import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'

const belongs = sql<boolean>`(exists (select from file_link l where l.file_id = f.id)
  or exists (select from office_template t where t.file_id = f.id)
  or exists (select from picture a where a.file_id = f.id))`

/** Marks files that belong to nothing, and drops those that have done so since before; their bytes go once that is certain. */
export async function dropLooseFiles(work: Work, before: Date, now: Date): Promise<number> {
  const { tx } = work
  await sql`update file f set loose_since = null where loose_since is not null and ${belongs}`.execute(tx)
  await sql`update file f set loose_since = ${now} where loose_since is null and not ${belongs}`.execute(tx)
  const gone = await tx.deleteFrom('file').where('loose_since', '<', before).returning(['id', 'storage_key']).execute()
  for (const { id, storage_key } of gone) {
    work.record('file.dropped', { kind: 'file', id })
    await work.enqueue('dropFile', { key: storage_key })
  }
  return gone.length
}
