import { attachFiles, detachFile } from '#src/documents/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockAdvice, touchAdvice } from './change.ts'

export async function attachToAdvice(work: Work, id: string, fileIds: readonly string[]) {
  await lockAdvice(work, id)
  await attachFiles(work, { kind: 'advice', id }, fileIds)
  work.record('advice.files-attached', { kind: 'advice', id }, { fileIds })
  return touchAdvice(work, id)
}

export async function detachFromAdvice(work: Work, id: string, fileId: string) {
  await lockAdvice(work, id)
  if (!(await detachFile(work, { kind: 'advice', id }, fileId))) throw notFound()
  work.record('advice.file-detached', { kind: 'advice', id }, { fileId })
  return touchAdvice(work, id)
}
