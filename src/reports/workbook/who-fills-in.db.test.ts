import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { filled } from '#test/workbook.ts'

let at: Reporting
let id = ''
let many = ''
beforeAll(async () => {
  at = await makeReporting()
  // of a unit in which nobody writes
  id = await at.reportOf(at.third)
  many = `/report-workbook?regimeId=${at.regime.id}&period=2020-Q4&layout=table`
})
afterAll(() => at.close())

const sheet = '2. Số liệu'
const out = async (who: Client) => (await who.get(`/reports/${id}/workbook`)).bytes
const take = (who: Client, bytes: Uint8Array) =>
  who.upload(`/reports/${id}/workbooks?version=1&take=all`, 'bao-cao.xlsx', bytes)

test('of a unit without anybody who writes, who receives keys in; who reads there, writes for it or keeps another unit does not', async () => {
  const coordinator = at.as(at.people.coordinator)
  expect((await coordinator.get(`/reports/${id}/workbook`)).status).toBe(200)
  expect((await coordinator.get(many)).status).toBe(200)
  const others = {
    reads: [['reader', at.office]],
    writes: [['focal', at.office]],
    keepsElsewhere: [
      ['reader', at.office],
      ['coordinator', at.province],
    ],
  } as const
  for (const [name, grants] of Object.entries(others)) {
    const who = at.as(await at.account('Hà Thị Thử', ...grants))
    const asked = [await who.get(`/reports/${id}`), await who.get(`/reports/${id}/workbook`), await who.get(many)]
    expect([name, ...asked.map(({ status }) => status)]).toEqual([name, 200, 403, 403])
  }
})

test('who may not write is refused before a word of what is wrong in the workbook', async () => {
  const wrong = await filled(await out(at.as(at.people.coordinator)), [[{ sheet, code: 'HS' }, 'khoảng 12']])
  const writesElsewhere = at.as(await at.account('Lường Thị Viết', ['focal', at.office]))
  const keysInToo = at.as(await at.account('Lường Thị Gộp', ['focal', at.office], ['coordinator', at.office]))
  for (const who of [writesElsewhere, keysInToo, at.as(at.people.coordinator)]) {
    const { status, body } = await take(who, wrong)
    expect([status, body.code]).toEqual([403, 'forbidden'])
  }
})

test('who keys in for a unit that lost its writer does not find the draft that was begun there', async () => {
  const writer = await at.account('Lò Văn Thôi', ['focal', at.third])
  await at.as(writer).put(`/reports/${id}/content`, { version: 1, content: at.content(at.third) })
  await at.db.updateTable('role_grant').set({ revoked_at: at.clock.now() }).where('account_id', '=', writer).execute()
  const coordinator = at.as(at.people.coordinator)
  const file = await filled(await out(coordinator), [[{ sheet, code: 'HS' }, 5]])
  const { body } = await coordinator.upload(`/reports/${id}/workbook-tries`, 'bao-cao.xlsx', file)
  expect(body).toMatchObject({ filling: 'keyIn', changes: [{ indicator: 'HS', from: '', to: '5' }] })
})
