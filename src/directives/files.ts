import { attachFiles, detachFile } from '#src/documents/index.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'

export async function attachToDirective(work: Work, id: string, fileIds: readonly string[]) {
  const { classification } = await lockDirective(work, id, 'directive.write')
  if (classification === 'numberOnly') throw refused('directive.number-only', { field: 'fileIds' })
  await attachFiles(work, { kind: 'directive', id }, fileIds)
  work.record('directive.files-attached', { kind: 'directive', id }, { fileIds })
  return touchDirective(work, id)
}

export async function detachFromDirective(work: Work, id: string, fileId: string) {
  await lockDirective(work, id, 'directive.write')
  if (!(await detachFile(work, { kind: 'directive', id }, fileId))) throw notFound()
  work.record('directive.file-detached', { kind: 'directive', id }, { fileId })
  return touchDirective(work, id)
}
