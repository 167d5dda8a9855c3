import { sql } from 'kysely'
import { rows as select } from '#src/platform/database.ts'
import { byRow, type Imported, recordImport } from '#src/platform/exchange.ts'
import { type Fault, type Row, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { tellReaders } from '../tell-readers.ts'
import { collectionFaults, setCollections } from './collected.ts'
import { isDecimal, observationColumns } from './columns.ts'
import { type Placed, placed } from './stage.ts'
import { stageCells, takeCells } from './take-observations.ts'

export type ObservationRow = Row<
  (typeof observationColumns.required)[number] | (typeof observationColumns.optional)[number]
>

/** What a cell may hold follows from the indicator's kind and the state. */
function contentFault({ cells: c, definition }: Placed<ObservationRow>): Fault | undefined {
  const wrong = (column: string, code: string, facts?: Record<string, unknown>): Fault => ({
    row: c.row,
    column,
    code,
    ...(facts && { facts }),
  })
  const { kind, breakdown } = definition
  if (c.item !== '' && !breakdown.includes(c.item)) return wrong('item', 'choice.unknown', { known: breakdown })
  if (c.state !== '') {
    if (c.state !== 'notApplicable' && c.state !== 'notAvailable')
      return wrong('state', 'choice.unknown', { known: ['notApplicable', 'notAvailable'] })
    if (c.value !== '' || c.numerator !== '' || c.denominator !== '') return wrong('state', 'state.withValue')
    return c.note === '' ? wrong('note', 'state.reason') : undefined
  }
  if (kind === 'formula') return wrong('indicator', 'formula.computed')
  if (kind === 'ratio') {
    if (c.value !== '') return wrong('value', 'ratio.parts')
    for (const part of ['numerator', 'denominator'] as const) {
      if (c[part] === '') return wrong(part, 'cell.empty')
      if (!isDecimal(c[part])) return wrong(part, 'number.wrong')
    }
    return undefined
  }
  if (c.numerator !== '') return wrong('numerator', 'ratio.only')
  if (c.denominator !== '') return wrong('denominator', 'ratio.only')
  if (c.value === '') return wrong('value', 'cell.empty')
  if (kind === 'yesno' && c.value !== '0' && c.value !== '1') return wrong('value', 'yesno.wrong')
  return kind !== 'text' && !isDecimal(c.value) ? wrong('value', 'number.wrong') : undefined
}

/**
 * Observations by product.md's columns, in sets: two hundred thousand rows go through the same few statements as two.
 * A cell that a form or an activity owns is refused; one that an earlier import wrote is written anew.
 */
export async function importObservations(work: Work, sheet: Sheet, { apply }: { apply: boolean }): Promise<Imported> {
  const { rows, faults } = tabulate(sheet, observationColumns.required, observationColumns.optional)
  const { found, faults: misplaced } = await placed(work, rows)
  faults.push(...misplaced)
  const seen = new Map<string, number>()
  for (const cell of found) {
    const fault = contentFault(cell)
    if (fault) faults.push(fault)
    const key = `${cell.definition.id} ${cell.unitId} ${cell.cells.period} ${cell.cells.item}`
    const first = seen.get(key)
    if (first) faults.push({ row: cell.cells.row, column: 'indicator', code: 'row.twice', facts: { first } })
    else seen.set(key, cell.cells.row)
  }
  const { faults: uncollected, set } = await collectionFaults(work, found)
  faults.push(...uncollected)
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const nothing = { faults: byRow(faults), rows: sheet.rows.length, counts }
  if (faults.length || found.length === 0) return nothing
  await stageCells(work.tx, found)
  const owned = await select(
    work.db,
    sql<{
      row: number
    }>`select row from import_cell where owner_kind in ('form', 'activity') and not unchanged order by row`,
  )
  if (owned.length)
    return { ...nothing, faults: owned.map(({ row }) => ({ row, column: 'value', code: 'cell.owned' })) }
  const [count] = await select(
    work.db,
    sql<typeof counts>`select (count(*) filter (where before is null))::int added,
      (count(*) filter (where before is not null and not unchanged))::int changed,
      (count(*) filter (where unchanged))::int unchanged from import_cell`,
  )
  const done = { faults: [], rows: sheet.rows.length, counts: count ?? counts }
  if (apply) {
    await setCollections(work, set)
    const batch = await recordImport(work, 'observations', sheet, done.counts)
    await takeCells(work, batch)
    await tellReaders(work)
  }
  await sql`drop table import_cell`.execute(work.tx)
  return done
}
