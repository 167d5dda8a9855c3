import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { type Found, found, type Imported, mostTold, recordImport, together } from '#src/platform/exchange.ts'
import { type Fault, rowReader, rowsOfSheet, type Sheet, type SheetRows } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { tellReaders } from '../tell-readers.ts'
import { setCollections, uncollected } from './collected.ts'
import { observationColumns } from './columns.ts'
import { placeRows } from './staged-places.ts'
import { stageRows } from './staged-rows.ts'
import { takeCells } from './take-observations.ts'

const looked = async ({ db }: Work, which: ReturnType<typeof sql>, of: (row: number, first: number) => Fault) => {
  const told = await rows(
    db,
    sql<{ row: number; first: number; n: number }>`select row, "first", (count(*) over ())::int n from import_cell
      where ${which} order by row limit ${mostTold}`,
  )
  return { faults: told.map(({ row, first }) => of(row, first)), count: told[0]?.n ?? 0 } satisfies Found
}
const twice = (work: Work) =>
  looked(work, sql`"first" < row`, (row, first) => ({ row, column: 'indicator', code: 'row.twice', facts: { first } }))
const owned = (work: Work) =>
  looked(work, sql`owner_kind in ('form', 'activity') and "right" and not unchanged`, (row) => ({
    row,
    column: 'value',
    code: 'cell.owned',
  }))

const none = { added: 0, changed: 0, unchanged: 0 }
async function countsOf({ db }: Work): Promise<typeof none> {
  const [count] = await rows(
    db,
    sql<typeof none>`select (count(*) filter (where before is null))::int added,
      (count(*) filter (where before is not null and not unchanged))::int changed,
      (count(*) filter (where unchanged))::int unchanged from import_cell`,
  )
  return count ?? none
}

type Options = { apply: boolean }

/**
 * Observations by product.md's columns, row after row into the database and there in sets: a million rows go through the
 * same few statements as two. A cell that a form or an activity owns is refused; one that an earlier import wrote is
 * written anew.
 */
export async function importObservationRows(work: Work, sheet: SheetRows, { apply }: Options): Promise<Imported> {
  const { faults: misnamed, read } = rowReader(sheet.columns, observationColumns.required, observationColumns.optional)
  const wrong = found()
  if (misnamed.length) {
    // how many rows there are is told too
    for await (const _ of sheet.batches);
    return { faults: misnamed, rows: sheet.whole().rows, counts: none }
  }
  const names = await stageRows(work, sheet, (row) => read(row, wrong.tell), wrong.tell)
  const file = { fileName: sheet.fileName, ...sheet.whole() }
  const lost = await placeRows(work, names)
  const { set, ...elsewhere } = await uncollected(work, names)
  const told = together([wrong, lost, await twice(work), elsewhere, await owned(work)])
  if (told.faults.length) return { ...told, rows: file.rows, counts: none }
  const counts = await countsOf(work)
  if (apply && file.rows > 0) {
    await setCollections(work, set)
    await takeCells(work, await recordImport(work, 'observations', file, counts))
    await tellReaders(work)
  }
  return { faults: [], rows: file.rows, counts }
}

export const importObservations = (work: Work, sheet: Sheet, options: Options): Promise<Imported> =>
  importObservationRows(work, rowsOfSheet(sheet), options)
