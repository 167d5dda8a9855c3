import { dayAfter, isDay } from '#src/platform/day.ts'
import { type Fault, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import { cleanFacts } from '../changes.ts'
import type { UnitRow } from '../life.ts'
import { optional, required } from './units-columns.ts'

/** A row of the file: whose it is and where it stands are known only with all the others. */
export type Draft = Omit<UnitRow, 'unitId' | 'parentId' | 'line'> & {
  line: number
  key: string
  code: string
  parentRef: string
}
export type UnitsFile = {
  drafts: Draft[]
  faults: Fault[]
  /** Keys and codes of rows that could not be read: what they leave open is no further fault. */
  unread: Set<string>
}

export function readUnitsFile(sheet: Sheet): UnitsFile {
  const { rows, faults } = tabulate(sheet, required, optional)
  const unread = new Set<string>()
  const unreadable = new Set(faults.filter(({ column }) => column !== 'name').map(({ row }) => row))
  const drafts = rows.flatMap((row): Draft[] => {
    const { valid_from: from, valid_to: to, key, code } = row
    const mine: Fault[] = []
    if (from && !isDay(from))
      mine.push({ row: row.row, column: 'valid_from', code: 'day.wrong', facts: { text: from } })
    if (to && !isDay(to)) mine.push({ row: row.row, column: 'valid_to', code: 'day.wrong', facts: { text: to } })
    if (/[\s;]/.test(key) || key.length > 100) mine.push({ row: row.row, column: 'key', code: 'key.shape' })
    faults.push(...mine)
    if (mine.length || unreadable.has(row.row)) {
      for (const ref of [key && `key:${key}`, code]) if (ref) unread.add(ref)
      return []
    }
    const facts = { ...row, shortName: row.short_name, parentId: null, aliases: row.aliases.split(';') }
    const until = to ? dayAfter(to) : null
    return [{ ...cleanFacts(facts), code, key, parentRef: row.parent_code, from, until, line: row.row }]
  })
  return { drafts, faults, unread }
}

/** Rows with one key are one unit; without keys, rows of one code whose days touch (or overlap, which is then refused). */
export function unitsOfFile(drafts: readonly Draft[]): Draft[][] {
  const keyed = Map.groupBy(
    drafts.filter(({ key }) => key),
    ({ key }) => key,
  )
  const keyless = Map.groupBy(
    drafts.filter(({ key }) => !key),
    ({ code }) => code,
  )
  const byDay = (rows: readonly Draft[]) => rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const units = [...keyed.values()].map(byDay)
  for (const rows of keyless.values()) {
    let open: Draft[] | undefined
    let until: string | null = null
    for (const row of byDay(rows)) {
      if (open && (until === null || row.from <= until)) open.push(row)
      else {
        open = [row]
        units.push(open)
        until = row.until
      }
      if (until !== null && (row.until === null || row.until > until)) until = row.until
    }
  }
  const firstLine = new Map(
    units.map((rows) => [rows, rows.reduce((first, { line }) => Math.min(first, line), Infinity)]),
  )
  return units.toSorted((a, b) => firstLine.get(a)! - firstLine.get(b)!)
}
