import { type Table, writeBook } from '#src/platform/spreadsheet.ts'
import { type Field, fields } from '../fields.ts'
import { paper } from '../paper.ts'
import { textsOf } from './line.ts'
import type { annexOf } from './lines.ts'

export const widths: Readonly<Record<Field, number>> = {
  number: 6,
  code: 16,
  content: 52,
  lead: 24,
  coordinating: 30,
  watching: 24,
  when: 15,
  product: 22,
  basis: 17,
  outsideCode: 17,
  reason: 24,
}

/** What our own sheets are headed with: Vietnamese whoever asks, for offices fill them in. */
export const columnsOf = (shown: readonly Field[]): Table['columns'] =>
  shown.map((field) => ({ head: paper.heads[field], width: widths[field] }))

/** Left out where no task says anything. */
const seldom: readonly Field[] = ['watching', 'outsideCode']

/** The same as a workbook: a row a task, with its code and where it comes from, as it can be read in again. */
export function annexWorkbook({ groups }: Awaited<ReturnType<typeof annexOf>>): Promise<Buffer> {
  const lines = groups
    .flatMap((group) => group.lines)
    .map((line, at): Partial<Record<Field, string>> => ({ ...textsOf(line), number: String(at + 1) }))
  const shown = fields.filter(
    (field) => field !== 'reason' && !(seldom.includes(field) && lines.every((texts) => !texts[field])),
  )
  const rows = lines.map((texts) => shown.map((field) => texts[field] ?? ''))
  return writeBook([{ name: paper.annex.sheet, columns: columnsOf(shown), rows }])
}
