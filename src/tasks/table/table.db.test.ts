import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardScene, boardScene, drafted, issued } from '#test/board.ts'

let scene: BoardScene
let task: string
let reader: BoardScene['leader']
beforeAll(async () => {
  scene = await boardScene()
  task = (await issued(scene)).id
  reader = scene.as(await scene.account('Sùng Thị Xem', ['reader', scene.units.board]))
})
afterAll(() => scene.close())

type View = { id: string; name: string; unitId: string | null; may: string[] }
const table = async (client: BoardScene['leader']) => (await client.get('/task-table')).body
const names = async (client: BoardScene['leader']) => (await table(client)).views.map((view: View) => view.name)
const kept = (name: string, unitId: string | null = null) => ({ name, unitId, search: { light: 'red', group: 'lead' } })

test('a name that says nothing, an unknown part of a search and an unknown column width are refused', async () => {
  for (const body of [
    { ...kept('  ') },
    { ...kept('Chậm'), search: { colour: 'red' } },
    { ...kept('Chậm'), layout: { columns: [{ id: 'lead', shown: true, width: 9000 }], density: 'roomy' } },
  ])
    expect((await scene.leader.post('/task-views', body)).status).toBe(400)
})
test('one’s own view is nobody else’s: not listed, not read, not changed, not made the first', async () => {
  const { body } = await scene.leader.post('/task-views', kept('Của riêng tôi'))
  expect(await names(scene.leader)).toContain('Của riêng tôi')
  expect(await names(scene.coordinator)).not.toContain('Của riêng tôi')
  const changed = { ...kept('Khác'), version: 1 }
  const answers = [
    await scene.coordinator.put(`/task-views/${body.id}`, changed),
    await scene.coordinator.delete(`/task-views/${body.id}`),
    await scene.coordinator.put('/task-table', { firstViewId: body.id }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})
test('a view shared with a unit is read by all who have a grant there, and changed by those who work there', async () => {
  expect((await scene.health.post('/task-views', kept('Xen vào', scene.units.board))).status).toBe(403)
  expect((await reader.post('/task-views', kept('Chỉ xem', scene.units.board))).status).toBe(403)
  const { body } = await scene.coordinator.post('/task-views', kept('Chậm của khối', scene.units.board))
  const seen = (await table(reader)).views.find((view: View) => view.id === body.id)
  expect([seen.name, seen.may]).toEqual(['Chậm của khối', []])
  expect(await names(scene.health)).not.toContain('Chậm của khối')
  const changed = { ...kept('Chậm, chưa giải trình', scene.units.board), version: 1 }
  expect((await reader.put(`/task-views/${body.id}`, changed)).status).toBe(403)
  expect((await scene.leader.put(`/task-views/${body.id}`, { ...changed, unitId: null })).status).toBe(403)
  expect((await scene.leader.put(`/task-views/${body.id}`, changed)).status).toBe(200)
  const stale = await scene.coordinator.put(`/task-views/${body.id}`, changed)
  expect([stale.status, stale.body.theirs?.name]).toEqual([409, 'Chậm, chưa giải trình'])
})
test('a view that was removed comes back under its own address, once', async () => {
  const { body } = await scene.leader.post('/task-views', kept('Bỏ nhầm'))
  await scene.leader.delete(`/task-views/${body.id}`)
  expect(await names(scene.leader)).not.toContain('Bỏ nhầm')
  expect((await scene.leader.post('/task-views', { ...kept('Bỏ nhầm'), id: body.id })).status).toBe(200)
  expect((await scene.leader.post('/task-views', { ...kept('Bỏ nhầm'), id: body.id })).status).toBe(409)
})
test('columns, order and the first view are kept for each person alone, and each without the others', async () => {
  const ids = (await table(scene.leader)).views.map((view: View) => view.id)
  const layout = { columns: [{ id: 'deadline', shown: true, width: 120 }], density: 'tight' }
  await scene.leader.put('/task-table', { layout })
  await scene.leader.put('/task-table', { order: ids.toReversed(), firstViewId: ids[0] })
  const now = await table(scene.leader)
  expect(now.views.map((view: View) => view.id)).toEqual(ids.toReversed())
  expect([now.layout, now.firstViewId]).toEqual([layout, ids[0]])
  expect((await table(scene.coordinator)).layout).toBeNull()
})
test('labels are those of one’s own units: elsewhere they are not listed, not set, not shown, and find nothing', async () => {
  const { body } = await scene.coordinator.post('/task-labels', {
    unitId: scene.units.board,
    name: 'Trọng tâm',
    tone: 3,
  })
  const again = { unitId: scene.units.board, name: 'Trọng tâm', tone: 1 }
  expect((await scene.leader.post('/task-labels', again)).body.code).toBe('label.exists')
  expect((await scene.health.post('/task-labels', again)).status).toBe(404)
  expect((await scene.health.post('/task-labelling', { ids: [task], add: [body.id] })).status).toBe(404)
  const draft = await drafted(scene)
  const { added } = (await scene.coordinator.post('/task-labelling', { ids: [task, draft], add: [body.id] })).body
  expect(added).toHaveLength(2)
  expect((await reader.get(`/tasks?labelId=${body.id}`)).body.rows).toHaveLength(2)
  expect((await reader.get(`/tasks/${task}`)).body.labels).toEqual([{ id: body.id, name: 'Trọng tâm', tone: 3 }])
  expect((await scene.health.get(`/tasks?labelId=${body.id}`)).body.rows).toEqual([])
  expect((await scene.health.get(`/tasks/${task}`)).body.labels).toEqual([])
  expect((await scene.health.get('/task-labels')).body).toEqual([])
})
test('labelling tells what it changed, so that undoing it changes that and nothing else', async () => {
  const label = async (name: string) =>
    (await scene.health.post('/task-labels', { unitId: scene.units.health, name, tone: 1 })).body.id
  const [one, two] = [await label('Một'), await label('Hai')]
  const far = await drafted(scene)
  const first = (await scene.health.post('/task-labelling', { ids: [task], add: [one] })).body
  expect(first.added).toEqual([{ id: task, labelId: one }])
  const second = (await scene.health.post('/task-labelling', { ids: [task, far], add: [one, two] })).body
  expect(second).toEqual({
    added: [{ id: task, labelId: two }],
    removed: [],
    refused: [{ id: far, code: 'not-found' }],
  })
  await scene.health.post('/task-labelling', { ids: [task], remove: [two] })
  expect((await scene.health.get(`/tasks/${task}`)).body.labels.map((l: { name: string }) => l.name)).toEqual(['Một'])
  await scene.health.delete(`/task-labels/${one}`)
  expect((await scene.health.get(`/tasks/${task}`)).body.labels).toEqual([])
})
