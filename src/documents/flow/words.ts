import type { Style } from '../layouts/layout.ts'
import type { Line, Paragraph, Run } from './blocks.ts'

// what XML 1.0 cannot hold, in whatever way it is written
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A person's words as a file can hold them: NFC, on one line; marks of direction stay. */
export const written = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(unwritable, '')
    .replace(/[\t\n\r]+/g, ' ')

export const capitals = (text: string): string => written(text).toLocaleUpperCase('vi')

/** The style without its size, which the paragraph has. */
const marksOf = ({ size: _, ...marks }: Style): Partial<Style> => marks
export const run = (text: string, style: Style): Run => ({ text: written(text), ...marksOf(style) })

const single: Line = { times: 1 }
/** A line of the head or the foot: single-spaced and without an indent. */
export const line = (text: string, style: Style, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  runs: [run(text, style)],
  size: style.size,
  align: 'center',
  before: 0,
  after: 0,
  line: single,
  ...more,
})
