import { sql } from 'kysely'
import { type Period, parsePeriod } from '#src/periods/index.ts'
import type { Fault, SheetRows } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type Definition, definitionsByCode } from '../reading/definition.ts'
import { contentFault, type ObservationRow } from './content.ts'

/** What the rows name, each numbered as it first came: few, however many rows there are. */
export type Names = {
  readonly indicators: Map<string, { n: number; definition: Definition } | undefined>
  readonly periods: Map<string, { n: number; period: Period } | undefined>
  readonly units: Map<string, number>
}

/** `right`: nothing is wrong with what it holds. */
type Line = { cells: ObservationRow; i: number; u: number; p: number; right: boolean; text: boolean }

async function learn({ db }: Work, { indicators }: Names, rows: readonly ObservationRow[]): Promise<void> {
  const fresh = new Set(rows.map(({ indicator }) => indicator).filter((code) => !indicators.has(code)))
  if (fresh.size === 0) return
  for (const code of fresh) indicators.set(code, undefined)
  const known = [...indicators.values()].filter((one) => one !== undefined).length
  const found = await definitionsByCode(db, [...fresh])
  found.forEach((definition, n) => void indicators.set(definition.code, { n: known + n, definition }))
}

/** Names are looked up, what the cells hold is checked; a row that names no place in the figures is told and left out. */
function lineOf(cells: ObservationRow, names: Names, tell: (fault: Fault) => void): Line | undefined {
  const { row, indicator, unit, period: code } = cells
  const { indicators, periods, units } = names
  const named = indicators.get(indicator)
  if (!named && indicator !== '')
    tell({ row, column: 'indicator', code: 'indicator.unknown', facts: { ref: indicator } })
  if (!periods.has(code)) {
    const period = parsePeriod(code)
    periods.set(code, period && { n: periods.size, period })
  }
  const when = periods.get(code)
  if (!when && code !== '') tell({ row, column: 'period', code: 'period.wrong', facts: { text: code } })
  if (!named || !when || unit === '') return undefined
  const fault = contentFault(cells, named.definition)
  if (fault) tell(fault)
  const u = units.get(unit) ?? units.size
  units.set(unit, u)
  return { cells, i: named.n, u, p: when.n, right: !fault, text: named.definition.kind === 'text' }
}

const quoted = (text: string) => (text === '' ? 'null' : `"${text.replaceAll(/[\\"]/g, '\\$&')}"`)
const list = (of: readonly (string | number | boolean)[]) => `{${of.join(',')}}`

function insert({ tx }: Work, lines: readonly Line[]) {
  const numbers = (of: (line: Line) => number) => list(lines.map(of))
  const texts = (of: (line: Line) => string) => list(lines.map((line) => quoted(of(line))))
  const figure = (of: (line: Line) => string) => texts((line) => (line.right ? of(line) : ''))
  // arrays go as one text each: the driver would look at every element
  return sql`
    insert into import_row
    select row, i, u, p, coalesce(item, ''), v, nu, de, w, s, no, r from unnest(${numbers((l) => l.cells.row)}::int[],
      ${numbers((l) => l.i)}::int[], ${numbers((l) => l.u)}::int[], ${numbers((l) => l.p)}::int[],
      ${texts((l) => l.cells.item)}::text[], ${figure((l) => (l.text ? '' : l.cells.value))}::numeric[],
      ${figure((l) => l.cells.numerator)}::numeric[], ${figure((l) => l.cells.denominator)}::numeric[],
      ${figure((l) => (l.text ? l.cells.value : ''))}::text[], ${figure((l) => l.cells.state)}::text[],
      ${texts((l) => l.cells.note)}::text[], ${list(lines.map((l) => l.right))}::bool[])
      as n (row, i, u, p, item, v, nu, de, w, s, no, r)`.execute(tx)
}

type Read = (row: { row: number; texts: readonly string[] }) => ObservationRow

/** Lays the rows of a file down in the database, batch after batch: while one is stored, the next is read. */
export async function stageRows(
  work: Work,
  sheet: SheetRows,
  read: Read,
  tell: (fault: Fault) => void,
): Promise<Names> {
  // several files may be taken in one transaction
  await sql`drop table if exists pg_temp.import_row, pg_temp.import_period, pg_temp.import_indicator, pg_temp.import_unit,
    pg_temp.import_place, pg_temp.import_cell`.execute(work.tx)
  await sql`create temp table import_row (row int, i int, u int, p int, item text, value numeric, numerator numeric,
    denominator numeric, words text, state text, note text, "right" boolean not null) on commit drop`.execute(work.tx)
  const names: Names = { indicators: new Map(), periods: new Map(), units: new Map() }
  let stored: Promise<unknown> = Promise.resolve()
  for await (const batch of sheet.batches) {
    const rows = batch.map(read)
    await stored
    await learn(work, names, rows)
    const lines = rows.flatMap((cells) => lineOf(cells, names, tell) ?? [])
    if (lines.length === 0) continue
    stored = insert(work, lines)
    // it is waited for before the next; until then nobody else would hear of its failure
    stored.catch(() => undefined)
  }
  await stored
  return names
}
