import type { Rewriting, TaskOfDocument } from '#src/tasks/index.ts'
import type { Field } from '../fields.ts'
import type { RowState } from '../shapes.ts'
import type { Texts } from './rows.ts'

/** What is wrong with a cell: words for the codes are the slice's. */
export type Fault = { field: Field | null; code: string; facts?: Record<string, unknown> }
export type Change = { field: Field; from: string; to: string }
/** What becomes of a row, and what is done when it is taken. */
export type Checked = {
  row: number
  state: RowState
  task: { id: string; code: string } | null
  texts: Texts
  changes: Change[]
  /** What is understood by a cell, where that is not what it says. */
  reads?: Texts
  faults: Fault[]
  make?: TaskOfDocument
  change?: Rewriting
}
