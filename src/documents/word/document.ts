import { Document, Packer } from 'docx'
import { chartPng } from '#src/platform/chart-png.ts'
import type { Picture } from '../flow/blocks.ts'
import { annexesOf, type Flow, flowOf, lettersOf } from '../flow/flow.ts'
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

async function packed(paper: Paper, flow: Flow): Promise<Buffer> {
  const word = await Packer.toBuffer(documentOf(paper, flow, ({ chart, ...size }) => chartPng(chart, size)))
  return flow.parts.length > 1 ? tightened(word) : word
}

/** The whole as a .docx in the layout of its day. */
export const ourWord = (paper: Paper): Promise<Buffer> => packed(paper, flowOf(paper))
export const ourLetters = (paper: Paper, addressees: readonly string[]): Promise<Buffer> =>
  packed(paper, lettersOf(paper, addressees))
export const ourAnnexes = (paper: Paper): Promise<Buffer> => packed(paper, annexesOf(paper))
