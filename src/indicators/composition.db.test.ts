import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Facts, type IndicatorFacts, idOf, putFacts } from '#test/figures/facts.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let reader: string
const unit = (id: string, from = '2019-01-01', to: string | null = null, kind = 'commune', parent = 'T') => ({
  ...{ id, kind, from, to },
  parent: id === 'T' || id === 'U' ? null : parent,
})
const indicator = (code: string, more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  ...{ code, kind: 'number', overUnits: 'sum', overTime: 'sum', periodicity: 'year', kinds: ['commune'] },
  ...more,
})
const part = (from: string, to: string, share = '1') => ({ from, to, share })
const value = (code: string, of: string, period: string, value: string) => ({
  ...{ indicator: code, unit: of, period, value },
})
const ratio = (of: string, numerator: string, denominator: string) => ({
  ...{ indicator: 'TL', unit: of, period: '2022', numerator, denominator },
})
const facts: Facts = {
  units: [
    unit('T', '2019-01-01', null, 'province'),
    unit('U', '2019-01-01', null, 'province'),
    ...['A', 'B'].map((id) => unit(id, '2019-01-01', '2025-07-01')),
    unit('C', '2025-07-01', '2026-01-01'),
    unit('D', '2019-01-01', '2023-01-01'),
    unit('E', '2023-01-01', '2026-01-01'),
    unit('F', '2023-01-01'),
    unit('G', '2026-01-01'),
    ...['H', 'K'].map((id) => unit(id)),
    unit('L', '2019-01-01', '2025-07-01'),
  ],
  successions: [
    { on: '2023-01-01', kind: 'split', parts: [part('D', 'E', '0.6'), part('D', 'F', '0.4')] },
    { on: '2025-07-01', kind: 'merge', parts: [part('A', 'C'), part('B', 'C')] },
    { on: '2026-01-01', kind: 'merge', parts: [part('E', 'G'), part('C', 'G')] },
    { on: '2025-03-01', kind: 'reshape', parts: [part('H', 'H', '0.9'), part('H', 'K', '0.1'), part('K', 'K')] },
    { on: '2025-07-01', kind: 'dissolve', parts: [], dissolved: 'L', takesOver: 'H' },
  ],
  indicators: [
    indicator('DAN', { periodicity: 'half' }),
    indicator('TON', { overTime: 'last', periodicity: 'month' }),
    indicator('TL', { kind: 'ratio', factor: '100' }),
    indicator('TB', { overUnits: 'average' }),
  ],
  observations: [
    ...[value('DAN', 'A', '2022', '10'), value('DAN', 'B', '2022', '15'), value('DAN', 'D', '2022', '100')],
    ...[value('DAN', 'A', '2025-H1', '60'), value('DAN', 'B', '2025-H1', '40'), value('DAN', 'C', '2025-H2', '110')],
    ...[value('DAN', 'H', '2024', '100'), value('DAN', 'K', '2024', '50'), value('DAN', 'L', '2024', '7')],
    ...[value('TON', 'A', '2025-06', '6'), value('TON', 'B', '2025-06', '4'), value('TON', 'C', '2025-12', '9')],
    ...[ratio('A', '1', '4'), ratio('B', '2', '4'), ratio('D', '10', '20')],
    ...[value('TB', 'A', '2022', '10'), value('TB', 'B', '2022', '15')],
  ],
  expected: [],
}
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01' })
  await putFacts(world.db, facts)
  reader = await world.account('Quàng Văn Mẫu', ['reader', idOf('T')])
})
afterAll(() => world.close())

const ask = (code: string, of: string, period: string, more = '') =>
  world.as(reader).get(`/figures/composition?indicatorId=${idOf(code)}&unitId=${idOf(of)}&period=${period}${more}`)
const today = '&structure=2026-06-01'
/** "10 A, 60 % of 100 D" as lists. */
const made = async (code: string, of: string, period: string, more = today) => {
  const { body } = await ask(code, of, period, more)
  const parts = body.parts.map((p: Record<string, string>) => [p.unitName, p.share, p.value].join(' '))
  return { value: body.value, exact: body.exact, adds: body.adds, parts }
}

test('what a figure is made of is out of reach where the figure is, and a period that cannot be is named', async () => {
  expect((await ask('DAN', 'U', '2022')).status).toBe(404)
  expect((await ask('DAN', 'G', '2022', `${today}&provisional=true`)).status).toBe(200)
  expect(await ask('DAN', 'G', '2022-13')).toMatchObject({ status: 400 })
})

test('along a chain each part stands with its unit, its last day and its share: 85 = A 10 + B 15 + 60 % of D 100', async () => {
  expect(await made('DAN', 'G', '2022')).toEqual({
    ...{ value: '85', exact: false, adds: true },
    parts: ['A 1 10', 'B 1 15', 'D 0.6 100'],
  })
  const { body } = await ask('DAN', 'G', '2022', today)
  expect(body.parts.map((p: { endedOn: string }) => p.endedOn)).toEqual(['2025-06-30', '2025-06-30', '2022-12-31'])
})

test('a later day gives other parts than the structure of the time', async () => {
  expect(await made('DAN', 'E', '2022', '&structure=2024-01-01')).toMatchObject({ value: '60', parts: ['D 0.6 100'] })
  expect(await made('DAN', 'D', '2022', '')).toMatchObject({ value: '100', exact: true, parts: ['D 1 100'] })
})

test('the year of a merger is made of both halves, exactly; a stock only of its last', async () => {
  expect(await made('DAN', 'C', '2025', '')).toMatchObject({
    ...{ value: '210', exact: true },
    parts: ['A 1 60', 'B 1 40', 'C 1 110'],
  })
  expect(await made('TON', 'C', '2025', '')).toMatchObject({ value: '9', parts: ['C 1 9'] })
  expect(await made('TON', 'C', '2025-H1', '&structure=2025-12-31')).toMatchObject({
    ...{ value: '10' },
    parts: ['A 1 6', 'B 1 4'],
  })
})

test('a unit that gave a part away and the one that took it', async () => {
  expect(await made('DAN', 'H', '2024')).toMatchObject({ value: '90', exact: false, parts: ['H 0.9 100'] })
  expect(await made('DAN', 'K', '2024')).toMatchObject({ value: '60', parts: ['K 1 50', 'H 0.1 100'] })
})

test('a ratio shows numerator and denominator of each part', async () => {
  const { body } = await ask('TL', 'G', '2022', today)
  expect(body).toMatchObject({ value: '45', numerator: '9', denominator: '20', exact: false })
  expect(body.parts.map((p: Record<string, string>) => [p.unitName, p.share, p.numerator, p.denominator])).toEqual([
    ['A', '1', '1', '4'],
    ['B', '1', '2', '4'],
    ['D', '0.6', '10', '20'],
  ])
})

test('a break in series says what stood there and adds nothing up', async () => {
  expect(await made('TB', 'G', '2022')).toEqual({
    ...{ value: null, exact: null, adds: false },
    parts: ['A 1 10', 'B 1 15'],
  })
})

test('the row of ended units names each of them; a branch that holds all parts of a split is exact again', async () => {
  expect(await made('DAN', 'T', '2024', `${today}&ended=true`)).toMatchObject({ value: '7', parts: ['L 1 7'] })
  expect(await made('DAN', 'T', '2022')).toMatchObject({
    ...{ value: '125', exact: true },
    parts: ['A 1 10', 'B 1 15', 'D 1 100'],
  })
})

test('a structure day before a succession that touched the unit gives no parts', async () => {
  expect(await made('TON', 'T', '2025-12', '&structure=2025-06-30')).toMatchObject({ exact: null, parts: [] })
})
