import { actUnder } from '#src/access/index.ts'
import { notFound, stale } from '#src/platform/problem.ts'
import type { BookSheet } from '#src/platform/spreadsheet.ts'
import type { View, Work } from '#src/platform/work.ts'
import { keptAt } from '#src/readings/index.ts'
import type { Field } from '../fields.ts'

/** A sheet is a draft of the unit that will give the tasks: seen by those who draft tasks there. */
export async function sheetOf(view: View, id: string) {
  const units = keptAt(view)
  const found =
    units.length === 0
      ? undefined
      : await view.db
          .selectFrom('task_sheet')
          .selectAll()
          .where('id', '=', id)
          .where('owner_unit_id', 'in', units)
          .executeTakeFirst()
  if (!found) throw notFound()
  return { ...found, sheets: found.sheets as unknown as BookSheet[], columns: found.columns as (Field | null)[] }
}
export type KeptSheet = Awaited<ReturnType<typeof sheetOf>>

/** Locked for this act: 404 out of reach, 409 from an older version. */
export async function lockSheet(work: Work, id: string, version?: number): Promise<KeptSheet> {
  const { owner_unit_id: issuing } = await sheetOf(work, id)
  actUnder(work, 'task.draft', { issuing })
  await work.tx.selectFrom('task_sheet').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const sheet = await sheetOf(work, id)
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
