import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, narrative, type Reporting, table } from '#test/reporting.ts'
import { newFormVersion, openPeriods, setRegimeUnits } from './index.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

const reports = (period: string) =>
  at.db
    .selectFrom('expected_report as r')
    .innerJoin('form_version as v', 'v.id', 'r.form_version_id')
    .select(['r.unit_id as unit', 'r.due_on as dueOn', 'r.frozen', 'v.number'])
    .where('r.period', '=', period)
    .execute()
const figures = async (period: string) =>
  (await at.db.selectFrom('expected_figure').select('unit_id').where('period', '=', period).execute()).length

test('who may not set up forms and regimes is refused', async () => {
  const sections = [narrative]
  expect((await at.as(at.people.focal).post('/forms', { name: 'Mẫu', ownerUnitId: at.office, sections })).status).toBe(
    403,
  )
  const { status, body } = await at.as(at.people.coordinator).post('/forms', {
    name: 'Mẫu',
    ownerUnitId: at.office,
    sections: [table('self', ['KHONG_CO'])],
  })
  expect([status, body]).toEqual([422, { code: 'form.unknown-indicators', codes: ['KHONG_CO'] }])
})

test('who reports by a regime sees it and its form, and may not change it; for others there is neither', async () => {
  const { coordinator, focal, stranger } = at.people
  const both = await at.account('Mùa Thị Mẫu', ['coordinator', at.commune])
  const from = '2021-04-01'
  const set = (id: string) =>
    at.as(id).put(`/regimes/${at.regime.id}/units`, { version: 1, from, unitIds: at.communes })
  expect([(await set(both)).status, (await set(stranger)).status]).toEqual([403, 404])
  // each is told what they may do with it: only its own unit changes a form
  const forms = async (id: string) =>
    (await at.as(id).get('/forms')).body.forms.map(({ may }: { may: string[] }) => may)
  expect(await forms(coordinator)).toEqual([['form.write']])
  expect([await forms(both), await forms(focal), await forms(stranger)]).toEqual([[[]], [[]], []])
})

test('each period is opened once, however often it is asked; Sundays and holidays move the due day on', async () => {
  expect((await reports('2020-Q4')).map((r) => [r.dueOn, r.frozen])).toEqual(Array(3).fill(['2021-01-07', true]))
  expect(await figures('2020-Q4')).toBe(9)
  expect(await at.act((work) => openPeriods(work))).toBe(0)
  // two servers in the same minute
  at.clock.set('2021-04-01')
  const opened = await Promise.all([at.act((work) => openPeriods(work)), at.act((work) => openPeriods(work))])
  expect(opened.toSorted()).toEqual([0, 3])
  expect(await figures('2021-Q2')).toBe(9)
})

test('made ahead, a period takes up the form’s next version; one that has begun keeps its own', async () => {
  await at.act((work) => openPeriods(work, '2021-07-01'))
  const form = at.form.id
  await at.act(
    (work) => newFormVersion(work, form, { version: 1, sections: [table('self', ['HS'])], fromDay: '2021-04-01' }),
    at.people.coordinator,
  )
  expect((await reports('2021-Q2')).map((r) => r.number)).toEqual([1, 1, 1])
  expect((await reports('2021-Q3')).map((r) => r.number)).toEqual([2, 2, 2])
  expect([await figures('2021-Q2'), await figures('2021-Q3')]).toEqual([9, 3])
})

test('a unit that leaves the regime loses only the reports that nobody has begun', async () => {
  const body = { version: 1, from: '2021-07-01', unitIds: [at.commune, at.second] }
  await at.act((work) => setRegimeUnits(work, at.regime.id, body), at.people.coordinator)
  expect((await reports('2021-Q3')).map((r) => r.unit).toSorted()).toEqual([at.commune, at.second].toSorted())
  expect(await reports('2021-Q2')).toHaveLength(3)
  at.clock.set('2021-10-01')
  await at.act((work) => openPeriods(work))
  expect(await reports('2021-Q4')).toHaveLength(2)
})
