import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { enterFigures } from './index.ts'

let world: TestWorld
let province: string
let commune: string
let elsewhere: string
let coordinator: string
let reader: string
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const country = await world.unit('country', 'Việt Nam', { code: 'VN' })
  province = await world.unit('province', 'Tỉnh Điện Biên', { parent: country, code: '11' })
  elsewhere = await world.unit('province', 'Tỉnh khác', { parent: country, code: '99' })
  const board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: province })
  commune = await world.unit('commune', 'Xã Quài Nưa', { parent: province, code: 'c1' })
  coordinator = await world.account('Lò Thị Mẫu', ['coordinator', board])
  reader = await world.account('Quàng Văn Mẫu', ['reader', board])
})
afterAll(() => world.close())

const trees = {
  code: 'CAY',
  nameVi: 'Cây trồng mới',
  kind: 'number',
  measure: 'cây',
  overUnits: 'sum',
  overTime: 'sum',
  direction: 'up',
  periodicity: 'quarter',
}
let id: string

test('a reader may not add an indicator; a formula in a circle is refused with its path', async () => {
  expect((await world.as(reader).post('/indicators', trees)).status).toBe(403)
  const added = await world.as(coordinator).post('/indicators', trees)
  expect(added).toMatchObject({
    status: 200,
    body: { code: 'CAY', collectedAt: [], may: ['indicator.write', 'target.write'] },
  })
  id = added.body.id
  const formula = {
    ...trees,
    code: 'VONG',
    kind: 'formula',
    overUnits: 'none',
    overTime: 'none',
    formula: 'VONG + CAY',
  }
  expect(await world.as(coordinator).post('/indicators', formula)).toMatchObject({
    status: 422,
    body: { code: 'formula.cycle', path: ['VONG', 'VONG'] },
  })
})

test('where it is collected changes only with a reason; a save from an older version is refused', async () => {
  const put = (more: object) => world.as(coordinator).put(`/indicators/${id}`, { ...trees, version: 1, ...more })
  expect(await put({ collectedAt: ['commune', 'district'] })).toMatchObject({
    status: 422,
    body: { code: 'collection.nested' },
  })
  expect((await put({ collectedAt: ['commune'] })).body).toMatchObject({ version: 2, collectedAt: ['commune'] })
  expect(await put({ measure: 'nghìn cây' })).toMatchObject({ status: 409, body: { code: 'stale' } })
  expect(await put({ version: 2, collectedAt: ['district'] })).toMatchObject({
    status: 422,
    body: { code: 'collection.reason' },
  })
})

test('a figure out of sight answers as if the unit were not there', async () => {
  const ask = (unit: string) => world.as(reader).get(`/figures?indicator=CAY&unit=${unit}&period=2020-Q4`)
  expect((await ask('99')).status).toBe(404)
  expect(await ask('nowhere')).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'unit', problem: 'unit.unknown' }] },
  })
  expect(elsewhere).toBeTruthy()
})

test('a target is replaced by the unit that keeps it, and by no other of the area', async () => {
  const target = { indicatorId: id, unitId: commune, period: '2021', value: '50' }
  expect((await world.as(coordinator).post('/targets', target)).status).toBe(200)
  const office = await world.account('Vàng A Mẫu', [
    'coordinator',
    await world.unit('agency', 'Trạm', { parent: commune }),
  ])
  expect((await world.as(office).post('/targets', { ...target, value: '1' })).status).toBe(403)
  const { body } = await world.as(reader).get(`/targets?unitId=${commune}&period=2021`)
  expect(body).toMatchObject([{ value: '50', current: true }])
})

test('a figure stands beside its target, the period before and the same period last year', async () => {
  const owner = { kind: 'form', id } as const
  const enter = (period: string, value: string) =>
    world.act((work) =>
      enterFigures(work, [{ indicatorId: id, unitId: commune, period, value }], {
        source: { kind: 'report', id },
        owner,
        official: true,
      }),
    )
  await enter('2019-Q4', '80')
  await enter('2020-Q3', '90')
  await enter('2020-Q4', '100')
  const target = { indicatorId: id, unitId: province, period: '2020-Q4', value: '125' }
  expect((await world.as(coordinator).post('/targets', target)).status).toBe(200)
  expect(
    (await world.as(reader).get('/figures?indicator=CAY&unit=11&period=2020-Q4&children=true')).body,
  ).toMatchObject([
    { indicator: 'CAY', unit: '11', value: '100', reported: 1, expected: 1, exact: true, target: '125' },
    { unit: expect.stringMatching(/^key:/), value: null },
    { unit: 'c1', value: '100' },
  ])
  const series = await world.as(reader).get(`/series?indicatorId=${id}&unitId=${province}&periods=2020-Q3,2020-Q4`)
  expect(series.body.rows).toMatchObject([
    { period: '2020-Q3', value: '90', previous: null, sameLastYear: null, change: null },
    {
      period: '2020-Q4',
      value: '100',
      previous: '90',
      sameLastYear: '80',
      change: { in: 'percent', value: '25' },
      attainment: { kind: 'percent', percent: '80', met: false },
    },
  ])
  const file = async (query: string) =>
    (await world.as(reader).get(`/series-export?indicatorId=${id}&unitId=${province}&${query}`)).text.split('\n')
  // the newest first, and nothing before the first figure
  expect(await file('periods=2019-Q2,2019-Q3,2019-Q4,2020-Q4')).toEqual([
    '\uFEFFindicator,unit,period,value,numerator,denominator,target,attainment,last_year,reported,expected,estimated',
    'CAY,11,2020-Q4,100,,,125,80,80,1,1,',
    'CAY,11,2019-Q4,80,,,,,,1,1,',
    '',
  ])
  // under it: neither itself nor bodies that no figure is about
  expect((await file('periods=2020-Q4&children=true')).slice(1)).toEqual(['CAY,c1,2020-Q4,100,,,,,80,1,1,', ''])
})

test('a target stands in a provision that its setter may read; of one out of reach it does not say the words', async () => {
  const board = world.as(coordinator)
  const facts = {
    symbol: '7-NQ/TU',
    issuerName: 'Tỉnh ủy',
    issuedOn: '2020-12-01',
    kind: 'nghiQuyet',
    abstract: 'Rừng',
  }
  const { id: directiveId } = (await board.post('/directives', facts)).body
  const provisions = { items: [{ number: 'II', text: 'Trồng rừng' }] }
  const [provisionId] = (await board.post(`/directives/${directiveId}/provisions`, provisions)).body.ids
  const set = (unitId: string) =>
    board.post('/targets', { indicatorId: id, unitId, period: '2022', value: '9', provisionId })
  expect((await set(province)).status).toBe(200)
  const source = async () =>
    (await board.get(`/targets?indicatorId=${id}&unitId=${province}&period=2022`)).body.map(
      (target: { source: unknown }) => target.source,
    )
  expect(await source()).toEqual([{ directiveId, symbol: '7-NQ/TU', provision: 'II' }])
  const foreign = { owner_unit_id: elsewhere, classification: 'internal' as const }
  await world.db.updateTable('directive').set(foreign).where('id', '=', directiveId).execute()
  expect(await source()).toEqual([null])
  expect(await set(commune)).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'provisionId', problem: 'unknown' }] },
  })
})
