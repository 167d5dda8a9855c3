import { attachFiles, detachFile } from '#src/documents/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockActivity, touchActivity } from './entering.ts'

export async function attachToActivity(work: Work, id: string, fileIds: readonly string[]) {
  await lockActivity(work, id)
  await attachFiles(work, { kind: 'activity', id }, fileIds)
  work.record('activity.files-attached', { kind: 'activity', id }, { fileIds })
  return touchActivity(work, id)
}

export async function detachFromActivity(work: Work, id: string, fileId: string) {
  await lockActivity(work, id)
  if (!(await detachFile(work, { kind: 'activity', id }, fileId))) throw notFound()
  work.record('activity.file-detached', { kind: 'activity', id }, { fileId })
  return touchActivity(work, id)
}
