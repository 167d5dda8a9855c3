import { type Table, writeBook } from '#src/platform/spreadsheet.ts'
import { type Field, fields } from '../fields.ts'
import { paper } from '../paper.ts'
import { textsOf } from './line.ts'
import type { annexOf } from './lines.ts'

export const widths: Readonly<Record<Field, number>> = {
  number: 6,
  code: 16,
  content: 60,
  lead: 30,
  coordinating: 34,
  watching: 26,
  when: 18,
  product: 28,
  basis: 20,
  outsideCode: 18,
  reason: 28,
}

/** What our own sheets are headed with: Vietnamese whoever asks, for offices fill them in. */
export const columnsOf = (shown: readonly Field[]): Table['columns'] =>
  shown.map((field) => ({ head: paper.heads[field], width: widths[field] }))

const shown = fields.filter((field) => field !== 'reason')

/** The same as a workbook: a row a task, with its code and where it comes from, as it can be read in again. */
export function annexWorkbook({ groups }: Awaited<ReturnType<typeof annexOf>>): Promise<Buffer> {
  const rows = groups
    .flatMap(({ lines }) => lines)
    .map((line, at) => {
      const texts: Partial<Record<Field, string>> = { ...textsOf(line), number: String(at + 1) }
      return shown.map((field) => texts[field] ?? '')
    })
  return writeBook([{ name: paper.annex.sheet, columns: columnsOf(shown), rows }])
}
