import { attachFiles, detachFile } from '#src/documents/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockMeeting, touchMeeting } from './change.ts'

/** Also afterwards: a signed paper often comes days later. */
export async function attachToMeeting(work: Work, id: string, fileIds: readonly string[]) {
  await lockMeeting(work, id, 'meeting.write')
  await attachFiles(work, { kind: 'meeting', id }, fileIds)
  work.record('meeting.files-attached', { kind: 'meeting', id }, { fileIds })
  return touchMeeting(work, id)
}

export async function detachFromMeeting(work: Work, id: string, fileId: string) {
  await lockMeeting(work, id, 'meeting.write')
  if (!(await detachFile(work, { kind: 'meeting', id }, fileId))) throw notFound()
  work.record('meeting.file-detached', { kind: 'meeting', id }, { fileId })
  return touchMeeting(work, id)
}
