import { Document, Packer } from 'docx'
import { chartPng } from '#src/platform/chart-png.ts'
import type { Picture } from '../flow/blocks.ts'
import { type Flow, flowOf } from '../flow/flow.ts'
import { written } from '../flow/words.ts'
import type { Paper } from '../paper.ts'
import { numberingOf } from './lists.ts'
import { pagesOf } from './pages.ts'
import { tightened } from './part-marks.ts'
import { stylesOf } from './styles.ts'

const titled = ({ kind, title }: Paper) => written(kind.name === null ? title : `${kind.name} ${title}`)

/** A Word document that has not been written yet: the pages on screen are laid out from the same. */
export function documentOf(paper: Paper, { layout, parts }: Flow, picture: (of: Picture) => Buffer): Document {
  const creator = written(paper.issuer)
  const blocks = parts.flatMap((part) => part.blocks)
  return new Document({
    title: titled(paper),
    creator,
    lastModifiedBy: creator,
    ...(paper.symbol !== null && { subject: written(paper.symbol) }),
    styles: stylesOf(layout),
    numbering: numberingOf(blocks, layout),
    sections: parts.map((part, at) => pagesOf(part, { layout, isFirst: at === 0, draft: paper.draft, picture })),
  })
}

/** The whole as a .docx in the layout of its day. */
export async function ourWord(paper: Paper): Promise<Buffer> {
  const flow = flowOf(paper)
  const word = await Packer.toBuffer(documentOf(paper, flow, ({ chart, ...size }) => chartPng(chart, size)))
  return flow.parts.length > 1 ? tightened(word) : word
}
