import { sql } from 'kysely'
import { byRow, type Imported, recordImport } from '#src/platform/exchange.ts'
import { type Fault, type Row, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { sectors, unitKinds } from '#src/units/index.ts'
import { type Formula, parseFormula } from '../formula.ts'
import { findCycle } from '../formulaCycle.ts'
import { codesIn } from '../formulaValue.ts'
import { tellReaders } from '../tell-readers.ts'
import { indicatorColumns, isDecimal, items } from './columns.ts'

type Column = (typeof indicatorColumns.all)[number]
type IndicatorRow = Row<Column>

const lists = {
  kind: ['number', 'ratio', 'yesno', 'text', 'formula'],
  over_units: ['sum', 'average', 'min', 'max', 'none'],
  over_time: ['sum', 'last', 'average', 'max', 'min', 'none'],
  denominator_over_time: ['', 'sum', 'last', 'average', 'max', 'min', 'none'],
  direction: ['up', 'down', 'none'],
  periodicity: ['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear'],
} as const
const territories = ['country', 'province', 'district', 'commune', 'village']

function ownFaults(row: IndicatorRow, sectorCodes: readonly string[]): Fault[] {
  const faults: Fault[] = []
  const wrong = (column: Column, code: string, facts?: Record<string, unknown>) =>
    faults.push({ row: row.row, column, code, ...(facts && { facts }) })
  for (const column of Object.keys(lists) as (keyof typeof lists)[])
    if (row[column] !== '' || column !== 'denominator_over_time')
      if (row[column] !== '' && !(lists[column] as readonly string[]).includes(row[column]))
        wrong(column, 'choice.unknown', { known: lists[column].filter((word) => word !== '') })
  if (row.code !== '' && !/^[A-Z][A-Z0-9_]*$/.test(row.code)) wrong('code', 'indicator.code')
  if (row.factor !== '' && !isDecimal(row.factor)) wrong('factor', 'number.wrong')
  if (row.decimals !== '' && !/^[0-6]$/.test(row.decimals)) wrong('decimals', 'decimals.wrong')
  if (row.sector !== '' && !sectorCodes.includes(row.sector)) wrong('sector', 'choice.unknown', { known: sectorCodes })
  const kinds = items(row.collected_at)
  if (kinds.some((kind) => !(unitKinds as readonly string[]).includes(kind)))
    wrong('collected_at', 'choice.unknown', { known: unitKinds })
  else if (kinds.filter((kind) => territories.includes(kind)).length > 1) wrong('collected_at', 'collection.nested')
  if (row.denominator_over_time !== '' && row.kind !== 'ratio') wrong('denominator_over_time', 'ratio.only')
  if ((row.kind === 'formula') !== (row.formula !== ''))
    wrong('formula', row.formula ? 'formula.only' : 'formula.missing')
  if (row.formula !== '') {
    const parsed = parseFormula(row.formula)
    if ('fault' in parsed) wrong('formula', 'formula.wrong', { ...parsed.fault })
  }
  return faults
}

/** Formulas that name what there is not, or lead back to themselves. */
function formulaFaults(
  rows: readonly IndicatorRow[],
  stored: readonly { code: string; formula: string | null }[],
): Fault[] {
  const formulas = new Map<string, Formula>()
  for (const { code, formula } of [...stored, ...rows]) {
    const parsed = formula ? parseFormula(formula) : undefined
    if (parsed && 'formula' in parsed) formulas.set(code, parsed.formula)
    else formulas.delete(code)
  }
  const known = new Set([...stored, ...rows].map((i) => i.code))
  const cycle = findCycle(formulas)
  return rows.flatMap(({ row, code, formula }): Fault[] => {
    const mine = formula ? formulas.get(code) : undefined
    if (!mine) return []
    const missing = codesIn(mine).filter((input) => !known.has(input))
    if (missing.length) return [{ row, column: 'formula', code: 'formula.unknown', facts: { codes: missing } }]
    return cycle?.includes(code) ? [{ row, column: 'formula', code: 'formula.cycle', facts: { path: cycle } }] : []
  })
}

/** Indicators by product.md's columns; one whose code is known is changed. */
export async function importIndicators(work: Work, sheet: Sheet, { apply }: { apply: boolean }): Promise<Imported> {
  const { rows, faults } = tabulate(sheet, indicatorColumns.required, indicatorColumns.optional)
  const stored = await work.db.selectFrom('indicator').select(['id', 'code', 'formula']).execute()
  const collected = await sql<{ code: string; kinds: string[] }>`
    select i.code, c.kinds from indicator i join indicator_collection c on c.indicator_id = i.id
    where upper_inf(c.valid)`.execute(work.tx)
  const collectedAt = new Map(collected.rows.map((row) => [row.code, row.kinds.join(';')]))
  const sectorRows = await sectors(work)
  const seen = new Map<string, number>()
  for (const row of rows) {
    faults.push(
      ...ownFaults(
        row,
        sectorRows.map((s) => s.code),
      ),
    )
    const first = seen.get(row.code)
    if (first) faults.push({ row: row.row, column: 'code', code: 'row.twice', facts: { first } })
    else seen.set(row.code, row.row)
    const before = collectedAt.get(row.code)
    if (row.collected_at !== '' && before && before !== items(row.collected_at).join(';'))
      faults.push({
        row: row.row,
        column: 'collected_at',
        code: 'collection.fixed',
        facts: { known: before.split(';') },
      })
  }
  faults.push(...formulaFaults(rows, stored))
  const known = new Set(stored.map((i) => i.code))
  const counts = {
    added: rows.filter((r) => !known.has(r.code)).length,
    changed: rows.filter((r) => known.has(r.code)).length,
  }
  if (faults.length || !apply || rows.length === 0) return { faults: byRow(faults), rows: sheet.rows.length, counts }
  const sectorId = new Map(sectorRows.map((s) => [s.code, s.id]))
  for (const r of rows) {
    const values = {
      code: r.code,
      name_vi: r.name_vi,
      name_en: r.name_en || null,
      kind: r.kind,
      measure: r.measure,
      over_units: r.over_units,
      over_time: r.over_time,
      denominator_over_time: r.denominator_over_time || null,
      factor: r.factor || '1',
      direction: r.direction,
      periodicity: r.periodicity,
      decimals: Number(r.decimals || 0),
      breakdown: items(r.breakdown),
      formula: r.formula || null,
      sector_id: sectorId.get(r.sector) ?? null,
    }
    const { id } = await work.tx
      .insertInto('indicator')
      .values(values)
      .onConflict((on) => on.column('code').doUpdateSet({ ...values, version: sql`indicator.version + 1` }))
      .returning('id')
      .executeTakeFirstOrThrow()
    if (r.collected_at !== '' && !collectedAt.has(r.code))
      await work.tx
        .insertInto('indicator_collection')
        .values({ indicator_id: id, kinds: items(r.collected_at), valid: sql<string>`daterange(null, null)` })
        .execute()
  }
  await tellReaders(work)
  await recordImport(work, 'indicators', sheet, counts)
  return { faults: [], rows: sheet.rows.length, counts }
}
