import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedFigures } from '#src/indicators/index.ts'
import { packageRoot } from '#src/platform/package-root.ts'
import { readSheet, tabulate } from '#src/platform/spreadsheet.ts'
import { belowOn, branchOn, unitsOn, unitsThatDay } from '#src/units/index.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { communeFigures } from './content/figures.ts'
import { importStructureOf2025 } from './structure-of-2025.ts'
import { takeLines } from './taking-files.ts'
import { buildUnits, type DemoUnits } from './units.ts'

const [eve, day] = ['2025-06-30', '2025-07-01']
const years = [2019, 2022, 2024]
const population = (code: string, year: number) => communeFigures(code).people[0]! + (year - 2019) * 31

let world: TestWorld
let demo: DemoUnits
/** What became of each commune, as the list of facts has it: old code, new code, new name. */
let facts: { ma_xa_cu: string; ma_xa_moi: string; ten_xa_moi: string }[]
beforeAll(async () => {
  world = await makeWorld({ now: day })
  demo = await world.act(buildUnits)
  const name = 'dien-bien-communes.csv'
  const sheet = await readSheet(name, await readFile(path.join(packageRoot, 'demo/data', name)))
  facts = tabulate(sheet, [
    'ma_huyen_cu',
    'ten_huyen_cu',
    'ma_xa_cu',
    'ten_xa_cu',
    'loai_cu',
    'ma_xa_moi',
    'ten_xa_moi',
    'kieu',
  ]).rows
  const indicator = {
    code: 'DAN_SO',
    name_vi: 'Dân số',
    kind: 'number',
    measure: 'người',
    over_units: 'sum',
    over_time: 'last',
  }
  const told = years.flatMap((year) =>
    facts.map(({ ma_xa_cu: unit }) => ({ indicator: 'DAN_SO', unit, period: year, value: population(unit, year) })),
  )
  await world.act(async (work) => {
    await takeLines(work, 'indicators', [{ ...indicator, direction: 'up', periodicity: 'year' }])
    await takeLines(work, 'observations', told)
    await importStructureOf2025(work)
    const of2025 = [...new Set(facts.map((f) => f.ma_xa_moi))].map((unit) => ({
      indicator: 'DAN_SO',
      unit,
      period: 2025,
      value: 1000,
    }))
    await takeLines(work, 'observations', of2025)
  })
})
afterAll(() => world.close())

const under = async (on: string) => {
  const view = await world.view()
  return [...(await unitsOn(view, await branchOn(view, demo.units.get('DB')!, on), on)).values()]
}

test('129 communes in ten districts were there the day before, 45 under the province itself on the day', async () => {
  const before = await under(eve)
  const after = await under(day)
  const count = (units: typeof before, kind: string) => units.filter((unit) => unit.kind === kind).length
  expect([count(before, 'district'), count(before, 'commune')]).toEqual([10, 129])
  expect([count(after, 'district'), count(after, 'commune')]).toEqual([0, 45])
  expect(after.filter((u) => u.kind === 'commune' && u.parentId !== demo.units.get('DB'))).toEqual([])
  expect(after.filter((u) => /^DB-(HU|UBND)-/.test(u.code ?? ''))).toEqual([])
  const view = await world.view()
  const committees = await unitsOn(view, await belowOn(view, demo.units.get('UBND')!, day), day)
  expect([...committees.values()].filter(({ kind }) => kind === 'commune').length).toBe(45)
})

test('all 45 bear the code of one that merged into them, and each old commune became the one it should', async () => {
  const view = await world.view()
  const { rows: known } = await sql<{ from: string; to: string; name: string }>`
    select a.code as "from", b.code as "to", v.name from succession s join succession_part p on p.succession_id = s.id
    join unit_code a on a.unit_id = p.from_id and a.valid @> s.on_date - 1
    join unit_code b on b.unit_id = p.to_id and b.valid @> s.on_date
    join unit_version v on v.unit_id = p.to_id and v.valid @> s.on_date order by 1`.execute(world.db)
  const wanted = facts.map((f) => ({ from: f.ma_xa_cu, to: f.ma_xa_moi, name: f.ten_xa_moi }))
  expect(known).toEqual(wanted.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  const codes = [...new Set(facts.map((f) => f.ma_xa_moi))]
  expect(codes.length).toBe(45)
  const bearers = async (on: string) =>
    new Map((await unitsThatDay(view, on).where('c.code', 'in', codes).execute()).map((u) => [u.code, u]))
  const [old, now] = [await bearers(eve), await bearers(day)]
  for (const code of codes) {
    expect(now.get(code)?.id).not.toBe(old.get(code)?.id)
    expect([old.get(code)?.kind, now.get(code)?.kind]).toEqual(['commune', 'commune'])
  }
})

test('the change is in effect with the import itself, mergers and dissolved districts alike', async () => {
  const { rows } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from succession where took_effect_at is not null group by 1 order by 1`.execute(
    world.db,
  )
  expect(rows).toEqual([
    { kind: 'dissolve', n: 30 },
    { kind: 'merge', n: 45 },
  ])
})

const figure = async (unit: string, period: number, structure?: string) => {
  const asked = { indicator: 'DAN_SO', unit, period: String(period), ...(structure && { structure }) }
  const [row] = await askedFigures(await world.view(), asked)
  return [row?.value, row?.reported, row?.expected, row?.exact]
}
const sumOf = (codes: readonly string[], year: number) =>
  String(codes.reduce((sum, code) => sum + population(code, year), 0))

test('2019 to 2025 compare: the province has the same sums by the structure of the time and of today', async () => {
  const all = facts.map((f) => f.ma_xa_cu)
  for (const year of years) {
    expect(await figure('11', year)).toEqual([sumOf(all, year), 129, 129, true])
    expect(await figure('11', year, day)).toEqual([sumOf(all, year), 45, 45, true])
  }
  expect(await figure('11', 2025)).toEqual(['45000', 45, 45, true])
})

test('a code means the old commune by the structure of the time, and by today’s all six that merged', async () => {
  const six = facts.filter((f) => f.ma_xa_moi === '03127').map((f) => f.ma_xa_cu)
  expect(six.length).toBe(6)
  for (const year of years) {
    expect((await figure('03127', year))[0]).toBe(String(population('03127', year)))
    expect(await figure('03127', year, day)).toEqual([sumOf(six, year), 1, 1, true])
  }
  expect(await figure('03127', 2025)).toEqual(['1000', 1, 1, true])
})
