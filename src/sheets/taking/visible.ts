import { sql } from 'kysely'
import { actUnder } from '#src/access/index.ts'
import { conflict, notFound, stale } from '#src/platform/problem.ts'
import type { BookSheet } from '#src/platform/spreadsheet.ts'
import type { View, Work } from '#src/platform/work.ts'
import { keptAt } from '#src/readings/index.ts'
import type { Field } from '../fields.ts'

/** A sheet is a draft of the unit that will give the tasks: seen by those who draft tasks there. */
const seen = (view: View, id: string) =>
  view.db
    .selectFrom('task_sheet')
    .where('id', '=', id)
    .where('owner_unit_id', '=', sql<string>`any(${keptAt(view)}::uuid[])`)

export async function sheetOf(view: View, id: string) {
  const found = await seen(view, id).selectAll().executeTakeFirst()
  if (!found) throw notFound()
  return { ...found, sheets: found.sheets as unknown as BookSheet[], columns: found.columns as (Field | null)[] }
}
export type KeptSheet = Awaited<ReturnType<typeof sheetOf>>

/** Locked for this act: 404 out of reach, 409 from an older version and of one whose rows are all taken. */
export async function lockSheet(work: Work, id: string, version?: number): Promise<KeptSheet> {
  const found = await seen(work, id).select('owner_unit_id as issuing').executeTakeFirst()
  if (!found) throw notFound()
  const { issuing } = found
  actUnder(work, 'task.draft', { issuing })
  await work.tx.selectFrom('task_sheet').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const sheet = await sheetOf(work, id)
  if (sheet.finished_at !== null) throw conflict('sheet.finished')
  if (version !== undefined && version !== sheet.version) throw stale({ version: sheet.version })
  return sheet
}

/** What the rows of a kept sheet are checked as. */
export const matchedOf = (sheet: KeptSheet) => ({
  ownerUnitId: sheet.owner_unit_id,
  directiveId: sheet.directive_id,
  left: sheet.left_names,
  fileName: sheet.file_name,
  rows: sheet.sheets[sheet.sheet]?.rows ?? [],
  headRow: sheet.head_row,
  columns: sheet.columns,
  taken: sheet.taken,
})
