import type { Work } from '#src/platform/work.ts'
import { lockSheet } from './visible.ts'

export async function dropSheet(work: Work, id: string): Promise<{ id: string }> {
  const { file_name: fileName } = await lockSheet(work, id)
  await work.tx.deleteFrom('task_sheet').where('id', '=', id).execute()
  work.record('sheet.dropped', { kind: 'taskSheet', id }, { fileName })
  return { id }
}

/** Sheets that nobody has touched since before. */
export async function dropOldSheets(work: Work, before: Date): Promise<number> {
  const gone = await work.tx.deleteFrom('task_sheet').where('changed_at', '<', before).returning('id').execute()
  for (const { id } of gone) work.record('sheet.dropped', { kind: 'taskSheet', id })
  return gone.length
}
