import type { Work } from '#src/platform/work.ts'
import { lockReading } from './visible.ts'

type Reading = { id: string; file_id: string | null }

/** The file of a reading goes on with its directive. */
export async function carryFile(work: Work, { file_id }: Reading, directiveId: string): Promise<void> {
  if (file_id === null) return
  await work.tx
    .insertInto('file_link')
    .values({ file_id, subject_kind: 'directive', subject_id: directiveId })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Its file stays where else it belongs, and is else dropped with what belongs to nothing. */
export async function removeReading({ tx }: Work, { id }: Reading): Promise<void> {
  await tx.deleteFrom('file_link').where('subject_kind', '=', 'reading').where('subject_id', '=', id).execute()
  await tx.deleteFrom('reading').where('id', '=', id).execute()
}

export async function dropReading(work: Work, id: string): Promise<{ id: string }> {
  const reading = await lockReading(work, id)
  await removeReading(work, reading)
  work.record('reading.dropped', { kind: 'reading', id }, { fileName: reading.file_name })
  return { id }
}

/** Readings that nobody has touched since before. */
export async function dropUntouched(work: Work, before: Date): Promise<number> {
  const gone = await work.tx.selectFrom('reading').select(['id', 'file_id']).where('changed_at', '<', before).execute()
  for (const reading of gone) {
    await removeReading(work, reading)
    work.record('reading.dropped', { kind: 'reading', id: reading.id })
  }
  return gone.length
}
