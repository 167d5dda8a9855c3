import { Document, Packer } from 'docx'
import { flowOf } from '../flow/flow.ts'
import { written } from '../flow/words.ts'
import type { Paper } from '../paper.ts'
import { numberingOf } from './lists.ts'
import { pagesOf } from './pages.ts'
import { stylesOf } from './styles.ts'

/** The paper as a Word document that has not been written yet: the pages on screen are laid out from the same. */
export function documentOf(paper: Paper): Document {
  const { layout, parts } = flowOf(paper)
  const creator = written(paper.issuer)
  return new Document({
    title: written(paper.kind.name === null ? paper.title : `${paper.kind.name} ${paper.title}`),
    creator,
    lastModifiedBy: creator,
    ...(paper.symbol !== null && { subject: written(paper.symbol) }),
    styles: stylesOf(layout),
    numbering: numberingOf(
      parts.flatMap(({ blocks }) => blocks),
      layout,
    ),
    sections: parts.map((part, at) => pagesOf(part, layout, at === 0, paper.draft)),
  })
}

/** The whole as a .docx in the layout of its day. */
export const ourWord = (paper: Paper): Promise<Buffer> => Packer.toBuffer(documentOf(paper))
