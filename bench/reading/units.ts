import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readSheet, tabulate } from '#src/platform/spreadsheet.ts'
import { required } from '#src/units/files/units-columns.ts'
import { foldName } from './names.ts'

export type ListedName = { name: string; kind: string; from: string; to: string; others: string[] }

export async function readUnits(): Promise<ListedName[]> {
  const bytes = await readFile(path.join(import.meta.dirname, 'units.csv'))
  const optional = ['key', 'parent_code', 'valid_to', 'short_name', 'symbol', 'place', 'aliases'] as const
  const { rows } = tabulate(await readSheet('units.csv', bytes), required, optional)
  return rows.map((row) => ({
    name: row.name,
    kind: row.kind,
    from: row.valid_from,
    to: row.valid_to || '9999-12-31',
    others: [row.short_name, ...row.aliases.split(';')].filter((other) => other !== ''),
  }))
}

/** "UBND các huyện, thị xã, thành phố" names the committees of the districts that live on the day; every other name itself. */
export const groupsOf =
  (units: readonly ListedName[]) =>
  (name: string, on: string): string[] =>
    /^ubnd (cac|10) huyen thi xa (va )?thanh pho( trong tinh)?$/.test(foldName(name))
      ? units
          .filter(
            (u) =>
              u.kind === 'peoplesCommittee' && / (huyện|thị xã|thành phố) /.test(u.name) && u.from <= on && on <= u.to,
          )
          .map((u) => u.name)
      : [name]
