import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Facts, type IndicatorFacts, idOf, type ObservationFacts, putFacts } from '#test/figures/facts.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { readFigures } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-24' })
})
afterAll(() => world.close())

const unit = (
  id: string,
  from = '2019-01-01',
  to: string | null = null,
  parent: string | null = 'T',
  kind = 'commune',
) => ({
  id,
  kind,
  parent,
  from,
  to,
})
const T = unit('T', '2019-01-01', null, null, 'province')
const flow: IndicatorFacts = {
  code: 'F',
  kind: 'number',
  overUnits: 'sum',
  overTime: 'sum',
  periodicity: 'month',
  kinds: ['commune'],
}
/** Put together from months, and kept by the year. */
const rhythms: IndicatorFacts[] = [flow, { ...flow, periodicity: 'year' }]
const part = (from: string, to: string, share = '1') => ({ from, to, share })
const seen = (unitId: string, period: string, value: string): ObservationFacts => ({
  indicator: 'F',
  unit: unitId,
  period,
  value,
})
const put = (facts: Partial<Facts>) =>
  putFacts(world.db, { units: [T], successions: [], indicators: [flow], observations: [], expected: [], ...facts })
const read = async (units: string[], period: string, structure?: string, children = false) =>
  readFigures(
    { db: world.reader },
    { indicators: [idOf('F')], units: units.map(idOf), periods: [period], children, ...(structure && { structure }) },
  )
const one = async (unitId: string, period: string, structure?: string) => (await read([unitId], period, structure))[0]!

const merged = [
  T,
  unit('A', '2019-01-01', '2025-07-01'),
  unit('B', '2019-01-01', '2025-07-01'),
  unit('C', '2025-07-01'),
]
const merge = { on: '2025-07-01', kind: 'merge', parts: [part('A', 'C'), part('B', 'C')] }
const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `2025-${String(from + i).padStart(2, '0')}`)

test('a structure day before the last day of the period gives no value where a succession between touched the branch', async () => {
  await put({ units: merged, successions: [merge], observations: [seen('C', '2025-12', '9')] })
  expect(await one('T', '2025-12', '2025-06-30')).toMatchObject({ value: null, exact: null })
  expect(await one('T', '2025-12', '2025-07-01')).toMatchObject({ value: '9', exact: true })
})

test('what does not add up breaks in series', async () => {
  const observations = [seen('A', '2024', '10'), seen('B', '2024', '15')]
  for (const indicator of rhythms) {
    const indicators = [{ ...indicator, overUnits: 'average' as const }]
    await put({ units: merged, successions: [merge], observations, indicators })
    expect(await one('C', '2024', '2026-01-01')).toMatchObject({ value: null, exact: null })
    expect(await one('T', '2024')).toMatchObject({ value: '12.5', exact: true })
  }
})

test('two communes merge: the new one has the sum of both, exactly', async () => {
  const observations = [seen('A', '2024', '10'), seen('B', '2024', '15')]
  await put({ units: merged, successions: [merge], observations, indicators: [{ ...flow, periodicity: 'year' }] })
  expect(await one('C', '2024', '2026-01-01')).toMatchObject({ value: '25', exact: true, reported: 1, expected: 1 })
})

const D = [unit('D', '2019-01-01', '2023-01-01'), unit('E', '2023-01-01', '2026-01-01'), unit('F', '2023-01-01')]
const split = { on: '2023-01-01', kind: 'split', parts: [part('D', 'E', '0.6'), part('D', 'F', '0.4')] }
const joined = { on: '2026-01-01', kind: 'merge', parts: [part('E', 'G'), part('C', 'G')] }

test('a split passes on shares, estimated; a branch that holds all parts is exact again', async () => {
  for (const indicator of rhythms) {
    const observations = [seen('D', '2022', '100')]
    await put({ units: [T, ...D], successions: [split], observations, indicators: [indicator] })
    expect(await one('E', '2022', '2025-01-01')).toMatchObject({ value: '60', exact: false })
    expect(await one('T', '2022', '2025-01-01')).toMatchObject({ value: '100', exact: true })
  }
})

test('shares multiply along chains, in the order of dates', async () => {
  const units = [
    ...merged.filter((u) => u.id !== 'C'),
    unit('C', '2025-07-01', '2026-01-01'),
    ...D,
    unit('G', '2026-01-01'),
  ]
  const observations = [seen('D', '2022', '100'), seen('A', '2022', '10'), seen('B', '2022', '15')]
  await put({ units, successions: [merge, split, joined], observations })
  expect(await one('G', '2022', '2026-06-01')).toMatchObject({ value: '85', exact: false })
  expect(await one('T', '2022', '2026-06-01')).toMatchObject({ value: '125', exact: true })
})

test('the year of the merger adds the months of those before and of the new one', async () => {
  const observations = [
    ...months(1, 6).flatMap((m) => [seen('A', m, '10'), seen('B', m, m === '2025-01' ? '15' : '5')]),
    ...months(7, 12).map((m) => seen('C', m, m === '2025-12' ? '10' : '20')),
  ]
  await put({ units: merged, successions: [merge], observations })
  expect(await one('C', '2025')).toMatchObject({ value: '210', exact: true, reported: 1, expected: 1 })
  await put({ units: merged, successions: [merge], observations: observations.slice(1) })
  expect(await one('C', '2025')).toMatchObject({ value: '200', exact: true, reported: 0, expected: 1 })
})

test('a stock is restated before its last value is taken', async () => {
  const observations = [seen('A', '2025-06', '6'), seen('B', '2025-06', '4'), seen('C', '2025-12', '9')]
  await put({ units: merged, successions: [merge], observations, indicators: [{ ...flow, overTime: 'last' }] })
  expect(await one('C', '2025')).toMatchObject({ value: '9', exact: true })
  expect(await one('C', '2025-H1', '2025-12-31')).toMatchObject({ value: '10', exact: true })
})

test('a unit that gives a part away keeps the rest; both are estimated', async () => {
  const parts = [part('A', 'A', '0.9'), part('A', 'B', '0.1'), part('B', 'B')]
  const units = [T, unit('A'), unit('B')]
  const observations = [seen('A', '2024', '100'), seen('B', '2024', '50')]
  await put({ units, successions: [{ on: '2025-03-01', kind: 'reshape', parts }], observations })
  expect(await one('A', '2024', '2026-01-01')).toMatchObject({ value: '90', exact: false })
  expect(await one('B', '2024', '2026-01-01')).toMatchObject({ value: '60', exact: false })
  expect(await one('T', '2024', '2026-01-01')).toMatchObject({ value: '150', exact: true })
})

test('a period read by its own structure is the same beside a later one, though no unit changed its name or place', async () => {
  const parts = [part('A', 'A', '0.9'), part('A', 'B', '0.1')]
  const observations = [seen('A', '2024', '100'), seen('A', '2025', '70')]
  await put({
    units: [T, unit('A'), unit('B')],
    successions: [{ on: '2025-03-01', kind: 'reshape', parts }],
    observations,
  })
  const series = await readFigures(
    { db: world.reader },
    { indicators: [idOf('F')], units: [idOf('A')], periods: ['2024', '2025'] },
  )
  expect(series.map((r) => [r.period, r.value, r.exact])).toEqual([
    ['2024', '100', true],
    ['2025', '70', true],
  ])
})

test("what an ended unit reported or owes for a later month, its merger entered afterwards, is its successor's: alone and in a series", async () => {
  const inSeries = async () => {
    const question = { indicators: [idOf('F')], units: [idOf('C')], periods: ['2025-06', '2025-07'] }
    return (await readFigures({ db: world.reader }, { ...question, structure: '2025-12-31' }))[1]
  }
  const observations = [seen('A', '2025-06', '6'), seen('A', '2025-07', '5'), seen('C', '2025-07', '20')]
  await put({ units: merged, successions: [merge], observations })
  const reported = { value: '25', exact: true, reported: 1, expected: 1 }
  expect(await one('C', '2025-07')).toMatchObject(reported)
  expect(await inSeries()).toMatchObject(reported)
  expect(await one('T', '2025-07')).toMatchObject({ value: '25' })
  const owed = [{ indicator: 'F', unit: 'A', period: '2025-07' }]
  await put({ units: merged, successions: [merge], observations: [observations[0]!, observations[2]!], expected: owed })
  expect(await one('C', '2025-07')).toMatchObject({ value: '20', reported: 0, expected: 1 })
  expect(await inSeries()).toMatchObject({ value: '20', reported: 0, expected: 1 })
})

test('a value for a period that contains the date stays with its unit, and passes on if that unit ended', async () => {
  const parts = [part('A', 'A', '0.9'), part('A', 'B', '0.1')]
  await put({
    units: [T, unit('A'), unit('B')],
    successions: [{ on: '2025-03-01', kind: 'reshape', parts }],
    observations: [seen('A', '2025', '100')],
  })
  expect(await one('A', '2025')).toMatchObject({ value: '100', exact: true })
  await put({ units: merged, successions: [merge], observations: [seen('A', '2025', '100'), seen('C', '2025', '7')] })
  expect(await one('C', '2025')).toMatchObject({ value: '107', exact: true })
})

test('both parts of a ratio restate', async () => {
  const ratio = (u: string, numerator: string, denominator: string) => ({
    indicator: 'F',
    unit: u,
    period: '2024',
    numerator,
    denominator,
  })
  await put({
    units: merged,
    successions: [merge],
    indicators: [{ ...flow, kind: 'ratio', factor: '100' }],
    observations: [ratio('A', '1', '4'), ratio('B', '2', '4')],
  })
  expect(await one('C', '2024', '2026-01-01')).toMatchObject({
    value: '37.5',
    numerator: '3',
    denominator: '8',
    exact: true,
  })
})

test('a unit that ended without successor keeps its figures in a row of its own, and the total holds them', async () => {
  const units = [T, unit('A'), unit('B', '2019-01-01', '2025-07-01')]
  await put({
    units,
    successions: [{ on: '2025-07-01', kind: 'dissolve', parts: [], dissolved: 'B', takesOver: 'A' }],
    observations: [seen('A', '2024', '10'), seen('B', '2024', '15')],
  })
  const rows = await read(['T'], '2024', '2026-01-01', true)
  expect(rows.map((r) => [r.unit, r.value, r.exact])).toEqual([
    [idOf('T'), '25', true],
    [idOf('A'), '10', true],
    [null, '15', true],
  ])
  expect(await one('A', '2024', '2026-01-01')).toMatchObject({ value: '10' })
})

test('a unit that moved brings its past to its new parent', async () => {
  const districts = [unit('P', '2019-01-01', null, 'T', 'district'), unit('Q', '2019-01-01', null, 'T', 'district')]
  const units = [T, ...districts, unit('A', '2019-01-01', '2025-01-01', 'P'), unit('A', '2025-01-01', null, 'Q')]
  await put({
    units,
    successions: [{ on: '2025-01-01', kind: 'transfer', parts: [part('A', 'A')] }],
    observations: [seen('A', '2024', '10')],
  })
  expect(await one('Q', '2024')).toMatchObject({ value: null })
  expect(await one('Q', '2024', '2025-06-01')).toMatchObject({ value: '10', exact: true })
  expect(await one('P', '2024', '2025-06-01')).toMatchObject({ value: null })
})
