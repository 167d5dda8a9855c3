import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { enterFigures } from '../index.ts'

let world: TestWorld
let province: string
const communes: string[] = []
let board: string
let coordinator: string
let reader: string
let focal: string
let members: string
let people: string
let share: string
let whole: string

const indicator = (code: string, more: object = {}) => ({
  code,
  nameVi: code,
  kind: 'number',
  measure: 'người',
  overUnits: 'sum',
  overTime: 'last',
  direction: 'up',
  periodicity: 'year',
  ...more,
})
const set = async (indicatorId: string, unitId: string, value: string, more: object = {}) =>
  (await world.as(coordinator).post('/targets', { indicatorId, unitId, period: '2021', value, ...more })).body.id

beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: province })
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province, code: '099' })
  for (const [at, name] of ['Xã Quài Nưa', 'Xã Pú Nhung', 'Xã Rạng Đông', 'Xã Mùn Chung'].entries())
    communes.push(await world.unit('commune', name, { parent: district, code: `0${at + 1}` }))
  coordinator = await world.account('Lò Thị Mẫu', ['coordinator', board])
  reader = await world.account('Quàng Văn Mẫu', ['reader', board])
  focal = await world.account('Vàng A Mẫu', ['focal', communes[0]!])
  const add = async (body: object) => (await world.as(coordinator).post('/indicators', body)).body.id
  members = await add(indicator('BHXH'))
  people = await add(indicator('DAN_SO', { collectedAt: ['commune'] }))
  share = await add(indicator('TY_LE', { kind: 'ratio', factor: '100', measure: '%', decimals: 1 }))
  const owner = { kind: 'import', id: people } as const
  const cells = [
    { indicatorId: people, period: '2020', values: ['5000', '3000', '2000'] },
    { indicatorId: members, period: '2020', values: ['40', '30', '20'] },
    { indicatorId: members, period: '2021', values: ['55'] },
  ].flatMap(({ values, ...cell }) => values.map((value, at) => ({ ...cell, unitId: communes[at]!, value })))
  await world.act((work) =>
    enterFigures(work, cells, { source: { kind: 'import', id: people }, owner, official: true }),
  )
  whole = await set(members, province, '101', { decidedOn: '2021-01-05' })
})
afterAll(() => world.close())

const prepare = (id: string, query = '') => world.as(coordinator).get(`/targets/${id}/assigning${query}`)
type Part = { unitId: string; value: string | null; byHand: boolean; replacesId: string | null }
const part = (at: number, value: string | null, more: Partial<Part> = {}): Part => ({
  unitId: communes[at]!,
  value,
  byHand: true,
  replacesId: null,
  ...more,
})
const assign = (parts: readonly Part[], more: object = {}, id = whole, as = coordinator) =>
  world
    .as(as)
    .post(`/targets/${id}/assignments`, { level: 'commune', method: 'hand', decidedOn: '2021-01-12', parts, ...more })
const proportion = () => ({ method: 'proportion', weight: { indicatorId: people, period: '2020' } })
const one = async (id: string, as = coordinator) => world.as(as).get(`/targets/${id}`)
const partOf = async (at: number) =>
  (await one(whole)).body.assigned.parts.find(({ unitId }: { unitId: string }) => unitId === communes[at])

test('what helps to assign: the levels of the day, and for each unit weight, last year and the target it has', async () => {
  const { body } = await prepare(whole, `?level=commune&weightId=${people}&weightPeriod=2020`)
  expect(body).toMatchObject({
    unitName: 'Tỉnh Điện Biên',
    on: '2021-01-05',
    levels: [
      { level: 'district', units: 1 },
      { level: 'commune', units: 4 },
    ],
    methods: ['proportion', 'equal', 'hand'],
    addsUp: true,
    lastYear: '2020',
  })
  expect(body.units).toMatchObject([
    { name: 'Xã Quài Nưa', group: 'Huyện Tuần Giáo', weight: '5000', lastYear: '40', standing: null },
    { weight: '3000', lastYear: '30' },
    { weight: '2000', lastYear: '20' },
    { name: 'Xã Mùn Chung', weight: null, lastYear: null },
  ])
  expect((await prepare(whole)).body).toMatchObject({ level: 'district', units: [{ name: 'Huyện Tuần Giáo' }] })
  const words = (await world.as(coordinator).post('/indicators', indicator('CHU', { kind: 'text' }))).body.id
  for (const query of [
    `?weightId=${words}&weightPeriod=2020`,
    `?weightId=${people}&weightPeriod=x`,
    `?weightId=${people}`,
  ])
    expect((await prepare(whole, query)).status).toBe(400)
})

test('a ratio is not divided: the same for all, or by hand', async () => {
  const id = await set(share, province, '95')
  expect((await prepare(id, '?level=commune')).body).toMatchObject({ methods: ['same', 'hand'], addsUp: false })
  expect(await assign([part(0, '50', { byHand: false })], { method: 'equal' }, id)).toMatchObject({
    status: 422,
    body: { code: 'assignment.method' },
  })
  const all = [0, 1, 2, 3].map((at) => part(at, '95', { byHand: false }))
  expect(await assign(all.with(1, part(1, '94', { byHand: false })), { method: 'same' }, id)).toMatchObject({
    status: 409,
    body: { code: 'assignment.moved' },
  })
  expect((await assign([part(0, '95.55')], { method: 'same' }, id)).body.fields).toMatchObject([
    { problem: 'decimals' },
  ])
  const done = await assign(all.with(3, part(3, '90.5')), { method: 'same' }, id)
  expect(done.body.assigned).toMatchObject({ sum: null, remainder: null, method: 'same' })
  expect(done.body.assigned.parts.map((p: { target: { value: string } }) => p.target.value)).toEqual([
    '95',
    '95',
    '95',
    '90.5',
  ])
})

test('a range is the same for all where it does not add up', async () => {
  const id = await set(share, province, null as never, { value: null, valueFrom: '90', valueTo: '96', period: '2022' })
  expect((await assign([part(0, null, { byHand: true })], { method: 'same' }, id)).status).toBe(400)
  const { body } = await assign([part(0, null, { byHand: false })], { method: 'same' }, id)
  expect(body.assigned.parts[0].target).toMatchObject({ value: null, valueFrom: '90', valueTo: '96' })
})

test('only units of the level, each once, with the decimals of the indicator; only who keeps the target', async () => {
  for (const wrong of [
    [part(0, '1', { unitId: province })],
    [part(0, '1'), part(0, '2')],
    [part(0, '1.5')],
    [part(0, null)],
  ])
    expect((await assign(wrong)).status).toBe(400)
  expect((await assign([part(0, '1')], { weight: { indicatorId: people, period: '2020' } })).status).toBe(400)
  expect((await assign([part(0, '1')], { provisionId: people })).body.fields).toMatchObject([{ path: 'provisionId' }])
  expect((await assign([part(0, '1')], {}, whole, reader)).status).toBe(403)
  expect((await one(whole)).body.assigned).toBeNull()
})

test('in proportion with the rest shown; what the machine proposed must still hold when it is assigned', async () => {
  const shares = ['51', '30', '20'].map((value, at) => part(at, value, { byHand: false }))
  expect(await assign(shares.with(0, part(0, '50', { byHand: false })), proportion())).toMatchObject({
    status: 409,
    body: { code: 'assignment.moved' },
  })
  const key = crypto.randomUUID()
  const client = world.as(coordinator)
  const body = { level: 'commune', decidedOn: '2021-01-12', basis: '5-KH/TU', ...proportion(), parts: shares }
  for (const _ of ['first', 'again']) {
    const done = await client.post(`/targets/${whole}/assignments`, body, { key })
    expect(done.status).toBe(200)
    expect(done.body.assigned).toMatchObject({
      sum: '101',
      remainder: '0',
      weighing: { code: 'DAN_SO', period: '2020' },
    })
  }
  expect(await partOf(0)).toMatchObject({
    target: { value: '51' },
    how: 'proposed',
    weight: '5000',
    actual: '55',
    attainment: { kind: 'percent', percent: '107.843137254902', met: true },
  })
  expect(await partOf(3)).toMatchObject({ how: 'none', target: null })
  const events = await world.db
    .selectFrom('audit_event')
    .select(['action'])
    .where('action', 'in', ['target.assigned'])
    .where('subject_id', '=', whole)
    .execute()
  expect(events).toHaveLength(1)
})

test('a unit sees its target and from whom it came, and nothing of a larger target out of its sight', async () => {
  const { target } = await partOf(0)
  expect((await one(target.id, focal)).body).toMatchObject({
    target: { value: '51', basis: '5-KH/TU' },
    origin: { unitName: 'Tỉnh Điện Biên', method: 'proportion', weight: '5000', above: null, changed: false },
    assigned: null,
    may: [],
  })
  expect((await one(whole, focal)).status).toBe(404)
  expect((await one(target.id)).body.origin.above).toMatchObject({ id: whole, was: { value: '101' } })
})

test('what another saw meanwhile is not written over; what another unit keeps stays', async () => {
  const seen = (await partOf(0)).target.id
  expect(await assign([part(0, '40')])).toMatchObject({ status: 409, body: { code: 'assignment.moved' } })
  expect((await assign([part(0, '40', { replacesId: seen })])).status).toBe(200)
  expect((await partOf(1)).how).toBe('own')
  const office = await world.unit('agency', 'Trạm', { parent: communes[3]! })
  const other = await world.account('Sùng A Mẫu', ['coordinator', office])
  const own = { indicatorId: members, unitId: communes[3], period: '2021', value: '3' }
  const { id } = (await world.as(other).post('/targets', own)).body
  expect((await prepare(whole, '?level=commune')).body.units[3].standing).toMatchObject({ value: '3', fixed: true })
  expect((await assign([part(3, '4', { replacesId: id })])).status).toBe(403)
})

test('the same again makes no new target; more than the whole needs a reason, which is kept', async () => {
  const before = (await partOf(0)).target.id
  const other = (await partOf(1)).target.id
  // together with the 20 and 3 that stay
  const parts = [part(0, '40', { replacesId: before }), part(1, '60', { replacesId: other })]
  expect(await assign(parts)).toMatchObject({ status: 422, body: { code: 'assignment.over', over: '22' } })
  expect((await partOf(1)).target.id).toBe(other)
  const done = await assign(parts, { overReason: 'Giao cao hơn để phấn đấu' })
  expect(done.body.assigned).toMatchObject({ remainder: '-22', overReason: 'Giao cao hơn để phấn đấu' })
  expect((await partOf(0)).target.id).toBe(before)
  expect((await partOf(1)).target.id).not.toBe(other)
})

test('a target that was replaced is not assigned; the parts of it say that it has changed', async () => {
  const next = await set(members, province, '120', { decidedOn: '2021-01-12' })
  expect(await assign([part(2, '1')])).toMatchObject({ status: 409, body: { code: 'stale' } })
  const { target } = await partOf(0)
  expect((await one(target.id)).body.origin).toMatchObject({
    changed: true,
    above: { id: next, was: { value: '101' }, now: { value: '120' } },
  })
  expect((await one(whole)).body).toMatchObject({ inForceId: next, may: [] })
  expect((await one(next)).body.assigned).toMatchObject({ remainder: '-3' })
})
