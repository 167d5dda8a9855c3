import { type Html, html } from '#src/platform/html.ts'
import type { Cell, Line, Paragraph, Picture, Ruled, Run, Table } from '../flow/blocks.ts'
import { signOf } from '../flow/signs.ts'
import { css, mm, pt } from './measures.ts'
import { cut, lengthOf, type Piece, type SetLine } from './pieces.ts'

/** How tall Times New Roman stands by itself, in its size. */
const natural = 1.15
const height = (line: Line): string => ('exactly' in line ? pt(line.exactly) : String(line.times * natural))

function drawnRun(run: Run): Html {
  if ('break' in run) return html`<br>`
  const style = css({
    'font-weight': run.bold && 'bold',
    'font-style': run.italic && 'italic',
    'text-decoration': run.underline || run.link ? 'underline' : undefined,
    'font-size': run.size === undefined ? undefined : pt(run.size),
  })
  if (run.link) return html`<a href="${run.link}" rel="noreferrer" target="_blank" style="${style}">${run.text}</a>`
  return style === '' ? html`${run.text}` : html`<span style="${style}">${run.text}</span>`
}

const outer = ({ size, line, align, before, after }: Paragraph, begins: boolean, ends: boolean) => ({
  'font-size': pt(size),
  'line-height': height(line),
  'text-align': align,
  'padding-top': begins ? pt(before) : undefined,
  'padding-bottom': ends ? pt(after) : undefined,
})

/** One line as wide as Word sets it; Word presses the spaces of a justified line together to take in one more word. */
function lineOf(one: Paragraph, line: SetLine, left: number, sign: string): Html {
  const runs = cut(one, line.from, line.to)
  const spaces = (sign + runs.map(({ text }) => text).join('')).trimEnd().split(' ').length - 1
  const stretched = one.align === 'justify' && !line.last
  const pressed = one.align === 'justify' && line.textWidth > line.width && spaces > 0
  const style = css({
    'margin-left': mm(line.x - left),
    width: mm(line.width),
    'text-align-last': stretched ? 'justify' : undefined,
    'word-spacing': pressed ? mm((line.width - line.textWidth) / spaces) : undefined,
  })
  return html`<span class="line" style="${style}">${sign}${runs.map(drawnRun)}</span>`
}

/** As Word has set it, line by line; `left` is where the text begins across the page. */
export function setParagraph(one: Paragraph, { lines = [], begins, ends }: Omit<Piece, 'block'>, left: number): Html {
  const sign = begins && one.listed ? `${signOf(one.listed)} ` : ''
  const words = lines.map((line, at) => lineOf(one, line, left, at === 0 ? sign : ''))
  const style = css(outer(one, begins, ends))
  if (lengthOf(one) === 0) return html`<p style="${style}">&nbsp;</p>`
  if (!one.heading || !begins) return html`<p style="${style}">${words}</p>`
  return [
    html`<h2 style="${style}">${words}</h2>`,
    html`<h3 style="${style}">${words}</h3>`,
    html`<h4 style="${style}">${words}</h4>`,
    html`<h5 style="${style}">${words}</h5>`,
  ][one.heading - 1]!
}

/** Within a cell the browser breaks the lines. */
export function flowing(one: Paragraph): Html {
  const empty = lengthOf(one) === 0
  return html`<p style="${css(outer(one, true, true))}">${empty ? html`&nbsp;` : one.runs.map(drawnRun)}</p>`
}

export const ruleOf = ({ width }: Ruled): Html => html`<hr style="${css({ width: mm(width) })}">`

export function pictureOf({ chart, width, height: tall }: Picture, png: Buffer): Html {
  const style = css({ width: mm(width), height: mm(tall) })
  return html`<img alt="${chart.finding || chart.measure}" style="${style}" src="data:image/png;base64,${png.toString('base64')}">`
}

function cellOf({ blocks, span }: Cell, isHead: boolean): Html {
  const inside = blocks.map((block) => (block.kind === 'rule' ? ruleOf(block) : flowing(block)))
  const over = span ?? 1
  return isHead ? html`<th colspan="${over}" scope="col">${inside}</th>` : html`<td colspan="${over}">${inside}</td>`
}

/** Some rows of a table. The two columns of head and foot are no table to a screen reader. */
export function tableOf({ columns, lined, rows }: Table, shown: readonly number[]): Html {
  const width = css({ width: mm(columns.reduce((a, b) => a + b, 0)) })
  const own = shown.flatMap((at) => rows[at] ?? [])
  const drawn = (head: boolean) =>
    own
      .filter((row) => (row.head ?? false) === head)
      .map(({ cells }) => html`<tr>${cells.map((cell) => cellOf(cell, head))}</tr>`)
  return html`<table class="${lined ? 'lined' : 'plain'}" role="${lined ? 'table' : 'presentation'}" style="${width}">
<colgroup>${columns.map((one) => html`<col style="${css({ width: mm(one) })}">`)}</colgroup>
<thead>${drawn(true)}</thead><tbody>${drawn(false)}</tbody></table>`
}
