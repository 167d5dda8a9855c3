import { getDocument, PasswordException, type PDFPageProxy } from 'unpdf/pdfjs'
import { refused } from '#src/platform/problem.ts'
import type { Source } from '../source.ts'
import { makeWriter } from '../word/writer.ts'
import { alignedTables, type OpenTable } from './aligned.ts'
import { withoutFurniture } from './furniture.ts'
import { linesOf, piecesOf } from './lines.ts'
import type { Page } from './page.ts'
import { type Part, partsOf } from './parts.ts'
import { rulesOf } from './rules.ts'
import { tablesOf } from './tables.ts'

export const pdfLimits = { pages: 500, letters: 4_000_000 }
/** Fewer letters than this a page are a stamp on a picture, no text. */
const fewest = 25

/** Columns that no rule parts may stand nearer to one another than the halves of a head. */
const narrow = 1.2

async function opened(bytes: Buffer) {
  const task = getDocument({
    // the reader takes the bytes away: it gets its own
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // a picture is not unpacked for its page's lines
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    return await task.promise
  } catch (error) {
    throw refused(error instanceof PasswordException ? 'reading.pdfPassword' : 'reading.pdfDamaged')
  }
}

async function pageOf(page: PDFPageProxy, before: OpenTable): Promise<{ page: Page; open: OpenTable }> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const pieces = piecesOf(items as { str: string; transform: number[]; width: number }[], transform)
  const lines = linesOf(pieces)
  // a table has lines with gaps; only then is it worth while to look for its rules
  const gapped = lines.filter((line) => line.pieces.length > 1).length
  if (gapped < 2) return { page: { width, height, lines, tables: [] }, open: null }
  const { tables, outside } = tablesOf(rulesOf(await page.getOperatorList(), transform), pieces)
  if (tables.length) return { page: { width, height, lines: linesOf(outside), tables }, open: null }
  const aligned = alignedTables(linesOf(pieces, narrow), before)
  if (!aligned.tables.length) return { page: { width, height, lines, tables }, open: null }
  const rest = linesOf(aligned.outside.flatMap((line) => line.pieces))
  return { page: { width, height, lines: rest, tables: aligned.tables }, open: aligned.open }
}

function written(parts: readonly Part[]): Source {
  const writer = makeWriter()
  for (const part of parts) {
    if (part.kind === 'text') {
      for (const paragraph of part.paragraphs) writer.paragraph(paragraph)
      continue
    }
    writer.openTable()
    for (const row of part.rows) {
      writer.openRow(0)
      for (const { paragraphs, below, wide } of row) {
        writer.openCell()
        for (const paragraph of paragraphs) writer.paragraph(paragraph)
        writer.closeCell({ below, wide })
      }
      writer.closeRow(true)
    }
    writer.closeTable()
  }
  return { text: writer.text(), blocks: writer.blocks }
}

/** A PDF with a text layer, read by where its letters and ruled lines stand. */
export async function readPdf(bytes: Buffer): Promise<Source> {
  const document = await opened(bytes)
  try {
    const count = document.numPages
    if (count > pdfLimits.pages) throw refused('reading.pages', { pages: count, most: pdfLimits.pages })
    const pages: Page[] = []
    let letters = 0
    let open: OpenTable = null
    for (let n = 1; n <= count; n++) {
      const page = await document.getPage(n)
      const { page: read, open: left }: Awaited<ReturnType<typeof pageOf>> = await pageOf(page, open).catch(() => {
        throw refused('reading.pdfDamaged')
      })
      open = left
      page.cleanup()
      for (const { pieces } of [
        ...read.lines,
        ...read.tables.flatMap(({ rows }) => rows.flat().flatMap(({ lines }) => lines)),
      ])
        for (const { text } of pieces) letters += text.length
      if (letters > pdfLimits.letters) throw refused('reading.letters', { most: pdfLimits.letters })
      pages.push(read)
    }
    if (letters < fewest * count) throw refused('reading.scan', { pages: count })
    return written(partsOf(withoutFurniture(pages)))
  } finally {
    await document.loadingTask.destroy()
  }
}
