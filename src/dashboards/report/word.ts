import { renderWord } from '#src/documents/index.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { Reading } from '../contract.ts'
import { dashboardFor } from '../reading.ts'
import { tilesFor } from '../showing/show.ts'
import { reportPaper } from './paper.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function dashboardWord(view: View, id: string, reading: Reading): Promise<Download> {
  const board = await dashboardFor(view, id)
  const shown = await tilesFor(view, board.tiles, { unitId: board.unitId, reading })
  const content = await renderWord(await reportPaper(view, board, shown, reading.provisional))
  const name = `${board.name} ${view.today}`.replace(/[\\/:*?"<>|]+/g, '-').slice(0, 120)
  return { name: `${name}.docx`, mediaType, bytes: content.length, content }
}
