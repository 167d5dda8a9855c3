import { heightOf } from '#src/platform/chart-picture/chart.ts'
import type { DocumentBlock, DocumentText } from '#src/platform/rich-text.ts'
import type { Layout } from '../layouts/layout.ts'
import type { Block, Paragraph } from './blocks.ts'
import { figureTable } from './figure-table.ts'
import { isEmpty, listed, runsOf } from './prose.ts'
import { line } from './words.ts'

/** Where text stands: the layout, the room across in millimetres, the level of the section it belongs to. */
export type Place = { layout: Layout; width: number; level: number; next: () => number }

export const prose = ({ body }: Layout): Omit<Paragraph, 'runs'> => ({
  kind: 'paragraph',
  size: body.size,
  align: 'justify',
  before: body.before,
  after: 0,
  line: body.line,
  firstLine: body.firstLine,
})

const caption = (text: string): Paragraph[] =>
  text.trim() === ''
    ? [line('', { size: 6 }, { keepNext: true })]
    : [line(text, { size: 13, bold: true }, { before: 12, after: 4, keepNext: true, caption: true })]
const source = (text: string): Paragraph[] =>
  text.trim() === '' ? [] : [line(text, { size: 11, italic: true }, { align: 'start', before: 3, after: 6 })]

function block(one: DocumentBlock, { layout, width, level, next }: Place): Block[] {
  const form = prose(layout)
  if (one.type === 'paragraph') {
    const runs = runsOf(one.content)
    return isEmpty(runs) ? [] : [{ ...form, runs }]
  }
  if (one.type === 'heading') {
    const heading = Math.min(4, level + one.attrs.level - 1) as Paragraph['heading']
    return [{ ...form, heading, keepNext: true, runs: runsOf(one.content, { bold: true }) }]
  }
  if (one.type === 'blockquote')
    return one.content.map(({ content }) => ({ ...form, indent: 10, runs: runsOf(content, { italic: true }) }))
  if (one.type === 'figureTable')
    return [...caption(one.attrs.caption), figureTable(one.attrs, width), ...source(one.attrs.source)]
  if (one.type === 'figureChart') {
    const { finding, source: from } = one.attrs
    return [
      ...caption(finding),
      { kind: 'picture', chart: one.attrs, width, height: heightOf(one.attrs, width) },
      ...source(from),
    ]
  }
  return listed(one, form, next)
}

export const bodyOf = (content: DocumentText, place: Place): Block[] =>
  content.content.flatMap((one) => block(one, place))
