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
    /^((tat ca )?(ubnd )?(cac |10 )?huyen (thi xa (va )?thanh pho|thanh pho (va )?thi xa|tx tp)|ubnd cap huyen)$/,
    ({ kind, name }) => kind === 'peoplesCommittee' && / (huyện|thị xã|thành phố) /.test(name),
  ],
  [/^(ubnd )?cac huyen$/, ({ kind, name }) => kind === 'peoplesCommittee' && / huyện /.test(name)],
  [
    /^(cac )?(huyen uy thi uy (va )?thanh uy|huyen thi thanh uy)$/,
    ({ kind, name }) => kind === 'partyCommittee' && !name.startsWith('Tỉnh ủy'),
  ],
  // a district's "UBND các xã, thị trấn" are its own; all communes of the province are meant only once there are no districts
  [
    /^((ubnd |dang uy |dang uy cac )?(cac |45 )?(dang uy )?xa (va )?phuong( thi tran| dac khu)?( moi)?|ubnd cap xa)$/,
    ({ kind, from }) => kind === 'commune' && from >= '2025-07-01',
  ],
  [/^ubnd cac xa$/, ({ kind, from, name }) => kind === 'commune' && from >= '2025-07-01' && name.startsWith('Xã')],
  [
    /^ubnd cac phuong$/,
    ({ kind, from, name }) => kind === 'commune' && from >= '2025-07-01' && name.startsWith('Phường'),
  ],
]

/** A territory is its committee ("huyện Tủa Chùa rà soát"), and where the directory gives it none, its bodies are itself. */
const isBodyOf = ({ kind, name }: ListedName, said: string): boolean => {
  const own = foldName(name)
  if (kind === 'peoplesCommittee') return /^(huyen|thi xa|thanh pho) /.test(said) && own === `ubnd ${said}`
  return kind === 'commune' && said === `dang uy ${own}`
}

/** The members that live on the day of a group of the province; every other name is itself. */
export const groupsOf =
  (units: readonly ListedName[]) =>
  (name: string, on: string): string[] => {
    const living = (unit: ListedName) => unit.from <= on && on <= unit.to
    const said = foldName(name).replace(/ (trong|tren dia ban)( toan)? tinh$/, '')
    const [, isMember] = groups.find(([written]) => written.test(said)) ?? []
    const members = units.filter((unit) => (isMember ? isMember(unit) : isBodyOf(unit, said)) && living(unit))
    return members.length > 0 ? members.map((unit) => unit.name) : [name]
  }
