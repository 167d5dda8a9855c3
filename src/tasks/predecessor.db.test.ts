import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSuccession } from '#src/units/index.ts'
import { type BoardScene, boardScene } from '#test/board.ts'

let scene: BoardScene
let before: string
let after: string
beforeAll(async () => {
  scene = await boardScene({ now: '2020-03-02' })
  const { units } = scene
  const old = await scene.unit('department', 'Sở Dân số', { parent: units.committee, to: '2020-06-30' })
  const writer = await scene.account('Mùa A Mẫu', ['leader', old])
  const parts = [{ from: old, to: units.health, share: '1' }]
  await scene.act((work) => addSuccession(work, { on: '2020-07-01', kind: 'merge', parts }))
  const given = async (content: string) => {
    const when = { kind: 'deadline', deadline: '2021-06-30' }
    const draft = { content, deliverable: 'Báo cáo', issuingUnitId: old, leads: [old], when }
    const { id } = (await scene.as(writer).post('/tasks', draft)).body
    await scene.as(writer).post(`/tasks/${id}/issue`, { version: 1 })
    return id as string
  }
  before = await given('Rà soát dân số')
  after = await given('Việc ghi sau ngày sáp nhập')
  await scene.db.updateTable('task').set({ issued_on: '2020-07-02' }).where('id', '=', after).execute()
  scene.clock.set('2021-01-12')
})
afterAll(() => scene.close())

test('the successor opens the tasks of its predecessor from before it came, and changes none', async () => {
  const opened = await scene.healthHead.get(`/tasks/${before}`)
  expect(opened).toMatchObject({ status: 200, body: { content: 'Rà soát dân số', may: [] } })
  const { version } = opened.body
  expect((await scene.health.post(`/tasks/${before}/submission`, { version })).status).toBe(403)
})
test('what was dated later, or belongs to another’s predecessor, is not found', async () => {
  expect((await scene.healthHead.get(`/tasks/${after}`)).status).toBe(404)
  expect((await scene.education.get(`/tasks/${before}`)).status).toBe(404)
})
