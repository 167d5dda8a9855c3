import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const read = async (who: keyof Reporting['people'], id: string) => (await as(who).get(`/reports/${id}`)).body
type Verb = 'submissions' | 'recalls' | 'approvals' | 'returns' | 'receipts' | 'reopenings' | 'exemption'

/** Does one act from the version that stands now. */
async function act(who: keyof Reporting['people'], id: string, verb: Verb, more: object = {}) {
  const { version } = await at.db
    .selectFrom('expected_report')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return as(who).post(`/reports/${id}/${verb}`, { version, ...more })
}
async function save(who: keyof Reporting['people'], id: string, unitId: string, hs = '120') {
  const { version } = await at.db
    .selectFrom('expected_report')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return as(who).put(`/reports/${id}/content`, { version, content: at.content(unitId, hs) })
}

test('a stranger to both units finds no report, as if there were none', async () => {
  const id = await at.reportOf(at.commune)
  const strange = await as('stranger').get(`/reports/${id}`)
  const absent = await as('stranger').get(`/reports/${randomUUID()}`)
  expect([strange.status, strange.text]).toEqual([404, absent.text])
  expect((await act('stranger', id, 'receipts')).status).toBe(404)
})

test('the receiver may not write, the writer may not approve or receive, and nobody learns of a draft', async () => {
  const id = await at.reportOf(at.commune)
  expect((await save('coordinator', id, at.commune)).status).toBe(403)
  expect((await save('focal', id, at.commune)).status).toBe(200)
  expect((await act('focal', id, 'approvals')).status).toBe(403)
  expect((await act('focal', id, 'receipts')).status).toBe(403)
  expect((await read('coordinator', id)).content).toBeNull()
  expect((await read('focal', id)).content.sections.p1.text).toBe('Đã hoàn thành.')
  expect((await as('province').get(`/reports/${id}`)).status).toBe(404)
})

test('from writing to receipt, each step by whom it belongs to', async () => {
  const id = await at.reportOf(at.commune)
  expect((await act('focal', id, 'submissions')).body.state).toBe('submitted')
  expect((await read('coordinator', id)).state).toBe('draft')
  expect((await act('head', id, 'returns')).status).toBe(400)
  expect((await act('head', id, 'returns', { reason: 'Thiếu số liệu' })).body.state).toBe('returned')
  await save('focal', id, at.commune, '125')
  await act('focal', id, 'submissions')
  expect((await act('focal', id, 'recalls')).body.state).toBe('draft')
  await act('focal', id, 'submissions')
  expect((await act('head', id, 'approvals')).body.state).toBe('approved')
  expect((await read('coordinator', id)).content.sections.p2.cells[0].value).toBe('125')
  expect((await act('coordinator', id, 'receipts')).body.state).toBe('received')
  expect((await read('province', id)).state).toBe('received')
  expect((await act('coordinator', id, 'reopenings', { reason: 'Sai số' })).body.state).toBe('returned')
})
