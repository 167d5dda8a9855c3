import { setImmediate } from 'node:timers/promises'
import type { View } from '#src/platform/work.ts'
import type { Field } from '../fields.ts'
import type { SheetCounts } from '../shapes.ts'
import { textFaults } from './cells.ts'
import { codeOf } from './existing.ts'
import type { Checked, Fault } from './fault.ts'
import { type Ground, groundOf, type Origin } from './ground.ts'
import { headAt } from './heads.ts'
import { checkKnown } from './known-row.ts'
import { checkNew } from './new-row.ts'
import { rowsOf, type TaskRow } from './rows.ts'

export type Matched = Origin & {
  fileName: string
  rows: readonly (readonly string[])[]
  headRow: number
  columns: readonly (Field | null)[]
  taken: readonly number[]
}

const atOnce = 500

type Outcome = Omit<Checked, 'row' | 'texts'>
const refusedBy = (faults: Fault[]): Outcome => ({ state: 'refused', task: null, changes: [], faults })

function outcomeOf(ground: Ground, row: TaskRow, fileName: string, first: ReadonlyMap<string, number>): Outcome {
  const wrong = textFaults(row.texts)
  if (wrong.length > 0) return refusedBy(wrong)
  if (row.texts.code === undefined) return checkNew(ground, row, fileName)
  const code = codeOf(row.texts.code)
  if (code === null) return refusedBy([{ field: 'code', code: 'code-form' }])
  const task = ground.tasks.get(code)
  if (!task) return refusedBy([{ field: 'code', code: 'code-unknown' }])
  const before = first.get(code)!
  if (before !== row.row) return refusedBy([{ field: 'code', code: 'code-twice', facts: { row: before } }])
  return checkKnown(ground, row, task)
}

/** The first row of each code: what a later one says of the same task is refused. */
function firstRows(rows: readonly TaskRow[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { row, texts } of rows) {
    const code = texts.code === undefined ? null : codeOf(texts.code)
    if (code !== null && !first.has(code)) first.set(code, row)
  }
  return first
}

/** Tries every row against what holds today; writes nothing. */
export async function checkSheet(view: View, sheet: Matched): Promise<Checked[]> {
  const { first } = headAt(sheet.rows, sheet.headRow)
  const taken = new Set(sheet.taken)
  const rows = await rowsOf(sheet.rows, { first, columns: [...sheet.columns] })
  const open = rows.filter(({ row, kind }) => kind === 'task' && !taken.has(row))
  const ground = await groundOf(view, sheet, open)
  const codes = firstRows(open)
  const checked: Checked[] = []
  for (const [at, row] of rows.entries()) {
    const head = { row: row.row, texts: row.texts }
    if (row.kind === 'group' || taken.has(row.row))
      checked.push({ ...head, state: row.kind === 'group' ? 'group' : 'taken', task: null, changes: [], faults: [] })
    else checked.push({ ...head, ...outcomeOf(ground, row, sheet.fileName, codes) })
    // others are answered in between
    if (at % atOnce === atOnce - 1) await setImmediate()
  }
  return checked
}

export function countsOf(checked: readonly Checked[]): SheetCounts {
  const counts = { make: 0, change: 0, same: 0, group: 0, refused: 0, taken: 0, faults: 0 }
  for (const { state, faults } of checked) {
    counts[state] += 1
    counts.faults += faults.length
  }
  return counts
}
