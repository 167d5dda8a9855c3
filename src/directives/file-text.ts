import { buffer } from 'node:stream/consumers'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'
import { type AsideTask, type ReadAside, readSource } from '#src/reading/index.ts'
import type { readFileText } from './contract-files.ts'
import { directivesInSight } from './visible.ts'

export type TextMeans = { storage: Storage; aside: (task: AsideTask) => Promise<ReadAside> }
/** What may be pasted as provisions at once: the rest of a longer text is looked at in the file itself. */
const longest = 400_000

/** Of a directive in sight, and of a file that this very directive carries. */
export async function textOfFile(
  view: View,
  { id, fileId }: { id: string; fileId: string },
  { storage, aside }: TextMeans,
): Promise<Reply<typeof readFileText>> {
  const [seen] = await directivesInSight(view, [id])
  const file = await view.db
    .selectFrom('file_link as l')
    .innerJoin('file as f', 'f.id', 'l.file_id')
    .select(['f.name', 'f.storage_key as key', 'f.media_type as mediaType'])
    .where('l.subject_kind', '=', 'directive')
    .where('l.subject_id', '=', id)
    .where('l.file_id', '=', fileId)
    .executeTakeFirst()
  if (!seen || !file) throw notFound()
  const bytes = await buffer(await storage.open(file.key))
  // plain text is only decoded: it waits for no thread
  const { text } = file.mediaType.startsWith('text/')
    ? await readSource(bytes)
    : await aside({ bytes: new Uint8Array(bytes), units: [], groups: [], on: view.today })
  return { name: file.name, text: text.slice(0, longest), cut: text.length > longest }
}
