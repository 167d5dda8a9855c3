import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { mediaTypes } from './kinds.ts'
import { paperOf } from './paper-of.ts'
import { renderWord } from './render.ts'

/** "345-BC-BTGTU.docx", a draft "Du thao - …": what a file system takes. */
const nameOf = (symbol: string | null, title: string) =>
  `${(symbol ?? `Dự thảo ${title}`).replace(/[\\/:*?"<>|]+/g, '-').slice(0, 120)}.docx`

export async function wordFile(view: View, id: string): Promise<Download> {
  const paper = await paperOf(view, id)
  const content = await renderWord(paper)
  return {
    name: nameOf(paper.symbol, paper.title),
    mediaType: mediaTypes.docx!,
    bytes: content.length,
    content,
  }
}
