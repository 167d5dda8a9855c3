import type { Work } from '#src/platform/work.ts'
import { lockReading } from './visible.ts'

/** The file of a reading goes on with its directive. */
export async function carryFile(
  work: Work,
  { file_id }: { file_id: string | null },
  directiveId: string,
): Promise<void> {
  if (file_id === null) return
  await work.tx
    .insertInto('file_link')
    .values({ file_id, subject_kind: 'directive', subject_id: directiveId })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Their files stay where else they belong, and are else dropped with what belongs to nothing. */
export async function removeReadings({ tx }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('file_link').where('subject_kind', '=', 'reading').where('subject_id', 'in', ids).execute()
  await tx.deleteFrom('reading').where('id', 'in', ids).execute()
}

export async function dropReading(work: Work, id: string): Promise<{ id: string }> {
  const reading = await lockReading(work, id)
  await removeReadings(work, [id])
  work.record('reading.dropped', { kind: 'reading', id }, { fileName: reading.file_name })
  return { id }
}

/** Readings that nobody has touched since before. */
export async function dropUntouched(work: Work, before: Date): Promise<number> {
  const gone = await work.tx.selectFrom('reading').select('id').where('changed_at', '<', before).execute()
  const ids = gone.map(({ id }) => id)
  await removeReadings(work, ids)
  for (const id of ids) work.record('reading.dropped', { kind: 'reading', id })
  return ids.length
}
