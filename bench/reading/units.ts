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

/** Groups that everybody reads as their members, by how they are written and who belongs to them. */
const groups: readonly (readonly [written: RegExp, isMember: (unit: ListedName) => boolean])[] = [
  [
    /^((ubnd )?(cac |10 )?huyen (thi xa (va )?thanh pho|thanh pho (va )?thi xa)( trong tinh)?|ubnd cap huyen)$/,
    ({ kind, name }) => kind === 'peoplesCommittee' && / (huyện|thị xã|thành phố) /.test(name),
  ],
  [/^ubnd cac huyen$/, ({ kind, name }) => kind === 'peoplesCommittee' && / huyện /.test(name)],
  [
    /^(cac )?huyen uy thi uy (va )?thanh uy$/,
    ({ kind, name }) => kind === 'partyCommittee' && !name.startsWith('Tỉnh ủy'),
  ],
  // a district's "UBND các xã, thị trấn" are its own; all communes of the province are meant only once there are no districts
  [/^ubnd (cac |45 )?xa (va )?phuong$/, ({ kind, from }) => kind === 'commune' && from >= '2025-07-01'],
]

/** The members that live on the day of a group of the province; every other name is itself. */
export const groupsOf =
  (units: readonly ListedName[]) =>
  (name: string, on: string): string[] => {
    const [, isMember] = groups.find(([written]) => written.test(foldName(name))) ?? []
    const members = isMember ? units.filter((u) => isMember(u) && u.from <= on && on <= u.to) : []
    return members.length > 0 ? members.map((unit) => unit.name) : [name]
  }
