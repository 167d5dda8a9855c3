import type { BlockLayout, LineLayout, PageLayout } from 'docx/layout'
import type { Block, Paragraph, Part, Run } from '../flow/blocks.ts'

/** A line of a paragraph: which of its characters, and where across the page, in millimetres. */
export type SetLine = { from: number; to: number; x: number; width: number; textWidth: number; last: boolean }
/** A block, or the part of one that stands on a page: some of a paragraph's lines, some of a table's rows. */
export type Piece = {
  block: Block
  lines?: readonly SetLine[]
  rows?: readonly number[]
  begins: boolean
  ends: boolean
}
export type Sheet = { landscape: boolean; number: string; pieces: readonly Piece[] }

const mmOf = (pixels: number) => (pixels / 96) * 25.4

/** Word closes each part but the last with a paragraph of its own, which is nothing to see. */
const bodyOf = (parts: readonly Part[]): (Block | undefined)[] =>
  parts.flatMap(({ blocks }, at) => [...blocks, ...(at < parts.length - 1 ? [undefined] : [])])

export const lengthOf = ({ runs }: Paragraph) =>
  runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0)
const laidLength = (one: BlockLayout) =>
  one.type === 'paragraph' ? one.lines.reduce((sum, { text }) => sum + text.length, 0) : 0

/** What is laid out before a paragraph's own text: the sign or number of its list. */
function signLength(paragraph: Paragraph, index: number, pages: readonly PageLayout[]): number {
  if (!paragraph.listed) return 0
  const all = pages.flatMap(({ body }) => body).filter((one) => one.index === index)
  return Math.max(0, all.reduce((sum, one) => sum + laidLength(one), 0) - lengthOf(paragraph))
}

function linesOf(lines: readonly LineLayout[], start: number, sign: number, whole: number): SetLine[] {
  let at = start
  return lines.map(({ text, x, width, textWidth }, i) => {
    const from = at
    at += text.length - (i === 0 ? sign : 0)
    return { from, to: at, x: mmOf(x), width: mmOf(width), textWidth: mmOf(textWidth), last: at >= whole }
  })
}

/** What Word would put on each page, told in our own blocks. */
export function sheetsOf(parts: readonly Part[], pages: readonly PageLayout[]): Sheet[] {
  const body = bodyOf(parts)
  const taken = new Map<number, number>()
  return pages.map(({ section, pageNumber = '', body: laid }) => {
    const pieces = laid.flatMap((one): Piece[] => {
      const block = body[one.index]
      if (!block) return []
      if (one.type === 'table') return [{ block, rows: one.rows.map(({ index }) => index), begins: true, ends: true }]
      if (block.kind !== 'paragraph') return [{ block, begins: true, ends: true }]
      const whole = lengthOf(block)
      const before = taken.get(one.index)
      const begins = before === undefined
      const lines = linesOf(one.lines, before ?? 0, begins ? signLength(block, one.index, pages) : 0, whole)
      taken.set(one.index, lines.at(-1)?.to ?? 0)
      return [{ block, lines, begins, ends: lines.at(-1)?.last ?? true }]
    })
    return { landscape: parts[section]?.landscape ?? false, number: pageNumber, pieces }
  })
}

/** The runs between two characters of a paragraph. Breaks are where lines end already. */
export function cut({ runs }: Paragraph, from: number, to: number): (Run & { text: string })[] {
  let at = 0
  return runs.flatMap((run) => {
    if (!('text' in run)) return []
    const [begin, end] = [Math.max(0, from - at), Math.min(run.text.length, to - at)]
    at += run.text.length
    return end > begin ? [{ ...run, text: run.text.slice(begin, end) }] : []
  })
}
