import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { enterFigures, makeOfficial } from './enter.ts'
import { retractFigures } from './retract.ts'

let world: TestWorld
let district: string
let commune: string
const indicatorId = randomUUID()
const form = { kind: 'form', id: randomUUID() } as const
const other = { kind: 'form', id: randomUUID() } as const
const source = () => ({ kind: 'report', id: randomUUID() }) as const

beforeAll(async () => {
  world = await makeWorld()
  district = await world.unit('district', 'Huyện Tuần Giáo')
  commune = await world.unit('commune', 'Xã Quài Nưa', { parent: district })
  await world.db
    .insertInto('indicator')
    .values({
      id: indicatorId,
      code: 'LOP',
      name_vi: 'Lớp',
      kind: 'number',
      measure: 'lớp',
      over_units: 'sum',
      over_time: 'sum',
      direction: 'up',
      periodicity: 'quarter',
    })
    .execute()
})
afterAll(() => world.close())

const cell = (unitId: string, value: string, period = '2020-Q4') => ({ unitId, indicatorId, period, value })
const current = (period = '2020-Q4') =>
  world.db
    .selectFrom('observation')
    .select(['value', 'official'])
    .where('current', '=', true)
    .where('period', '=', period)
    .execute()

test('the first value stored says at which kind of unit it is collected; a district then cannot enter it', async () => {
  await world.act((work) =>
    enterFigures(work, [cell(commune, '4')], { source: source(), owner: form, official: false }),
  )
  await expect(
    world.act((work) => enterFigures(work, [cell(district, '9')], { source: source(), owner: form, official: false })),
  ).rejects.toMatchObject({ code: 'figures.not-collected-here', details: { collectedAt: ['commune'] } })
})

test('a cell of another form is refused, unless it is taken over with a reason', async () => {
  const write = (others?: 'leave' | { takeOverBecause: string }) =>
    world.act((work) =>
      enterFigures(work, [cell(commune, '5')], {
        source: source(),
        owner: other,
        official: false,
        ...(others && { others }),
      }),
    )
  await expect(write()).rejects.toMatchObject({ code: 'figures.owned' })
  await write('leave')
  expect(await current()).toEqual([{ value: '4', official: false }])
  await write({ takeOverBecause: 'Mẫu mới thay mẫu cũ' })
  expect(await current()).toEqual([{ value: '5', official: false }])
})

test('the same cell twice in one answer is refused', async () => {
  const twice = [cell(commune, '1', '2020-Q3'), cell(commune, '2', '2020-Q3')]
  await expect(
    world.act((work) => enterFigures(work, twice, { source: source(), owner: form, official: true })),
  ).rejects.toMatchObject({ code: 'figures.twice' })
})

test('received figures are official, and a reopening restores what was; the earlier ones stay', async () => {
  const report = source()
  await world.act((work) =>
    enterFigures(work, [cell(commune, '7', '2020-Q2')], { source: report, owner: form, official: false }),
  )
  await world.act((work) => makeOfficial(work, report))
  expect(await current('2020-Q2')).toEqual([{ value: '7', official: true }])
  await world.act((work) => retractFigures(work, report))
  expect(await current('2020-Q2')).toEqual([])
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from observation where period = '2020-Q2'`.execute(world.db)
  expect(rows[0]?.n).toBe(1)
})

test('what stood in a cell before comes back when the report over it is reopened, through every withdrawn one', async () => {
  const write = (report: ReturnType<typeof source>, value: string) =>
    world.act((work) =>
      enterFigures(work, [cell(commune, value, '2020-Q1')], { source: report, owner: form, official: true }),
    )
  const [first, second, third] = [source(), source(), source()]
  await write(first, '1')
  await write(second, '2')
  await write(third, '3')
  await world.act((work) => retractFigures(work, second))
  expect(await current('2020-Q1')).toEqual([{ value: '3', official: true }])
  await world.act((work) => retractFigures(work, third))
  expect(await current('2020-Q1')).toEqual([{ value: '1', official: true }])
  await world.act((work) => retractFigures(work, first))
  expect(await current('2020-Q1')).toEqual([])
})
