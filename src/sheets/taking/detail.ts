import { sql } from 'kysely'
import { directiveBrief } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { columnLetter } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { nameKey } from '#src/readings/index.ts'
import type { readSheet } from '../contract.ts'
import type { Field } from '../fields.ts'
import type { SheetRow, Shown } from '../shapes.ts'
import { checkSheet, countsOf } from './check.ts'
import type { Checked, Fault } from './fault.ts'
import { headAt } from './heads.ts'
import { rememberedColumns } from './remembering.ts'
import { sayFault } from './say.ts'
import { type KeptSheet, matchedOf, sheetOf } from './visible.ts'

const fitting = (show: Shown) => (one: Checked) =>
  show === 'all' || one.state === show || (show === 'refused' && one.faults.length > 0)

/** Names of nobody, each once however it is written, with the rows it stands in. */
function unknownIn(checked: readonly Checked[]) {
  const names = new Map<string, { name: string; rows: number }>()
  for (const { faults } of checked)
    for (const name of new Set(faults.flatMap((fault) => nameIn(fault) ?? []))) {
      const known = names.get(nameKey(name)) ?? { name, rows: 0 }
      names.set(nameKey(name), { ...known, rows: known.rows + 1 })
    }
  return [...names.values()].sort((a, b) => b.rows - a.rows)
}
const nameIn = ({ code, facts }: Fault): string | undefined =>
  code === 'unit-unknown' || code === 'lead-open' ? (facts!.name as string) : undefined

function rowOf(view: View, columns: readonly (Field | null)[], one: Checked): SheetRow {
  const { row, state, task, texts, reads = {}, changes, faults } = one
  const cellOf = (field: Field | null) => {
    const at = field === null ? -1 : columns.indexOf(field)
    return at < 0 ? String(row) : `${columnLetter(at)}${row}`
  }
  return {
    row,
    state,
    task,
    texts,
    reads,
    changes,
    faults: faults.map((fault) => {
      const name = nameIn(fault)
      const told = { cell: cellOf(fault.field), field: fault.field, text: sayFault(view.actor.language, fault) }
      return name === undefined ? told : { ...told, name }
    }),
  }
}

type People = { by: string; takenBy: string | null }
const peopleOf = async (view: View, { id }: KeptSheet) => {
  const person = (account: string) => sql`(select p.name from account a join person p on p.id = a.person_id
    where a.id = ${sql.ref(account)})`
  const [found] = await rows(
    view.db,
    sql<People>`select ${person('s.made_by')} as by, ${person('s.taken_by')} as "takenBy" from task_sheet s
      where s.id = ${id}::uuid`,
  )
  return found!
}

/** What came of it so far; nothing before a row was taken. */
const outcomeOf = ({ made, changed, changed_at: at, finished_at: finished }: KeptSheet, { takenBy }: People) =>
  takenBy === null ? null : { made, changed, by: takenBy, at: (finished ?? at).toISOString(), whole: finished !== null }

type Asked = Input<typeof readSheet>['query']
/** Tried anew each time: what was right yesterday may be wrong today. */
export async function sheetFor(
  view: View,
  id: string,
  { show, after, limit }: Asked,
): Promise<Reply<typeof readSheet>> {
  const sheet = await sheetOf(view, id)
  const matched = matchedOf(sheet)
  const checked = sheet.finished_at === null ? await checkSheet(view, matched) : []
  const wanted = checked.filter((one) => one.row > after && fitting(show)(one))
  const page = wanted.slice(0, limit)
  const head = headAt(matched.rows, sheet.head_row)
  const sampleOf = (at: number) =>
    matched.rows
      .slice(head.first)
      .find((row) => row[at])
      ?.[at]?.slice(0, 80) ?? ''
  const known = await rememberedColumns(view, sheet.owner_unit_id, head.names)
  const people = await peopleOf(view, sheet)
  return {
    id,
    ownerUnitId: sheet.owner_unit_id,
    fileName: sheet.file_name,
    directive: sheet.directive_id === null ? null : await directiveBrief(view, sheet.directive_id),
    sheets: sheet.sheets.map(({ name, rows: all }) => ({ name, rows: all.length })),
    sheet: sheet.sheet,
    headRow: sheet.head_row,
    columns: head.names.map((name, at) => ({
      letter: columnLetter(at),
      head: name,
      field: sheet.columns[at] ?? null,
      sample: sampleOf(at),
    })),
    remembered: known && { by: known.by, at: known.at },
    counts: countsOf(checked),
    unknown: unknownIn(checked),
    leave: sheet.left_names,
    rows: page.map((one) => rowOf(view, sheet.columns, one)),
    next: wanted.length > limit ? String(page.at(-1)!.row) : null,
    outcome: outcomeOf(sheet, people),
    by: people.by,
    changedAt: sheet.changed_at.toISOString(),
    version: sheet.version,
  }
}
