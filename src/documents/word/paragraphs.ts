import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  type ParagraphChild,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx'
import type { Line, Paragraph, Picture, Ruled, Run } from '../flow/blocks.ts'
import { listName } from './lists.ts'
import { halfPoints, lines, pixels, points, twips } from './measures.ts'

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

const spaced = (line: Line) =>
  'exactly' in line
    ? { line: points(line.exactly), lineRule: LineRuleType.EXACT }
    : { line: lines(line.times), lineRule: LineRuleType.AUTO }

function runOf(run: Run, size: number): ParagraphChild {
  const { bold, italic, underline } = run
  const style = {
    size: halfPoints(run.size ?? size),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(underline && { underline: {} }),
  }
  if ('break' in run) return new TextRun({ ...style, break: 1 })
  if (run.link === undefined) return new TextRun({ ...style, text: run.text })
  // blue would not survive a black and white copier: a link is underlined
  return new ExternalHyperlink({
    link: run.link,
    children: [new TextRun({ ...style, text: run.text, underline: {} })],
  })
}

/** Headings are Word's own, so that its navigation and a table of contents find them. */
export function paragraphOf(one: Paragraph): WordParagraph {
  const { listed, heading, firstLine = 0, indent = 0 } = one
  const indents = { left: twips(indent), firstLine: twips(firstLine) }
  return new WordParagraph({
    ...(heading && { heading: levels[heading - 1]! }),
    ...(one.caption && { style: 'Caption' }),
    ...(one.keepNext && { keepNext: true }),
    ...(one.newPage && { pageBreakBefore: true }),
    ...(listed && { numbering: { reference: listName(listed), level: listed.level } }),
    alignment: alignments[one.align],
    spacing: { before: points(one.before), after: points(one.after), ...spaced(one.line) },
    // a list's own indents are its level's
    ...(!listed && { indent: indents }),
    children: one.runs.map((run) => runOf(run, one.size)),
  })
}

/** A thin line in the middle of its column: the upper border of a paragraph that is indented from both sides. */
export function ruleOf({ width, column }: Ruled): WordParagraph {
  const side = twips((column - width) / 2)
  return new WordParagraph({
    spacing: { before: points(2), after: 0, line: points(4), lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

/** Never in exact lines, which would cut a picture to the height of a line. */
export const pictureOf = ({ chart, width, height }: Picture, data: Buffer): WordParagraph =>
  new WordParagraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 0, after: 0, line: lines(1), lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { name: 'Biểu đồ', title: chart.measure, description: chart.finding || chart.measure },
      }),
    ],
  })
