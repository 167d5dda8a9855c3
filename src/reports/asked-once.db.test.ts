import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let reader = ''
beforeAll(async () => {
  at = await makeReporting()
  reader = await at.account('Lường Thị Đọc', ['reader', at.province])
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const request = (more: object = {}) => ({
  title: 'Rà soát trường học vùng lũ',
  receivingUnitId: at.office,
  unitIds: [at.commune],
  dueOn: '2021-01-20',
  asks: 'Nêu số phòng học bị hư hỏng.',
  ...more,
})
const ask = (who: keyof Reporting['people'], more: object = {}) => as(who).post('/one-off-requests', request(more))
const regimes = async () => (await at.db.selectFrom('regime').select('id').execute()).length

test('nobody asks in the name of a unit that is not theirs, once or daily, and nothing is left of the attempt', async () => {
  const before = await regimes()
  expect((await ask('focal')).status).toBe(403)
  expect((await ask('stranger')).status).toBe(403)
  const daily = {
    title: 'Số liệu hằng ngày',
    receivingUnitId: at.office,
    figures: [{ name: 'Số ca', measure: 'ca' }],
    unitIds: [at.commune],
    from: '2021-01-12',
  }
  expect((await as('stranger').post('/quick-regimes', daily)).status).toBe(403)
  // nor is told what else would be wrong with it
  expect((await ask('stranger', { dueOn: '2021-01-11' })).status).toBe(403)
  expect((await as('stranger').post('/quick-regimes', { ...daily, from: '2021-01-11' })).status).toBe(403)
  expect(await regimes()).toBe(before)
})

test('who coordinates elsewhere and only reads at the unit does not ask in its name', async () => {
  const both = await at.account('Giàng A Hai', ['coordinator', at.province], ['reader', at.office])
  expect((await at.as(both).post('/one-off-requests', request())).status).toBe(403)
})

test('what came with a request opens for whom it asks and for whoever may read an answer, for nobody else', async () => {
  const { body: file } = await as('coordinator').upload('/files', 'de-cuong.txt', 'Đề cương rà soát')
  expect((await ask('coordinator', { fileIds: [file.id] })).status).toBe(200)
  const opens = async (who: string) => (await at.as(who).get(`/files/${file.id}`)).status
  const { coordinator, focal, both, stranger } = at.people
  expect(await opens(stranger)).toBe(404)
  // asked of one commune alone: the other is not asked
  expect(await opens(both)).toBe(404)
  expect([await opens(coordinator), await opens(focal)]).toEqual([200, 200])
  // nothing has come yet that the province could read
  expect(await opens(reader)).toBe(404)
  await at.db.updateTable('expected_report').set({ state: 'received' }).where('unit_id', '=', at.commune).execute()
  expect(await opens(reader)).toBe(200)
  expect(await opens(stranger)).toBe(404)
})
