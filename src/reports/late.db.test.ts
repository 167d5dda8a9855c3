import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
beforeAll(async () => {
  // quý IV/2020 is due on 07/01/2021 and locks two days later
  at = await makeReporting({ now: '2021-01-06', locks: true, graceDays: 2 })
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const versionOf = async (id: string) =>
  (await at.db.selectFrom('expected_report').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const save = async (id: string, unitId: string, who: keyof Reporting['people'] = 'focal') =>
  as(who).put(`/reports/${id}/content`, { version: await versionOf(id), content: at.content(unitId) })
const act = async (who: keyof Reporting['people'], id: string, verb: string, more: object = {}) =>
  as(who).post(`/reports/${id}/${verb}`, { version: await versionOf(id), ...more })
const lateOf = async (id: string) => (await as('coordinator').get(`/reports/${id}`)).body.late

test('a report approved on its due day before midnight is on time, and stays so when it is received later', async () => {
  const id = await at.reportOf(at.commune)
  await save(id, at.commune)
  await act('focal', id, 'submissions')
  at.clock.set('2021-01-07T23:59+07:00')
  await act('head', id, 'approvals')
  at.clock.set('2021-01-08')
  await act('coordinator', id, 'receipts')
  expect(await lateOf(id)).toBe(false)
})

test('reopened after its receipt and sent again, it keeps the day that counted', async () => {
  const id = await at.reportOf(at.commune)
  await act('coordinator', id, 'reopenings', { reason: 'Sai số' })
  await save(id, at.commune)
  await act('focal', id, 'submissions')
  await act('head', id, 'approvals')
  expect((await as('coordinator').get(`/reports/${id}`)).body).toMatchObject({ late: false, approvedOn: '2021-01-07' })
})

test('an unsent report is late once its due day has passed', async () => {
  const id = await at.reportOf(at.second)
  expect(await lateOf(id)).toBe(true)
})

test('after the lock nobody writes, until an exception lets this unit', async () => {
  const id = await at.reportOf(at.second)
  at.clock.set('2021-01-10')
  expect((await save(id, at.second, 'both')).body.code).toBe('report.locked')
  expect((await act('both', id, 'exceptions', { until: '2021-01-20', reason: 'Mưa lũ' })).status).toBe(403)
  const past = { until: '2021-01-01', reason: 'Mưa lũ' }
  expect((await as('coordinator').post(`/reports/${id}/exceptions`, past)).status).toBe(400)
  await as('coordinator').post(`/reports/${id}/exceptions`, { until: '2021-01-20', reason: 'Mưa lũ' })
  expect((await save(id, at.second, 'both')).status).toBe(200)
  at.clock.set('2021-01-21')
  expect((await save(id, at.second, 'both')).body.code).toBe('report.locked')
})

test('nobody approves what they alone wrote, unless the unit lets one person do both: then submitting sends it', async () => {
  const id = await at.reportOf(at.second)
  at.clock.set('2021-01-20')
  await act('both', id, 'submissions')
  expect((await act('both', id, 'approvals')).body.code).toBe('report.own-work')
  await act('both', id, 'recalls')
  await at.db.insertInto('unit_setting').values({ unit_id: at.second, one_person: true }).execute()
  // a head elsewhere is none here
  const writer = at.as(await at.world.account('Lò Văn Viết', ['focal', at.second], ['head', at.commune]))
  const { body: read } = await writer.get(`/reports/${id}`)
  expect(read.sendsAtOnce).toBe(false)
  expect((await writer.post(`/reports/${id}/submissions`, { version: read.version })).body.state).toBe('submitted')
  await act('both', id, 'recalls')
  expect((await as('both').get(`/reports/${id}`)).body.sendsAtOnce).toBe(true)
  expect((await act('both', id, 'submissions')).body.state).toBe('approved')
  const moves = await at.db
    .selectFrom('report_move')
    .select('move')
    .where('expected_report_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(moves.map((m) => m.move)).toEqual(['save', 'submit', 'recall', 'submit', 'recall', 'submit', 'approve'])
})

test('exempted and required again; an exempted report is not late and takes no words', async () => {
  const id = await at.reportOf(at.third)
  expect((await act('coordinator', id, 'exemption')).status).toBe(400)
  expect((await act('coordinator', id, 'exemption', { reason: 'Mới tách xã' })).body.state).toBe('exempted')
  expect(await lateOf(id)).toBe(false)
  const figures = () =>
    at.db.selectFrom('expected_figure').select('state').distinct().where('expected_report_id', '=', id).execute()
  expect(await figures()).toEqual([{ state: 'exempted' }])
  const version = await versionOf(id)
  expect((await as('coordinator').delete(`/reports/${id}/exemption`, { version })).body.state).toBe('open')
  expect(await figures()).toEqual([{ state: 'expected' }])
})

test('keyed in for a unit with nobody to write: dated the day the paper came, received by somebody else', async () => {
  const paper = { cameInOn: '2021-01-08', content: at.content(at.third) }
  const id = await at.reportOf(at.third)
  const other = await at.reportOf(at.second, '2021-Q1')
  expect((await act('coordinator', other, 'keyed-in', { ...paper, content: at.content(at.second) })).body.code).toBe(
    'report.unit-has-account',
  )
  expect((await act('coordinator', id, 'keyed-in', { ...paper, cameInOn: '2021-02-01' })).status).toBe(400)
  const strange = { ...at.content(at.third), addressed: [crypto.randomUUID()] }
  expect((await act('coordinator', id, 'keyed-in', { ...paper, content: strange })).status).toBe(400)
  expect((await act('coordinator', id, 'keyed-in', paper)).body.state).toBe('approved')
  expect((await act('coordinator', id, 'receipts')).body.code).toBe('report.keyed-in-by-yourself')
  expect((await act('leader', id, 'receipts')).body.state).toBe('received')
  expect((await as('leader').get(`/reports/${id}`)).body).toMatchObject({ keyedIn: true, approvedOn: '2021-01-08' })
})
