import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { openPeriods } from './index.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

const cases = { name: 'Số ca mắc mới', measure: 'ca' }
const ill = { name: 'Đang điều trị', measure: 'người', overTime: 'last' }
const begun = (more: object = {}) => ({
  title: 'Số liệu dịch hằng ngày',
  receivingUnitId: at.office,
  figures: [cases, ill],
  levels: ['commune'],
  from: '2021-01-12',
  ...more,
})
const start = (more: object = {}, by = at.people.coordinator) => at.as(by).post('/quick-regimes', begun(more))
const count = async (table: 'indicator' | 'form' | 'regime' | 'expected_report') =>
  (await at.db.selectFrom(table).select('id').execute()).length
const all = () => Promise.all((['indicator', 'form', 'regime', 'expected_report'] as const).map(count))
const owed = (regimeId: string) =>
  at.db
    .selectFrom('expected_report')
    .select(['unit_id', 'period', 'state', 'due_on as dueOn'])
    .where('regime_id', '=', regimeId)
    .orderBy('period')
    .execute()

test('what is refused of daily figures leaves nothing behind: no right, no unit, a day gone, a figure of the quarter', async () => {
  const before = await all()
  expect((await start({}, at.people.focal)).status).toBe(403)
  expect((await start({ levels: [] })).body).toMatchObject({ fields: [{ path: 'body.unitIds' }] })
  expect((await start({ from: '2021-01-11' })).body).toMatchObject({ fields: [{ path: 'body.from' }] })
  expect((await start({ figures: [cases, { code: 'HS' }] })).body).toEqual({
    code: 'quick.not-of-the-day',
    codes: ['HS'],
  })
  expect((await start({ figures: [cases, { code: 'KHONG_CO' }] })).status).toBe(422)
  expect((await start({ levels: ['commune'], unitIds: [at.district] })).body).toMatchObject({
    code: 'collection.nested',
  })
  expect(await all()).toEqual(before)
})

test('one act makes indicators, form, regime and today’s reports, and every unit finds its own on its home at once', async () => {
  const { status, body } = await start()
  expect([status, body.reports]).toEqual([200, 3])
  expect(await owed(body.id)).toMatchObject(Array(3).fill({ period: '2021-01-12', state: 'open', dueOn: '2021-01-12' }))
  const made = await at.db
    .selectFrom('indicator')
    .select(['code', 'over_time', 'periodicity', 'owner_unit_id as owner'])
    .where('code', 'in', ['SO_CA_MAC_MOI', 'DANG_DIEU_TRI'])
    .orderBy('code')
    .execute()
  expect(made).toEqual([
    { code: 'DANG_DIEU_TRI', over_time: 'last', periodicity: 'day', owner: at.office },
    { code: 'SO_CA_MAC_MOI', over_time: 'sum', periodicity: 'day', owner: at.office },
  ])
  const home = (await at.as(at.people.focal).get('/today')).body
  expect(JSON.stringify(home)).toContain('Số liệu dịch hằng ngày')
})

test('a commune fills the figure in, and the district has the sum of its communes the same day', async () => {
  const { body } = await start({ figures: [{ code: 'SO_CA_MAC_MOI' }], title: 'Chỉ số ca' })
  const { focal, head, coordinator } = at.people
  const [line] = (await at.as(focal).get(`/reports?for=writing&regimeId=${body.id}`)).body.reports
  const report = (await at.as(focal).get(`/reports/${line.id}`)).body
  expect(report.rows).toEqual({ 'so-lieu': [{ id: at.commune, name: 'Xã Quài Nưa' }] })
  const cells = [{ unitId: at.commune, indicator: 'SO_CA_MAC_MOI', item: '', value: '7' }]
  const path = `/reports/${line.id}`
  let { version } = line
  const go = async (by: string, step: string, more: object = {}) => {
    const asked = { version, ...more }
    const reply = await (step === 'content'
      ? at.as(by).put(`${path}/content`, asked)
      : at.as(by).post(`${path}/${step}`, asked))
    expect([step, reply.status]).toEqual([step, 200])
    version = reply.body.version
  }
  await go(focal, 'content', { content: { sections: { 'so-lieu': { cells } } } })
  await go(focal, 'submissions')
  await go(head, 'approvals')
  await go(coordinator, 'receipts')
  const asked = `indicatorId=${report.indicators[0].id}&unitId=${at.district}&periods=2021-01-12`
  const { rows } = (await at.as(coordinator).get(`/series?${asked}`)).body
  expect(rows[0]).toMatchObject({ value: '7', reported: 1, expected: 3 })
})

test('two regimes with a figure of the same name have each its own indicator', async () => {
  const { status } = await start({ title: 'Số liệu dịch, đợt hai' })
  expect(status).toBe(200)
  const codes = await at.db.selectFrom('indicator').select('code').where('code', 'like', 'SO_CA_MAC_MOI%').execute()
  expect(codes.map(({ code }) => code).toSorted()).toEqual(['SO_CA_MAC_MOI', 'SO_CA_MAC_MOI_2'])
})

const end = (id: string, version: number, from: string, by = at.people.coordinator) =>
  at.as(by).post(`/regimes/${id}/end`, { version, from })
const resume = (id: string, version: number) => at.as(at.people.coordinator).delete(`/regimes/${id}/end`, { version })

test('ended today, what nobody has begun falls away and what is begun stays; taken back, all is asked again', async () => {
  const { id } = (await start({ title: 'Đợt ba' })).body
  const [first] = await owed(id)
  await at.db
    .updateTable('expected_report')
    .set({ state: 'draft' })
    .where('regime_id', '=', id)
    .where('unit_id', '=', first!.unit_id)
    .execute()
  expect((await end(id, 1, '2021-01-12', at.people.focal)).status).toBe(403)
  expect((await end(id, 1, '2021-01-12', at.people.stranger)).status).toBe(404)
  expect((await end(id, 1, '2021-01-11')).body).toMatchObject({ fields: [{ path: 'body.from' }] })
  expect((await end(id, 1, '2021-01-12')).body).toMatchObject({ version: 2, dropped: 2, left: 1 })
  await at.act((work) => openPeriods(work))
  expect(await owed(id)).toMatchObject([{ unit_id: first!.unit_id, state: 'draft' }])
  expect((await end(id, 2, '2021-01-13')).body.code).toBe('regime.ended')
  expect((await resume(id, 2)).body).toMatchObject({ reports: 2, version: 3 })
  expect(await owed(id)).toHaveLength(3)
  expect((await resume(id, 3)).body.code).toBe('regime.not-ended')
})

test('ended from tomorrow, today is still asked; two days later it cannot be taken back', async () => {
  const { id } = (await start({ title: 'Đợt bốn' })).body
  expect((await end(id, 1, '2021-01-13')).body).toMatchObject({ dropped: 0, left: 3 })
  at.clock.set('2021-01-14')
  await at.act((work) => openPeriods(work))
  expect((await owed(id)).map(({ period }) => period)).toEqual(Array(3).fill('2021-01-12'))
  expect((await resume(id, 2)).body).toEqual({ code: 'regime.ended-too-long', from: '2021-01-13' })
  expect(await owed(id)).toHaveLength(3)
})

const request = (more: object = {}) =>
  at.as(at.people.coordinator).post('/one-off-requests', {
    title: 'Rà soát trường học bị ảnh hưởng',
    receivingUnitId: at.office,
    unitIds: at.communes,
    asks: 'Theo Công văn số 12-CV/TU.',
    dueOn: '2021-01-20',
    ...more,
  })

test('a request asks once, by its day and in its words, and withdrawn it is owed by nobody who has not begun', async () => {
  expect((await request({ dueOn: '2021-01-13' })).body).toMatchObject({ fields: [{ path: 'body.dueOn' }] })
  const { id, formId, reports } = (await request()).body
  expect(reports).toBe(3)
  expect(await owed(id)).toMatchObject(Array(3).fill({ period: '2021-01-14..2021-01-20', dueOn: '2021-01-20' }))
  const [line] = (await at.as(at.people.focal).get(`/reports?for=writing&regimeId=${id}`)).body.reports
  expect((await at.as(at.people.focal).get(`/reports/${line.id}`)).body.asked).toEqual({
    text: 'Theo Công văn số 12-CV/TU.',
    files: [],
  })
  expect((await request({ title: 'Rà soát lần hai' })).body.formId).toBe(formId)
  expect((await end(id, 1, '2021-01-14')).body).toMatchObject({ dropped: 3, left: 0 })
  at.clock.set('2021-01-16')
  await at.act((work) => openPeriods(work))
  expect(await owed(id)).toEqual([])
  expect((await resume(id, 2)).body.reports).toBe(3)
})
