import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { type exportAnnex, mostLines } from '../contract.ts'
import { paper } from '../paper.ts'
import { annexOf } from './lines.ts'
import { annexWord } from './word.ts'
import { annexWorkbook } from './workbook.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function annexFile(
  view: View,
  { format, ids, ...filter }: Input<typeof exportAnnex>['query'],
): Promise<Download> {
  const chosen = ids === undefined ? {} : { ids: ids.split(',').filter((id) => isId.test(id)) }
  const annex = await annexOf(view, { ...filter, ...chosen }, mostLines[format])
  const content = format === 'docx' ? await annexWord(view, annex) : await annexWorkbook(annex)
  const of = annex.documents.length === 1 ? annex.documents[0]!.symbol : view.today
  const name = `${paper.annex.fileName} ${of}`.replace(/[\\/:*?"<>|]+/g, '-').slice(0, 120)
  return { name: `${name}.${format}`, mediaType: mediaTypes[format], bytes: content.length, content }
}
