import { type Fault, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import type { UnitLine } from '../shapes.ts'

const required = ['code', 'name', 'kind', 'valid_from'] as const
const optional = ['key', 'parent_code', 'valid_to', 'short_name', 'symbol', 'place', 'aliases'] as const

/** The rows of a units file, the one `mach import --kind units` reads. */
export function unitsFromSheet(sheet: Sheet): { units: UnitLine[]; faults: Fault[] } {
  const { rows, faults } = tabulate(sheet, required, optional)
  const units = rows.map((row) => ({
    key: row.key,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentCode: row.parent_code,
    from: row.valid_from,
    to: row.valid_to || null,
    shortName: row.short_name,
    symbol: row.symbol,
    aliases: row.aliases.split(';').map((alias) => alias.trim()),
  }))
  return { units, faults }
}
