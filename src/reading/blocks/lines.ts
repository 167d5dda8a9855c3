import type { Block, Cell } from '../shapes.ts'
import { goesOn, isPageNumber, widthOf } from './wrapped.ts'

export type Line = { start: number; end: number; text: string }

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const lead = /^\s*/.exec(match[0])![0].length
    const body = match[0].trim()
    const start = match.index + lead
    lines.push(
      match[0].includes('\t') || body.includes('|')
        ? { start: match.index, end: match.index + match[0].length, text: match[0] }
        : { start, end: start + body.length, text: body },
    )
  }
  return lines.filter(({ text: line }) => line.trim() !== '')
}

/** Tabs, as copied from Word, or upright bars: one line is one row. */
function cellsOf({ start, text }: Line, inTable: boolean): Cell[] | null {
  const mark = (text.match(/\|/g)?.length ?? 0) >= 2 ? '|' : '\t'
  const parts = text.split(mark)
  // a row of two is a heading row of its table, elsewhere a line that was set apart
  if (parts.length < (inTable ? 2 : 3)) return null
  let at = start
  const cells = parts.map((part) => {
    const lead = /^\s*/.exec(part)![0].length
    const from = at + Math.min(lead, part.length)
    const cell = { start: from, end: from + part.trim().length }
    at += part.length + 1
    return cell
  })
  const framed = mark === '|' && text.trimStart().startsWith('|')
  return framed ? cells.slice(1, text.trimEnd().endsWith('|') ? -1 : undefined) : cells
}

/** A plain text as paragraphs and tables; its places are the text's own. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: Cell[][] = []
  let last: Line | undefined
  const endTable = () => {
    if (rows.length) blocks.push({ kind: 'table', start: rows[0]![0]!.start, end: rows.at(-1)!.at(-1)!.end, rows })
    rows = []
  }
  const lines = linesOf(text)
  const width = widthOf(lines)
  for (const line of lines) {
    if (isPageNumber(line.text)) continue
    if (/^[\s|:+-]+$/.test(line.text) && line.text.includes('|')) continue
    const cells = cellsOf(line, rows.length > 0)
    if (cells) {
      rows.push(cells)
      last = undefined
      continue
    }
    endTable()
    const block = blocks.at(-1)
    const body = { ...line, start: line.start + /^\s*/.exec(line.text)![0].length, text: line.text.trim() }
    const end = body.start + body.text.length
    if (last && block?.kind === 'paragraph' && goesOn(last, body, width)) block.end = end
    else blocks.push({ kind: 'paragraph', start: body.start, end })
    last = body
  }
  endTable()
  return blocks
}
