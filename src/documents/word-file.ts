import type { Download } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'
import { readDocument } from './detail.ts'
import { mediaTypes } from './kinds.ts'
import { paperOf } from './paper-of.ts'
import { renderWord } from './render.ts'
import type { DocumentSources } from './sources.ts'
import { officeTemplate } from './templates/use.ts'

/** "345-BC-BTGTU.docx", a draft "Du thao - …": what a file system takes. */
const nameOf = (symbol: string | null, title: string) =>
  `${(symbol ?? `Dự thảo ${title}`).replace(/[\\/:*?"<>|]+/g, '-').slice(0, 120)}.docx`

/** In the office's own file where it has one for such documents on that day, else in our layout. */
export async function wordFile(view: View, storage: Storage, id: string, sources: DocumentSources): Promise<Download> {
  const paper = await paperOf(view, id, sources)
  const { owner_unit_id: unitId } = await readDocument(view, id)
  const template = await officeTemplate(view, storage, { unitId, purpose: paper.purpose, on: paper.on })
  const content = await renderWord(paper, template)
  return {
    name: nameOf(paper.symbol, paper.title),
    mediaType: mediaTypes.docx!,
    bytes: content.length,
    content,
  }
}
