import { z } from 'zod'
import { fields } from './fields.ts'

const field = z.enum(fields)

export const SheetColumn = z.object({
  /** As the spreadsheet calls it: A, B, … */
  letter: z.string(),
  head: z.string(),
  field: field.nullable(),
  /** The first text below its head. */
  sample: z.string(),
})
export type SheetColumn = z.output<typeof SheetColumn>

/** What becomes of a row: a new draft, a changed task, one that is as it is, a heading, or nothing while it is wrong. */
export const rowStates = ['make', 'change', 'same', 'group', 'refused', 'taken'] as const
export type RowState = (typeof rowStates)[number]
export const shows = ['all', 'make', 'change', 'same', 'refused', 'taken'] as const
export type Shown = (typeof shows)[number]

export const SheetCounts = z.object({
  make: z.number(),
  change: z.number(),
  same: z.number(),
  group: z.number(),
  refused: z.number(),
  taken: z.number(),
  /** Cells that are wrong. */
  faults: z.number(),
})
export type SheetCounts = z.output<typeof SheetCounts>

const texts = z.partialRecord(field, z.string())
export const SheetRow = z.object({
  row: z.number(),
  state: z.enum(rowStates),
  /** Of a task that is there already. */
  task: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  texts,
  /** What is understood by a cell, where that is not what it says: the units of a group, the last day of a quarter. */
  reads: texts,
  changes: z.array(z.object({ field, from: z.string(), to: z.string() })),
  /** In the reader's words; `cell` as the spreadsheet calls it. */
  faults: z.array(
    z.object({ cell: z.string(), field: field.nullable(), text: z.string(), name: z.string().optional() }),
  ),
})
export type SheetRow = z.output<typeof SheetRow>
