import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { addDays } from '#src/platform/day.ts'
import { packageRoot } from '#src/platform/package-root.ts'
import { readSheet, tabulate } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { addBloc, addUnits, joinBloc, type ListedUnit, putNonWorkingDay, putSector, putTerm } from '#src/units/index.ts'
import { bodies } from './content/bodies.ts'
import { holidays, sectors } from './content/sectors.ts'

const from = '2019-01-01'
/** By the demonstration's own keys: DB the province, 099 a district, 03274 a commune, UBND-099 a committee, SYT a body. */
export type DemoUnits = { units: Map<string, string>; sectors: Map<string, string>; bloc: string }

const codeOf = (key: string) => (/^\d+$/.test(key) ? key : key === 'DB' ? '11' : `DB-${key}`)
/** "Thị Xã Mường Lay" in the list of facts: the word is written Thị xã. */
const spelled = (name: string) => name.replace(/^Thị (Xã|Trấn)/, (words) => `T${words.slice(1).toLowerCase()}`)

const partyOf: Record<string, string> = { Huyện: 'Huyện ủy', 'Thị xã': 'Thị ủy', 'Thành phố': 'Thành ủy' }

function districtUnits(code: string, listed: string): ListedUnit[] {
  const name = spelled(listed)
  const [sort = '', place = ''] = name.split(/(?<=^Huyện|^Thị xã|^Thành phố) /)
  const level = `${sort.toLowerCase()} ${place}`
  const party = `${partyOf[sort]} ${place}`
  const symbol = sort === 'Huyện' ? 'HU' : 'TU'
  return [
    { code, name, kind: 'district', parent: '11', from },
    {
      code: codeOf(`HU-${code}`),
      name: party,
      kind: 'partyCommittee',
      parent: code,
      from,
      symbol,
      place,
    },
    {
      code: codeOf(`UBND-${code}`),
      name: `Ủy ban nhân dân ${level}`,
      shortName: `UBND ${level}`,
      kind: 'peoplesCommittee',
      parent: code,
      from,
      symbol: 'UBND',
      place,
      aliases: [`UBND ${place}`],
    },
  ]
}

/** The ten districts and 129 communes as they were in 2021. */
async function territories(): Promise<ListedUnit[]> {
  const file = path.join(packageRoot, 'demo/data/dien-bien-communes.csv')
  const sheet = await readSheet('dien-bien-communes.csv', await readFile(file))
  const columns = ['ma_huyen_cu', 'ten_huyen_cu', 'ma_xa_cu', 'ten_xa_cu'] as const
  const { rows } = tabulate(sheet, columns, ['loai_cu', 'ma_xa_moi', 'ten_xa_moi', 'kieu'])
  const districts = new Map(rows.map((row) => [row.ma_huyen_cu, row.ten_huyen_cu]))
  return [
    { code: '11', name: 'Tỉnh Điện Biên', kind: 'province', from },
    ...[...districts].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, name]) => districtUnits(code, name)),
    ...rows
      .toSorted((a, b) => (a.ma_xa_cu < b.ma_xa_cu ? -1 : 1))
      .map((row) => ({
        code: row.ma_xa_cu,
        name: spelled(row.ten_xa_cu),
        kind: 'commune',
        parent: row.ma_huyen_cu,
        from,
      })),
  ]
}

/** The directory, the bloc, sectors and holidays of the demonstration, made through the acts. */
export async function buildUnits(work: Work): Promise<DemoUnits> {
  const listed: ListedUnit[] = bodies.map(({ key, parent, bloc: _, ...body }) => ({
    ...body,
    code: codeOf(key),
    parent: codeOf(parent),
    from,
    place: 'Điện Biên',
  }))
  const ids = await addUnits(work, [...(await territories()), ...listed])
  const units = new Map([...ids].map(([code, id]) => [code === '11' ? 'DB' : code.replace(/^DB-/, ''), id]))
  const { id: bloc } = await addBloc(work, { name: 'Khối khoa giáo', coordinatorId: units.get('BTGTU')! })
  await joinBloc(
    work,
    bloc,
    bodies.flatMap(({ key, bloc }) => (bloc ? [units.get(key)!] : [])),
    { from },
  )
  // the XIV congress of the province's party
  await putTerm(work, units.get('TU')!, 'T2020-2025', { from: '2020-10-15' })
  const sectorIds = new Map<string, string>()
  for (const [position, [code, nameVi, nameEn]] of sectors.entries())
    sectorIds.set(code, (await putSector(work, { code, nameVi, nameEn, position, active: true })).id)
  for (const [first, count, name] of holidays)
    for (let n = 0; n < count; n++) await putNonWorkingDay(work, { day: addDays(first, n), name })
  return { units, sectors: sectorIds, bloc }
}
