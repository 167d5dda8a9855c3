import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, drafted, issued } from '#test/board.ts'
import { draftTasks } from './index.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene()
})
afterAll(() => scene.close())

const codes = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

test('a focal person drafts nothing, a coordinator does not issue, and another board’s leader finds nothing', async () => {
  const body = { content: 'x', issuingUnitId: scene.units.board }
  expect((await scene.health.post('/tasks', body)).status).toBe(403)
  expect((await scene.stranger.post('/tasks', body)).status).toBe(403)
  const id = await drafted(scene)
  expect(codes(await acting(scene.coordinator, id, 'issue'))).toEqual([403, 'forbidden'])
  expect(codes(await scene.stranger.post(`/tasks/${id}/issue`, { version: 1 }))).toEqual([404, 'not-found'])
})
test('nor does another unit’s coordinator draft many of one document at once', async () => {
  const origin = { issuingUnitId: scene.units.board, directiveId: null }
  const many = scene.act((work) => draftTasks(work, origin, []), scene.accounts.healthCoordinator)
  await expect(many).rejects.toMatchObject({ status: 403 })
})
test('a draft is seen by the unit that writes it alone', async () => {
  const id = await drafted(scene, { watching: [scene.units.education] })
  expect((await scene.leader.get(`/tasks/${id}`)).status).toBe(200)
  expect((await scene.health.get(`/tasks/${id}`)).status).toBe(404)
  expect((await scene.education.get('/tasks')).body.rows).toEqual([])
})
test('issuing names each of the six that is missing', async () => {
  const id = await drafted(scene, { leads: [], when: null, deliverable: null })
  const refused = await acting(scene.leader, id, 'issue')
  expect(codes(refused)).toEqual([422, 'task.unclear'])
  expect(refused.body.missing).toEqual(['who', 'when', 'responsibility', 'product'])
  expect((await scene.leader.get(`/tasks/${id}`)).body.unclear).toEqual(refused.body.missing)
})
test('a directive out of reach, a provision of another directive and a unit that has ended are refused', async () => {
  const post = (more: object) =>
    scene.coordinator.post('/tasks', { content: 'x', issuingUnitId: scene.units.board, ...more })
  expect((await post({ directiveId: '00000000-0000-7000-8000-000000000000' })).status).toBe(404)
  expect((await post({ provisionId: scene.source.provisionId })).status).toBe(400)
  const ended = await scene.unit('department', 'Sở cũ', { to: '2020-12-31' })
  expect((await post({ leads: [ended] })).body.fields).toEqual([{ path: 'body.leads', problem: 'unit-not-alive' }])
})
test('an issue that started from an older version is refused with what is there now', async () => {
  const id = await drafted(scene)
  const stale = await scene.leader.post(`/tasks/${id}/issue`, { version: 7 })
  expect([...codes(stale), stale.body.theirs.version]).toEqual([409, 'stale', 1])
})
test('a child ends no later than the task it is part of', async () => {
  const { id: parentId } = await issued(scene)
  const child = await scene.healthCoordinator.post('/tasks', {
    content: 'Phần việc của trung tâm y tế',
    issuingUnitId: scene.units.health,
    parentId,
    when: { kind: 'deadline', deadline: '2021-04-01' },
  })
  expect(codes(child)).toEqual([422, 'task.after-parent'])
})
test('authority, verb, who answers and who confirms are filled in, and may be changed', async () => {
  const id = await drafted(scene, { leads: [scene.units.health] })
  const filled = (await scene.leader.get(`/tasks/${id}`)).body
  expect([filled.authority, filled.verb, filled.responsiblePosition, filled.confirmingPosition]).toEqual([
    'Tỉnh ủy Điện Biên',
    'deNghi',
    'Thủ trưởng Sở Y tế',
    'Thủ trưởng Ban Tuyên giáo',
  ])
  const own = await drafted(scene, { leads: [scene.units.board], responsiblePosition: 'Trưởng phòng Khoa giáo' })
  const changed = (await scene.leader.get(`/tasks/${own}`)).body
  expect([changed.verb, changed.responsiblePosition]).toEqual(['giao', 'Trưởng phòng Khoa giáo'])
})
test('an issued task reaches those who lead, co-ordinate and watch; others find nothing, byte for byte', async () => {
  const { id } = await issued(scene, { coordinating: [scene.units.education], watching: [scene.units.association] })
  for (const who of [scene.health, scene.education, scene.association, scene.coordinator])
    expect((await who.get(`/tasks/${id}`)).status).toBe(200)
  const hidden = await scene.stranger.get(`/tasks/${id}`)
  const absent = await scene.stranger.get('/tasks/00000000-0000-7000-8000-000000000000')
  expect([hidden.status, hidden.text]).toEqual([404, absent.text])
  const { firstDeadline, issuedOn, state, timeliness, light, chain } = (await scene.health.get(`/tasks/${id}`)).body
  expect([firstDeadline, issuedOn, state, timeliness, light]).toEqual([
    '2021-03-31',
    '2021-01-12',
    'issued',
    'onTrack',
    'green',
  ])
  expect(chain.map((d: { symbol: string }) => d.symbol)).toEqual(['84-KH/TU'])
})
test('several leads make a parent led by the unit that follows it up, and a child for each', async () => {
  const leads = [scene.units.health, scene.units.education, scene.units.labour]
  const { id, children } = await issued(scene, { leads, coordinating: [scene.units.association] })
  expect(children).toHaveLength(3)
  const parent = (await scene.leader.get(`/tasks/${id}`)).body
  expect([parent.leadUnitId, parent.children]).toEqual([scene.units.board, { total: 3, done: 0 }])
  const each = (await scene.leader.get(`/tasks?parentId=${id}`)).body.rows
  expect(new Set(each.map((t: { leadUnitId: string }) => t.leadUnitId))).toEqual(new Set(leads))
  for (const child of each) expect([child.deadline, child.content]).toEqual([parent.deadline, parent.content])
  const own = (await scene.health.get(`/tasks/${each.find((t: { leadName: string }) => t.leadName === 'Sở Y tế').id}`))
    .body
  expect([own.parent, own.state]).toEqual([null, 'issued'])
  expect((await scene.health.get(`/tasks/${id}`)).status).toBe(404)
})
test('a draft is edited, deleted, and once issued no longer deleted', async () => {
  const id = await drafted(scene)
  const edit = (version: number) =>
    scene.coordinator.put(`/tasks/${id}`, { version, content: 'Sửa', leads: [scene.units.education] })
  expect((await edit(1)).status).toBe(200)
  expect(codes(await edit(1))).toEqual([409, 'stale'])
  expect((await scene.coordinator.get(`/tasks/${id}`)).body.leadName).toBe('Sở GD&ĐT')
  expect((await scene.coordinator.delete(`/tasks/${id}`)).status).toBe(200)
  expect((await scene.coordinator.get(`/tasks/${id}`)).status).toBe(404)
  const { id: out } = await issued(scene)
  expect(codes(await scene.coordinator.delete(`/tasks/${out}`))).toEqual([409, 'move.not-allowed'])
})
test('the same issue sent twice makes one set of children', async () => {
  const id = await drafted(scene, { leads: [scene.units.health, scene.units.education] })
  const send = () => scene.leader.post(`/tasks/${id}/issue`, { version: 1 }, { key: 'issue-once-only' })
  const [first, second] = [await send(), await send()]
  expect([second.status, second.body]).toEqual([200, first.body])
  expect((await scene.leader.get(`/tasks?parentId=${id}`)).body.rows).toHaveLength(2)
})
