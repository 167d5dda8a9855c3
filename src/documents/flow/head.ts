import type { Layout, Style } from '../layouts/layout.ts'
import { numberLine, placeAndDate, symbolOf } from '../layouts/symbol.ts'
import type { Paper } from '../paper.ts'
import { balanced, brokenRuns } from './balanced.ts'
import type { Block, Paragraph, Ruled, Table } from './blocks.ts'
import { textWidth } from './times-width.ts'
import { capitals, line } from './words.ts'

const rule = (width: number, column: number): Ruled => ({ kind: 'rule', width: Math.min(width, column), column })

const balancedLine = (text: string, style: Style, room: number, more: Partial<Paragraph> = {}): Paragraph => ({
  ...line('', style, more),
  runs: brokenRuns(balanced(text, style, room), style),
})

function leftHead({ superior, issuer }: Paper, { leftHead: head, headColumns }: Layout): (Paragraph | Ruled)[] {
  const room = headColumns.left - 2
  const name = balanced(capitals(issuer), head.issuer, room)
  const width = Math.max(...name.map((part) => textWidth(part, head.issuer.size, true)))
  return [
    ...(superior ? [balancedLine(capitals(superior), head.superior, room)] : []),
    { ...line('', head.issuer), runs: brokenRuns(name, head.issuer) },
    ...(head.below === 'star' ? [line('*', { size: head.issuer.size })] : []),
    ...(typeof head.rule === 'number' ? [rule(width * head.rule, headColumns.left)] : []),
  ]
}

const rightHead = ({ rightHead: lines, headColumns }: Layout): (Paragraph | Ruled)[] =>
  lines.flatMap(({ text, style, rule: under }) => [
    line(text, style),
    ...(under === 'asText' ? [rule(textWidth(text, style.size, style.bold), headColumns.right)] : []),
  ])

function numbered(paper: Paper, layout: Layout): Paragraph[] {
  const { side, kind, unitSymbol, on, title } = paper
  const symbol = paper.symbol ?? symbolOf(side, kind.code, null, unitSymbol, on)
  const number = line(numberLine(layout, symbol), layout.number.style)
  if (kind.name !== null) return [number]
  const { lead, style } = layout.letterAbstract
  return [number, balancedLine(`${lead}${title}`, style, layout.headColumns.left - 2, { before: 3 })]
}

/** The two columns over an official document: who issues it and its number; the country's or the party's name, the day. */
export function headOf(paper: Paper, layout: Layout): Table {
  const place = line(placeAndDate(paper.place, paper.issuedOn, paper.on), layout.place.style)
  return {
    kind: 'table',
    columns: [layout.headColumns.left, layout.headColumns.right],
    lined: false,
    rows: [
      { cells: [{ blocks: leftHead(paper, layout) }, { blocks: rightHead(layout) }] },
      { cells: [{ blocks: numbered(paper, layout) }, { blocks: [place] }] },
    ],
  }
}

/** Type and abstract in the middle; a letter has neither, its abstract stands under its number. */
export function titleOf({ kind, title }: Paper, { type, abstract, margins }: Layout): Block[] {
  if (kind.name === null) return []
  const column = 210 - margins.left - margins.right
  const { style, end } = abstract
  const lines = balanced(title, style, column)
  const under =
    end === 'dashes'
      ? line('-----', { size: style.size }, { after: 6 })
      : rule(Math.max(...lines.map((one) => textWidth(one, style.size, true))) * 0.4, column)
  return [
    line(capitals(kind.name), type, { before: 18 }),
    { ...line('', style), runs: brokenRuns(lines, style) },
    under,
  ]
}

/** "Kính gửi": one on the same line, several below each other. */
export function addressed({ addressees }: Paper, { body }: Layout): Block[] {
  const style = { size: body.size }
  const [first, ...more] = addressees
  if (first === undefined) return []
  if (more.length === 0) return [line(`Kính gửi: ${first}`, style, { before: 12, after: 6 })]
  const each = addressees.map((name, i) =>
    line(`- ${name}${i === addressees.length - 1 ? '.' : ';'}`, style, { align: 'start', indent: 45, before: 3 }),
  )
  return [line('Kính gửi:', style, { before: 12, align: 'start', indent: 25 }), ...each]
}
