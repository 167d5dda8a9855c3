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
const read = async (who: Who) => (await at.as(at.people[who]).get(`/reports/${id}`)).body
const version = async () =>
  (await at.db.selectFrom('expected_report').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const act = async (who: Who, verb: string, more: object = {}) =>
  at.as(at.people[who]).post(`/reports/${id}/${verb}`, { version: await version(), ...more })
const save = async (hs: string, text: string, more: object = {}) => {
  const content = { ...at.content(at.commune, hs, text), ...more }
  return at.as(at.people.focal).put(`/reports/${id}/content`, { version: await version(), content })
}
const remarksOf = async (who: Who) => (await read(who)).moves.flatMap((m: { remarks: object[] }) => m.remarks)
const hs = () => `p2/${at.commune}/HS`
const pin = (path: string, more: object = {}) => ({ path, text: 'Đối chiếu lại', ...more })

test('nothing is pinned to a place that the report does not have, and a return says something', async () => {
  await save('120', 'Đoạn một.\n\nĐoạn hai.')
  await act('focal', 'submissions')
  const strange = [
    pin('p9'),
    pin(`p2/${at.second}/HS`),
    pin(`p2/${at.commune}/KHAC`),
    pin(`${hs()}/Nữ`),
    pin(`p1/${at.commune}/HS`),
    pin(hs(), { paragraph: 0 }),
    pin('p1', { paragraph: 2 }),
  ]
  for (const one of strange) {
    const { status, body } = await act('head', 'returns', { remarks: [pin('p1'), one] })
    expect([status, body.fields]).toEqual([400, [{ path: 'body.remarks.1.path', problem: 'no-such-place' }]])
  }
  expect((await act('head', 'returns', { reason: ' ' })).status).toBe(400)
  expect((await act('head', 'returns', { remarks: [pin('p1', { text: ' ' })] })).status).toBe(400)
  expect((await read('focal')).state).toBe('submitted')
})

test('the head’s remarks need no further reason, are told to the writers, and stay in the unit', async () => {
  const { body } = await act('head', 'returns', { remarks: [pin(hs()), pin('p1', { paragraph: 1, text: 'Nêu rõ' })] })
  expect(body.state).toBe('returned')
  expect(await remarksOf('focal')).toMatchObject([
    { path: hs(), text: 'Đối chiếu lại', cell: { value: '120' }, quote: null, paragraph: null },
    { path: 'p1', text: 'Nêu rõ', cell: null, quote: 'Đoạn hai.', paragraph: 1 },
  ])
  expect((await read('focal')).moves.at(-1).reason).toBeNull()
  expect(await remarksOf('coordinator')).toEqual([])
  const told = await at.db.selectFrom('message').select('facts').where('kind', '=', 'returned').execute()
  expect(told.map(({ facts }) => facts)).toContainEqual({ note: 'Đối chiếu lại' })
})

test('the receiver’s remarks travel with the return; what the writers dealt with comes back with the report', async () => {
  await save('125', 'Đoạn một.')
  await act('focal', 'submissions')
  await act('head', 'approvals')
  await act('coordinator', 'returns', {
    reason: 'Cần bổ sung',
    remarks: [pin(hs()), pin('p2', { text: 'Thiếu nguồn' })],
  })
  const [first] = await remarksOf('coordinator')
  expect(first).toMatchObject({ path: hs(), cell: { value: '125' } })
  expect(await remarksOf('focal')).toHaveLength(4)
  expect((await read('focal')).content.addressed).toBeUndefined()
  const strange = await save('130', 'Đoạn một.', { addressed: [first.id, crypto.randomUUID()] })
  expect([strange.status, strange.body.fields]).toEqual([
    400,
    [{ path: 'body.content.addressed.1', problem: 'not-asked' }],
  ])
  await save('130', 'Đoạn một.', { addressed: [first.id] })
  await act('focal', 'submissions')
  await act('head', 'approvals')
  expect((await read('coordinator')).content.addressed).toEqual([first.id])
  await act('coordinator', 'receipts')
  expect(await remarksOf('coordinator')).toHaveLength(2)
})

test('a received report is reopened for remarks in the place of a reason', async () => {
  expect((await act('coordinator', 'reopenings', { reason: '' })).status).toBe(400)
  expect((await act('coordinator', 'reopenings', { remarks: [pin(hs())] })).body.state).toBe('returned')
  expect((await remarksOf('focal')).at(-1)).toMatchObject({ path: hs(), cell: { value: '130' } })
})
