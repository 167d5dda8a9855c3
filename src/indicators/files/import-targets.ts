import { isDay } from '#src/platform/day.ts'
import { byRow, type Imported, recordImport } from '#src/platform/exchange.ts'
import { type Fault, type Row, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type NewTarget, saveTarget } from '../targets.ts'
import { tellReaders } from '../tell-readers.ts'
import { isDecimal, targetColumns } from './columns.ts'
import { placed } from './stage.ts'

type Column = (typeof targetColumns.required)[number] | (typeof targetColumns.optional)[number]
const numbers = ['value', 'value_from', 'value_to', 'tolerance', 'baseline'] as const

function ownFaults(row: Row<Column>): Fault[] {
  const wrong = (column: Column, code: string, facts?: Record<string, unknown>): Fault => ({
    row: row.row,
    column,
    code,
    ...(facts && { facts }),
  })
  const faults = numbers.flatMap((c) => (row[c] !== '' && !isDecimal(row[c]) ? [wrong(c, 'number.wrong')] : []))
  const range = row.value_from !== '' || row.value_to !== ''
  if ((row.value !== '') === range) faults.push(wrong('value', range ? 'target.both' : 'cell.empty'))
  if (row.decided_on !== '' && !isDay(row.decided_on))
    faults.push(wrong('decided_on', 'day.wrong', { text: row.decided_on }))
  return faults
}

/** Targets by product.md's columns; one for a cell that has a target replaces it and keeps the old. */
export async function importTargets(work: Work, sheet: Sheet, { apply }: { apply: boolean }): Promise<Imported> {
  const { rows, faults } = tabulate(sheet, targetColumns.required, targetColumns.optional)
  for (const row of rows) faults.push(...ownFaults(row))
  const { found, faults: misplaced } = await placed(work, rows)
  faults.push(...misplaced)
  const seen = new Map<string, number>()
  for (const { cells, definition, unitId } of found) {
    const key = `${definition.id} ${unitId} ${cells.period}`
    const first = seen.get(key)
    if (first) faults.push({ row: cells.row, column: 'indicator', code: 'row.twice', facts: { first } })
    else seen.set(key, cells.row)
  }
  const counts = { added: 0, changed: 0, unchanged: 0 }
  if (faults.length) return { faults: byRow(faults), rows: sheet.rows.length, counts }
  for (const { cells: c, definition, unitId } of found) {
    const target: NewTarget = {
      indicatorId: definition.id,
      unitId,
      period: c.period,
      value: c.value || null,
      valueFrom: c.value_from || null,
      valueTo: c.value_to || null,
      tolerance: c.tolerance || null,
      baseline: c.baseline || null,
      decidedOn: c.decided_on || null,
      basis: c.basis || null,
    }
    counts[await saveTarget(work, target, apply)]++
  }
  if (apply && rows.length) {
    await tellReaders(work)
    await recordImport(work, 'targets', sheet, counts)
  }
  return { faults: [], rows: sheet.rows.length, counts }
}
