import type { Download } from '#src/platform/serve.ts'
import { type Grid, writeCsv, writeWorkbookOf } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { en } from '../words-coverage.en.ts'
import { vi } from '../words-coverage.vi.ts'
import { type CoverageMeans, coverageOfOne } from './reading.ts'

/** A text that a spreadsheet would take for a formula is written as text. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Every provision on a line, in the order of the document. */
export async function exportedCoverage(
  view: View,
  id: string,
  format: 'csv' | 'xlsx',
  means: CoverageMeans,
): Promise<Download> {
  const { heads, marks, exportName } = view.actor.language === 'en' ? en : vi
  const { directive, parts } = await coverageOfOne(view, id, means)
  const grid: Grid = {
    name: exportName,
    columns: [heads.symbol, heads.number, heads.text, heads.mark, heads.tasks, heads.targets, heads.noNeed],
    rows: parts.map((part) => [
      directive.symbol,
      plain(part.number),
      plain(part.text),
      marks[part.mark],
      String(part.tasks),
      String(part.targets),
      plain(part.noNeed ?? ''),
    ]),
  }
  const name = `${exportName}-${view.today}.${format}`
  if (format === 'csv')
    return { name, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(`\uFEFF${writeCsv(grid)}`) }
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeWorkbookOf([grid]),
  }
}
