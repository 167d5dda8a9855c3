import { layoutDocument } from 'docx/layout'
import { chartPng } from '#src/platform/chart-png.ts'
import { type Html, html, Html as Markup } from '#src/platform/html.ts'
import { type Flow, flowOf } from '../flow/flow.ts'
import type { Paper } from '../paper.ts'
import { documentOf } from '../word/document.ts'
import { pictureOf, ruleOf, setParagraph, tableOf } from './blocks.ts'
import { withMeasuredTables } from './measured-tables.ts'
import { css, mm, pt } from './measures.ts'
import { type Piece, type Sheet, sheetsOf } from './pieces.ts'
import { style } from './style.ts'

function drawn({ block, ...piece }: Piece, left: number): Html {
  if (block.kind === 'rule') return ruleOf(block)
  if (block.kind === 'picture') return pictureOf(block, chartPng(block.chart, block))
  return block.kind === 'table' ? tableOf(block, piece.rows ?? []) : setParagraph(block, piece, left)
}

/** A page that others run on to drops the space over its first block, as Word does. */
const first = (piece: Piece): Piece =>
  piece.block.kind === 'paragraph' && !piece.block.newPage ? { ...piece, block: { ...piece.block, before: 0 } } : piece

function sheetOf({ landscape, number, pieces }: Sheet, at: number, { layout }: Flow, draft: boolean): Html {
  const { top, right, bottom, left } = layout.margins
  const sides = landscape ? [left, top, right, bottom] : [top, right, bottom, left]
  const above = { top: mm(layout.pageNumber.fromTop) }
  const small = css({ ...above, 'font-size': pt(11), 'padding-right': mm(right) })
  const mark =
    at > 0
      ? html`<div class="number" style="${css({ ...above, 'font-size': pt(layout.pageNumber.size) })}">${number}</div>`
      : draft && html`<div class="draft" style="${small}">DỰ THẢO</div>`
  const [begin, ...rest] = pieces
  const shown = begin ? [at > 0 ? first(begin) : begin, ...rest] : []
  return html`<section class="sheet${landscape && ' lying'}" aria-label="Trang ${number}" style="${css({ padding: sides.map(mm).join(' ') })}">
${mark}${shown.map((piece) => drawn(piece, landscape ? bottom : left))}</section>`
}

/** One pixel: where a picture stands, not what it shows, decides the pages. */
const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The pages as Word would break them, as one self-contained HTML page; `nonce` is what the policy asks of its style. */
export function pagesOf(paper: Paper, nonce: string): string {
  const flow = flowOf(paper)
  const { pages } = layoutDocument(
    documentOf(paper, withMeasuredTables(flow), () => blank),
    { guess: true },
  )
  const sheets = sheetsOf(flow.parts, pages)
  return `<!doctype html>${html`<html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${paper.title}</title>
<style nonce="${nonce}">${new Markup(style)}</style></head><body><main>
${sheets.map((sheet, at) => sheetOf(sheet, at, flow, paper.draft))}</main></body></html>`}`
}
