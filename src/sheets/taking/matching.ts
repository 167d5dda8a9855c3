import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { matchSheet as Match } from '../contract.ts'
import type { Field } from '../fields.ts'
import { findHead, headAt } from './heads.ts'
import { rememberColumns, rememberedColumns } from './remembering.ts'
import { lockSheet } from './visible.ts'

const twice = (columns: readonly (Field | null)[]) => {
  const named = columns.filter((field) => field !== null)
  return new Set(named).size < named.length
}

/** Another sheet, another row of heads, or what the columns hold: said by a person, it is remembered for the same heads. */
export async function matchSheet(work: Work, id: string, body: Input<typeof Match>['body']) {
  const kept = await lockSheet(work, id, body.version)
  const rows = kept.sheets[body.sheet]?.rows
  if (!rows) throw invalid([{ path: 'body.sheet', problem: 'unknown' }])
  if (body.headRow && body.headRow > rows.length) throw invalid([{ path: 'body.headRow', problem: 'outside' }])
  if (body.columns && twice(body.columns)) throw invalid([{ path: 'body.columns', problem: 'twice' }])
  const head = body.headRow ? headAt(rows, body.headRow) : findHead(rows)
  const owner = kept.owner_unit_id
  const columns = body.columns ?? (await rememberedColumns(work, owner, head.names))?.columns ?? head.columns
  if (body.columns) await rememberColumns(work, owner, { names: head.names, columns })
  const moved = body.sheet !== kept.sheet
  const made = await work.tx
    .updateTable('task_sheet')
    .set((eb) => ({
      sheet: body.sheet,
      rows: rows.length,
      head_row: head.headRow,
      columns: JSON.stringify(columns),
      ...(body.leave && { left_names: [...new Set(body.leave)] }),
      // rows are known by their numbers within one sheet
      ...(moved && { taken: [] }),
      changed_at: work.at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record(
    'sheet.matched',
    { kind: 'taskSheet', id },
    { sheet: kept.sheets[body.sheet]!.name, headRow: head.headRow, columns },
  )
  return made
}
