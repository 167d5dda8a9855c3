import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let id = ''
beforeAll(async () => {
  at = await makeReporting()
  id = await at.reportOf(at.commune)
})
afterAll(() => at.close())

type Who = keyof Reporting['people']
const version = async () =>
  (await at.db.selectFrom('expected_report').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const act = async (who: Who, verb: string, more: object = {}) =>
  at.as(at.people[who]).post(`/reports/${id}/${verb}`, { version: await version(), ...more })
const write = async (hs: string, text: string) =>
  at.as(at.people.focal).put(`/reports/${id}/content`, {
    version: await version(),
    content: at.content(at.commune, hs, text),
  })
const send = async () => {
  await act('focal', 'submissions')
  await act('head', 'approvals')
}
const changes = async (who: Who) => (await at.as(at.people[who]).get(`/reports/${id}/changes`)).body.changes
const figure = (was: string, now: string) => [{ path: `p2/${at.commune}/HS`, was: { value: was }, now: { value: now } }]

test('a report that never came back has changed against nothing', async () => {
  await write('120', 'Một.\nHai.')
  await send()
  expect([await changes('coordinator'), await changes('focal')]).toEqual([null, null])
})

test('sent again after a return, it tells its receiver what is new in it, and before it was sent nothing', async () => {
  await act('coordinator', 'returns', { reason: 'Bổ sung' })
  await write('125', 'Một.\nHai, sửa.')
  expect(await changes('coordinator')).toBeNull()
  expect(await changes('head')).toMatchObject({ cells: figure('120', '125') })
  await send()
  expect(await changes('coordinator')).toMatchObject({
    since: { move: 'return' },
    cells: figure('120', '125'),
    paragraphs: [{ sectionId: 'p1', was: 'Hai.', now: 'Hai, sửa.' }],
  })
})

test('what its own head sent back is compared for its writers alone', async () => {
  await act('head', 'recalls')
  await act('focal', 'submissions')
  await act('head', 'returns', { reason: 'Xem lại' })
  await write('126', 'Một.\nHai, sửa.')
  await send()
  expect((await changes('focal')).cells).toMatchObject(figure('125', '126'))
  expect((await changes('coordinator')).cells).toMatchObject(figure('120', '126'))
})

test('reopened and received again, it tells what changed since the receipt', async () => {
  await act('coordinator', 'receipts')
  await act('coordinator', 'reopenings', { reason: 'Sai số' })
  await write('130', 'Một.\nHai, sửa.')
  await send()
  await act('coordinator', 'receipts')
  const told = await changes('coordinator')
  expect([told.since.move, told.paragraphs]).toEqual(['reopen', []])
  expect(told.cells).toMatchObject(figure('126', '130'))
})
