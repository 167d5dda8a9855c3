import type { Source } from '../source.ts'
import type { Count, NumberingOf } from './numbering.ts'
import { makeWriter } from './writer.ts'
import { attribute, eventsOf } from './xml.ts'

type Paragraph = {
  text: string
  style: string
  numId: string | null
  level: number
  joinsNext: boolean
  inside: string[]
}
type Numbers = { count: Count; ofStyle: (style: string) => NumberingOf | null }

/** What is there only for the record of changes, or a second time for old programs. */
const skipped = new Set(
  'w:del w:moveFrom mc:Fallback w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:sectPrChange w:numberingChange w:tblPrExChange w:tblGridChange'.split(
    ' ',
  ),
)
const widest = 64

/** The body of a Word document: insertions kept, deletions dropped, numbers drawn, cells merged as they are seen. */
export function readBody(xml: string, { count, ofStyle }: Numbers): Source {
  const writer = makeWriter()
  const open: Paragraph[] = []
  let [skip, tables, inText, inParagraphMarks, inRowMarks] = [0, 0, false, false, false]
  let [rowKept, below, wide, carried] = [true, false, 1, '']

  function end(paragraph: Paragraph): void {
    const outer = open.at(-1)
    if (outer) {
      if (paragraph.text.trim()) outer.inside.push(paragraph.text, ...paragraph.inside)
      return
    }
    const text = carried + paragraph.text
    carried = ''
    if (paragraph.joinsNext) {
      carried = text
      return
    }
    const own = paragraph.numId === null ? ofStyle(paragraph.style) : { numId: paragraph.numId, level: paragraph.level }
    const label = own && own.numId !== '0' && (text.trim() || !paragraph.inside.length) ? count(own) : ''
    if (!rowKept) return
    if (text.trim()) writer.paragraph(label ? `${label} ${text}` : text)
    for (const box of paragraph.inside) writer.paragraph(box)
  }

  for (const event of eventsOf(xml)) {
    if (event.at === 'text') {
      if (inText && skip === 0 && open.length) open.at(-1)!.text += event.text
      continue
    }
    const { name } = event
    const marks = inParagraphMarks || inRowMarks
    if (skipped.has(name) && !(marks && name === 'w:del')) {
      skip += event.at === 'open' ? 1 : -1
      continue
    }
    if (skip > 0) continue
    const paragraph = open.at(-1)
    if (event.at === 'close') {
      if (name === 'w:p' && paragraph) end(open.pop()!)
      else if (name === 'w:t') inText = false
      else if (name === 'w:pPr') inParagraphMarks = false
      else if (name === 'w:trPr') inRowMarks = false
      else if (name === 'w:tc' && tables === 1) writer.closeCell({ below, wide })
      else if (name === 'w:tr' && tables === 1) {
        writer.closeRow(rowKept)
        rowKept = true
      } else if (name === 'w:tbl' && --tables === 0) writer.closeTable()
      continue
    }
    const value = () => attribute(event.attributes, 'w:val') ?? ''
    if (name === 'w:p') open.push({ text: '', style: '', numId: null, level: 0, joinsNext: false, inside: [] })
    else if (name === 'w:t') inText = !event.empty
    else if (name === 'w:pPr') inParagraphMarks = true
    else if (name === 'w:trPr') inRowMarks = true
    else if (name === 'w:tbl' && ++tables === 1) writer.openTable()
    else if (name === 'w:tr' && tables === 1) writer.openRow(0)
    else if (name === 'w:tc' && tables === 1) {
      ;[below, wide] = [false, 1]
      writer.openCell()
    } else if (name === 'w:gridBefore' && tables === 1) writer.openRow(Math.min(Number(value()) || 0, widest))
    else if (name === 'w:gridSpan' && tables === 1) wide = Math.min(Math.max(Number(value()) || 1, 1), widest)
    else if (name === 'w:vMerge' && tables === 1) below = value() !== 'restart'
    else if (name === 'w:del') {
      if (inRowMarks && !inParagraphMarks) rowKept = false
      else if (paragraph) paragraph.joinsNext = true
    } else if (!paragraph) continue
    else if (name === 'w:pStyle') paragraph.style = value()
    else if (name === 'w:numId') paragraph.numId = value()
    else if (name === 'w:ilvl') paragraph.level = Number(value()) || 0
    else if ((name === 'w:tab' && !inParagraphMarks) || name === 'w:ptab') paragraph.text += ' '
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n'
    else if (name === 'w:noBreakHyphen') paragraph.text += '-'
  }
  return { text: writer.text(), blocks: writer.blocks }
}
