import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Block, Part, Picture } from '../flow/blocks.ts'
import type { Layout } from '../layouts/layout.ts'
import { halfPoints, twips } from './measures.ts'
import { paragraphOf, pictureOf, ruleOf } from './paragraphs.ts'
import { tableOf } from './tables.ts'

export type Drawing = { layout: Layout; isFirst: boolean; draft: boolean; picture: (of: Picture) => Buffer }

export function drawn(block: Block, picture: Drawing['picture']) {
  if (block.kind === 'table') return tableOf(block)
  if (block.kind === 'picture') return pictureOf(block, picture(block))
  return block.kind === 'rule' ? ruleOf(block) : paragraphOf(block)
}

/** A change of part is a new page already. */
const begun = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => (at === 0 && block.kind === 'paragraph' ? { ...block, newPage: undefined } : block))

const numbered = ({ pageNumber }: Layout) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })],
      }),
    ],
  })

/** The first page bears no number; a draft says there that it is one. */
const first = (draft: boolean) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: draft ? [new TextRun({ text: 'DỰ THẢO', size: halfPoints(11), color: '595959' })] : [],
      }),
    ],
  })

/** A lying page is the standing one turned: its upper margin becomes the left one. */
export function pagesOf(
  { landscape, blocks, anew }: Part,
  { layout, isFirst, draft, picture }: Drawing,
): ISectionOptions {
  const { margins, pageNumber } = layout
  const { top, right, bottom, left } = landscape
    ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
    : margins
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst || anew === true,
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        ...(anew && { pageNumbers: { start: 1 } }),
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(pageNumber.fromTop),
          footer: twips(pageNumber.fromTop),
          gutter: 0,
        },
      },
    },
    // a part without headers of its own takes those of the part before it
    ...(!(anew && !isFirst) && { headers: { default: numbered(layout), ...(isFirst && { first: first(draft) }) } }),
    children: begun(blocks).map((block) => drawn(block, picture)),
  }
}
