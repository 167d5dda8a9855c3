import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Facts, type IndicatorFacts, idOf, type ObservationFacts, putFacts } from '#test/figures/facts.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { readFigures } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const unit = (id: string, kind: string, parent: string | null) => ({ id, kind, parent, from: '2019-01-01', to: null })
const flow: IndicatorFacts = {
  code: 'F',
  kind: 'number',
  overUnits: 'sum',
  overTime: 'sum',
  periodicity: 'month',
  kinds: ['commune'],
}
const seen = (indicator: string, unitId: string, period: string, value: string): ObservationFacts => ({
  indicator,
  unit: unitId,
  period,
  value,
})
const province = [unit('T', 'province', null), unit('D1', 'district', 'T'), unit('D2', 'district', 'T')]
const put = (facts: Partial<Facts>) =>
  putFacts(world.db, { units: province, successions: [], indicators: [flow], observations: [], expected: [], ...facts })
const read = async (
  unitId: string,
  period: string,
  more: { children?: boolean; provisional?: boolean; code?: string } = {},
) => {
  const { code = 'F', ...rest } = more
  return readFigures(
    { db: world.reader },
    { indicators: [idOf(code)], units: [idOf(unitId)], periods: [period], ...rest },
  )
}
const one = async (...asked: Parameters<typeof read>) => (await read(...asked))[0]!

test('a ratio is the sum of numerators over the sum of denominators, never a mean of percentages', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1'), unit('c', 'commune', 'D1')]
  const parts = [
    ['a', '45', '50'],
    ['b', '10', '40'],
    ['c', '30', '30'],
  ] as const
  const observations = parts.map(([u, numerator, denominator]) => ({
    indicator: 'F',
    unit: u,
    period: '2020-10',
    numerator,
    denominator,
  }))
  await put({ units, indicators: [{ ...flow, kind: 'ratio', factor: '100' }], observations })
  expect(await one('D1', '2020-10')).toMatchObject({
    value: '70.833333333333',
    numerator: '85',
    denominator: '120',
    reported: 3,
    expected: 3,
    exact: true,
  })
})

test('over time within each unit comes before over units', async () => {
  const units = [...province, unit('x', 'commune', 'D1'), unit('y', 'commune', 'D1')]
  const observations = [
    seen('F', 'x', '2020-10', '4'),
    seen('F', 'x', '2020-11', '5'),
    seen('F', 'y', '2020-10', '2'),
    seen('F', 'y', '2020-11', '2'),
    seen('F', 'y', '2020-12', '3'),
  ]
  await put({ units, indicators: [{ ...flow, overTime: 'last' }], observations })
  expect(await one('D1', '2020-Q4')).toMatchObject({ value: '8', reported: 1, expected: 2 })
  await put({ units, indicators: [{ ...flow, overTime: 'max' }], observations })
  expect(await one('D1', '2020-Q4')).toMatchObject({ value: '8', reported: 1, expected: 2 })
})

test('an average is the plain mean of the collecting units, never of means', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1'), unit('c', 'commune', 'D2')]
  const observations = [seen('F', 'a', '2020-10', '2'), seen('F', 'b', '2020-10', '4'), seen('F', 'c', '2020-10', '9')]
  await put({ units, indicators: [{ ...flow, overUnits: 'average' }], observations })
  expect(await one('T', '2020-10')).toMatchObject({ value: '5', reported: 3, expected: 3 })
})

test('a denominator has its own rule over time', async () => {
  const units = [...province, unit('a', 'commune', 'D1')]
  const months = [
    ['2020-07', '10', '200'],
    ['2020-08', '12', '200'],
    ['2020-09', '8', '210'],
  ] as const
  const observations = months.map(([period, numerator, denominator]) => ({
    indicator: 'F',
    unit: 'a',
    period,
    numerator,
    denominator,
  }))
  await put({
    units,
    indicators: [{ ...flow, kind: 'ratio', denominatorOverTime: 'last', factor: '100' }],
    observations,
  })
  expect(await one('D1', '2020-Q3')).toMatchObject({ value: '14.285714285714', numerator: '30', denominator: '210' })
})

test('a value for a longer period wins over those of shorter ones, unit by unit', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1')]
  const observations = [
    seen('F', 'a', '2020-Q1', '100'),
    seen('F', 'a', '2020-01', '1'),
    seen('F', 'a', '2020-04', '3'),
    seen('F', 'b', '2020-01', '7'),
  ]
  await put({ units, observations })
  expect(await one('D1', '2020-Q1')).toMatchObject({ value: '107', reported: 1 })
  expect(await one('D1', '2020')).toMatchObject({ value: '110' })
})

test('a unit of another kind sees the roll-up; what was stored for it by mistake does not enter', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1')]
  const observations = [seen('F', 'a', '2020-10', '3'), seen('F', 'b', '2020-10', '4'), seen('F', 'D1', '2020-10', '9')]
  await put({ units, observations })
  expect(await one('D1', '2020-10')).toMatchObject({ value: '7', reported: 2, expected: 2 })
})

test('missing is not zero, "not available" stays expected, "not applicable" leaves', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1'), unit('c', 'commune', 'D1')]
  await put({ units })
  expect(await one('D1', '2020-10')).toMatchObject({ value: null, exact: true, reported: 0, expected: 3 })
  const state = (u: string, s: 'notApplicable' | 'notAvailable') => ({
    indicator: 'F',
    unit: u,
    period: '2020-10',
    state: s,
  })
  await put({
    units,
    observations: [seen('F', 'a', '2020-10', '0'), state('b', 'notApplicable'), state('c', 'notAvailable')],
  })
  expect(await one('D1', '2020-10')).toMatchObject({ value: '0', reported: 1, expected: 2 })
})

test('completeness follows the rows of the regime where one expects the figure', async () => {
  const units = [...province, ...['a', 'b', 'c', 'd', 'e'].map((u) => unit(u, 'commune', 'D1'))]
  const months = ['2020-10', '2020-11', '2020-12']
  const expected = [
    ...months.flatMap((period) => ['a', 'b'].map((u) => ({ indicator: 'F', unit: u, period }))),
    { indicator: 'F', unit: 'c', period: '2020-10', state: 'nothingArose' as const },
    { indicator: 'F', unit: 'd', period: '2020-10', state: 'exempted' as const },
  ]
  const observations = [
    ...months.map((m) => seen('F', 'a', m, '1')),
    seen('F', 'b', '2020-10', '1'),
    seen('F', 'e', '2020-10', '5'),
  ]
  await put({ units, observations, expected })
  expect(await one('D1', '2020-Q4')).toMatchObject({ value: '9', reported: 2, expected: 3, exempted: 1 })
  expect(await one('D1', '2020-10')).toMatchObject({ reported: 3, expected: 3, exempted: 1 })
})

test('official figures leave out what is approved and not yet received', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1')]
  const observations = [seen('F', 'a', '2020-10', '3'), { ...seen('F', 'b', '2020-10', '4'), official: false }]
  await put({ units, observations })
  expect(await one('T', '2020-10')).toMatchObject({ value: '3', reported: 1, expected: 2 })
  expect(await one('T', '2020-10', { provisional: true })).toMatchObject({ value: '7', reported: 2, expected: 2 })
})

test('a total is the sum over its items where it adds up, else what was entered', async () => {
  const units = [...province, unit('a', 'commune', 'D1')]
  const item = (name: string, value: string) => ({ ...seen('F', 'a', '2020-10', value), item: name })
  const observations = [item('nam', '3'), item('nữ', '4'), item('', '6')]
  const breakdown = ['nam', 'nữ']
  await put({ units, indicators: [{ ...flow, breakdown }], observations })
  expect(await one('T', '2020-10')).toMatchObject({ value: '7' })
  await put({ units, indicators: [{ ...flow, breakdown, overUnits: 'max' }], observations })
  expect(await one('T', '2020-10')).toMatchObject({ value: '6' })
})

test('the yes are counted; a text and an indicator without a rule over units show at their own unit alone', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1'), unit('c', 'commune', 'D1')]
  const observations = [seen('F', 'a', '2020', '1'), seen('F', 'b', '2020', '0'), seen('F', 'c', '2020', '1')]
  await put({ units, indicators: [{ ...flow, kind: 'yesno', overTime: 'last', periodicity: 'year' }], observations })
  expect(await one('T', '2020')).toMatchObject({ value: '2', reported: 3, expected: 3 })
  await put({ units, indicators: [{ ...flow, overUnits: 'none', periodicity: 'year' }], observations })
  expect(await one('T', '2020')).toMatchObject({ value: null, reported: 3, expected: 3 })
  expect(await one('a', '2020')).toMatchObject({ value: '1', reported: 1, expected: 1 })
})

test('the units directly below come with it, in Vietnamese order, each with its own completeness', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D2')]
  await put({ units, observations: [seen('F', 'a', '2020-10', '3')] })
  const rows = await read('T', '2020-10', { children: true })
  expect(rows.map((r) => [r.unit, r.value, r.reported, r.expected])).toEqual([
    [idOf('T'), '3', 1, 2],
    [idOf('D1'), '3', 1, 1],
    [idOf('D2'), null, 0, 1],
  ])
})

test('an average over time stays exact until it leaves', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1')]
  const observations = [
    seen('F', 'a', '2020-01', '1'),
    seen('F', 'a', '2020-02', '0'),
    seen('F', 'a', '2020-03', '0'),
    seen('F', 'b', '2020-01', '1'),
    seen('F', 'b', '2020-02', '0.5'),
    seen('F', 'b', '2020-03', '0.5'),
  ]
  await put({ units, indicators: [{ ...flow, overTime: 'average' }], observations })
  expect(await one('T', '2020-Q1')).toMatchObject({ value: '1', reported: 2 })
})

test('a formula is computed at each unit and period from its inputs there, exactly, and never rolled up', async () => {
  const units = [...province, unit('a', 'commune', 'D1'), unit('b', 'commune', 'D1')]
  const observations = [
    seen('F', 'a', '2020-01', '1'),
    seen('F', 'a', '2020-02', '2'),
    seen('F', 'b', '2020-02', '4'),
    seen('F', 'a', '2019-02', '3'),
  ]
  await put({ units, indicators: [flow], observations })
  const formula = (code: string, text: string) =>
    world.db
      .insertInto('indicator')
      .values({
        id: idOf(code),
        code,
        name_vi: code,
        kind: 'formula',
        measure: '%',
        over_units: 'none',
        over_time: 'none',
        direction: 'up',
        periodicity: 'month',
        formula: text,
      })
      .execute()
  await formula('G', 'F / sameLastYear(F) * 100')
  await formula('H', 'ytd(F) - previous(F) + G * 0')
  await formula('J', 'F / 3 * 3')
  expect(await one('D1', '2020-02', { code: 'G' })).toMatchObject({ value: '200', reported: 1, expected: 2 })
  expect(await one('a', '2020-02', { code: 'G' })).toMatchObject({ value: '66.666666666667' })
  expect(await one('b', '2020-02', { code: 'G' })).toMatchObject({ value: null, exact: true })
  expect(await one('a', '2020-02', { code: 'H' })).toMatchObject({ value: '2' })
  expect(await one('a', '2020-02', { code: 'J' })).toMatchObject({ value: '2' })
})
