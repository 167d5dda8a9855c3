import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])

test('who receives nothing finds an empty desk, also under another’s regime', async () => {
  const { body } = await as('stranger').get(`/desk?regimeId=${at.regime.id}`)
  expect(body).toMatchObject({ regime: null, regimes: [], units: [] })
  const reminder = { regimeId: at.regime.id, period: '2020-Q4' }
  expect((await as('stranger').post('/desk/reminders', reminder)).status).toBe(404)
  expect((await as('focal').post('/desk/reminders', reminder)).status).toBe(403)
})

test('units by periods: what the receiver may know of each, with counts of what is expected', async () => {
  const id = await at.reportOf(at.commune)
  await as('focal').put(`/reports/${id}/content`, { version: 1, content: at.content(at.commune) })
  await as('focal').post(`/reports/${id}/submissions`, { version: 2 })
  const { body } = await as('coordinator').get('/desk')
  expect(body.periods).toEqual([
    { period: '2020-Q4', received: 0, sent: 0, onTime: 0, expected: 3, late: 3 },
    { period: '2021-Q1', received: 0, sent: 0, onTime: 0, expected: 3, late: 0 },
  ])
  const row = body.units.find((unit: { id: string }) => unit.id === at.commune)
  expect(row.cells.map((cell: { state: string; late: boolean }) => [cell.state, cell.late])).toEqual([
    ['draft', true],
    ['open', false],
  ])
})

test('units at which nobody writes are named to those who may key their reports in', async () => {
  const told = async (who: string) => (await at.as(who).get('/desk')).body.keyIn
  const readsHere = await at.account('Lường Thị Đọc', ['reader', at.office])
  // may key in, but not for this office
  const elsewhere = await at.account('Giàng A Hai', ['coordinator', at.province], ['reader', at.office])
  expect(await told(at.people.coordinator)).toEqual([at.third])
  expect([await told(readsHere), await told(elsewhere)]).toEqual([[], []])
})

test('all who are late are reminded, each person once a day; a unit nobody can write to is named', async () => {
  const remind = () => as('coordinator').post('/desk/reminders', { regimeId: at.regime.id, period: '2020-Q4' })
  expect((await remind()).body).toEqual({ reminded: 2, withoutAddress: ['Xã Chiềng Sinh'] })
  await remind()
  const letters = () => at.db.selectFrom('outbox').select(['subject', 'body_text', 'read_at']).execute()
  // three people at the first commune, one at the second
  expect(await letters()).toHaveLength(4)
  expect((await letters())[0]).toEqual({
    subject: 'Mạch: đôn đốc 1 việc',
    body_text: expect.stringMatching(/Quý IV\/2020 · Xã Quài (Tở|Nưa) · hạn 07\/01\/2021, quá hạn 5 ngày/),
    // asked again when it is sent: whoever reads at the unit no more is told nothing
    read_at: [expect.any(String)],
  })
  at.clock.set('2021-01-13')
  await remind()
  expect(await letters()).toHaveLength(8)
})

test('each list holds what its reader has to do', async () => {
  const count = async (who: keyof Reporting['people'], purpose: string) =>
    (await as(who).get(`/reports?for=${purpose}`)).body.total
  expect(await count('focal', 'writing')).toBe(2)
  expect(await count('focal', 'receiving')).toBe(0)
  expect(await count('head', 'approving')).toBe(1)
  expect(await count('coordinator', 'receiving')).toBe(0)
  expect(await count('coordinator', 'reading')).toBe(6)
  expect(await count('province', 'reading')).toBe(0)
  const { body } = await as('head').get('/reports?for=approving')
  expect(body.reports).toMatchObject([
    { state: 'submitted', may: ['report.recall', 'report.approve', 'report.returnOwn'] },
  ])
})
