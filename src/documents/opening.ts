import { notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'

/** Of these records of one kind, those the reader may see: each slice answers for its own. */
export type FileGuard = (view: View, subjectIds: readonly string[]) => Promise<readonly string[]>
export type FileGuards = Readonly<Record<string, FileGuard>>

async function mayOpen(view: View, fileId: string, guards: FileGuards): Promise<boolean> {
  const links = await view.db
    .selectFrom('file_link')
    .select(['subject_kind', 'subject_id'])
    .where('file_id', '=', fileId)
    .execute()
  for (const [kind, of] of Map.groupBy(links, (link) => link.subject_kind)) {
    const visible = await guards[kind]?.(
      view,
      of.map((link) => link.subject_id),
    )
    if (visible && visible.length > 0) return true
  }
  return false
}

/** A file for its uploader or for whoever may see a record that carries it; else the same 404 as an absent one. */
export async function openFileFor(
  view: View,
  storage: Storage,
  guards: FileGuards,
  id: string,
  shown = false,
): Promise<Download> {
  const file = await view.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!file) throw notFound()
  if (file.uploaded_by !== view.actor.accountId && !(await mayOpen(view, id, guards))) throw notFound()
  const { name, media_type: mediaType, bytes, storage_key } = file
  return { name, mediaType, bytes: Number(bytes), content: await storage.open(storage_key), shown }
}
