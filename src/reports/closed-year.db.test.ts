import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let scene: Reporting
let blocId: string
const path = (id: string, act: string) => `/reports/${id}/${act}`
beforeAll(async () => {
  scene = await makeReporting()
  const bloc = await scene.db
    .insertInto('bloc')
    .values({ name: 'Khối khoa giáo', coordinator_id: scene.office })
    .returning('id')
    .executeTakeFirstOrThrow()
  blocId = bloc.id
  await scene.db.updateTable('regime').set({ bloc_id: blocId }).where('id', '=', scene.regime.id).execute()
  for (const [year, state] of [
    [2020, 'open'],
    [2021, 'closed'],
  ] as const)
    await scene.db.insertInto('work_year').values({ bloc_id: blocId, year, state, made_at: new Date() }).execute()
})
afterAll(() => scene.close())

const turn = (state: 'open' | 'closed') =>
  scene.db.updateTable('work_year').set({ state }).where('year', '=', 2020).execute()

/** Written and sent by a unit whose one person does both. */
async function sent(unitId: string, account: string) {
  const id = await scene.reportOf(unitId)
  const client = scene.as(account)
  const saved = await client.put(path(id, 'content'), { version: 1, content: scene.content(unitId) })
  const submitted = await client.post(path(id, 'submissions'), { version: saved.body.version })
  const head = scene.as(account === scene.people.focal ? scene.people.head : account)
  const { body } = await head.post(path(id, 'approvals'), { version: submitted.body.version })
  return { id, version: body.version ?? submitted.body.version }
}

test('of a closed year no report is received, returned or reopened; of an open year each is', async () => {
  const receiver = scene.as(scene.people.coordinator)
  const { id, version } = await sent(scene.commune, scene.people.focal)
  const reason = 'Số liệu chưa khớp'
  await turn('closed')
  const refusedReceipt = await receiver.post(path(id, 'receipts'), { version })
  expect([refusedReceipt.status, refusedReceipt.body]).toEqual([
    422,
    { code: 'report.year-closed', bloc: 'Khối khoa giáo', year: 2020 },
  ])
  expect((await receiver.post(path(id, 'returns'), { version, reason })).body.code).toBe('report.year-closed')
  await turn('open')
  const received = await receiver.post(path(id, 'receipts'), { version })
  expect(received.body.state).toBe('received')
  await turn('closed')
  const again = { version: received.body.version, reason }
  expect((await receiver.post(path(id, 'reopenings'), again)).body.code).toBe('report.year-closed')
  await turn('open')
  expect((await receiver.post(path(id, 'reopenings'), again)).body.state).toBe('returned')
})
