import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import type { PlanPart } from './content/plan-to-read.ts'

const paragraphs = (text: string) => text.split('\n').map((line) => new Paragraph(line))

function tableOf(rows: Exclude<PlanPart, string>): Table {
  const goesOn = (row: number, column: number) => rows[row + 1]?.[column] === null
  const cell = (text: string | null, row: number, column: number) =>
    new TableCell({
      children: paragraphs(text ?? ''),
      ...(text === null && { verticalMerge: VerticalMergeType.CONTINUE }),
      ...(text !== null && goesOn(row, column) && { verticalMerge: VerticalMergeType.RESTART }),
    })
  return new Table({
    rows: rows.map((row, at) => new TableRow({ children: row.map((text, column) => cell(text, at, column)) })),
  })
}

const drawn = (part: PlanPart): (Paragraph | Table)[] => (typeof part === 'string' ? paragraphs(part) : [tableOf(part)])

/** The plan as an office would send it: a Word file. */
export const planFile = (parts: readonly PlanPart[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: parts.flatMap(drawn) }] }))
