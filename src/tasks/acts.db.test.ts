import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, issued, undoing } from '#test/board.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene()
})
afterAll(() => scene.close())

type Answer = { status: number; body: { code?: string } }
const codes = ({ status, body }: Answer) => [status, body.code]
const post = (account = 'Đã làm', more: object = {}) => ({ account, ...more })
const task = async (id: string) => (await scene.leader.get(`/tasks/${id}`)).body

test('who neither leads nor co-ordinates posts nothing; who only watches may read', async () => {
  const { id } = await issued(scene, { watching: [scene.units.education] })
  expect(codes(await scene.education.post(`/tasks/${id}/progress`, post()))).toEqual([403, 'forbidden'])
  expect(codes(await scene.stranger.post(`/tasks/${id}/progress`, post()))).toEqual([403, 'forbidden'])
  expect(codes(await scene.association.post(`/tasks/${id}/progress`, post()))).toEqual([404, 'not-found'])
})
test('what a co-ordinating unit gives is its own: neither percent nor state of the task follow', async () => {
  const { id } = await issued(scene, { coordinating: [scene.units.education] })
  expect((await scene.education.post(`/tasks/${id}/progress`, post('Đã gửi số liệu', { percent: 80 }))).status).toBe(
    200,
  )
  const seen = await task(id)
  expect([seen.state, seen.percent]).toEqual(['issued', 0])
  expect(seen.units.find((u: { part: string }) => u.part === 'coordinating').given).toBe(1)
  expect((await scene.education.get(`/tasks/${id}`)).body.may).toEqual(['progress', 'comment'])
})
test('evidence opens to those who see the task, and nobody attaches a stranger’s file', async () => {
  const { id } = await issued(scene)
  const { body: file } = await scene.health.upload('/files', 'bien-ban.txt', 'Biên bản')
  const theft = await scene.healthCoordinator.post(`/tasks/${id}/progress`, post('x', { fileIds: [file.id] }))
  expect(theft.status).toBe(403)
  expect(
    (await scene.health.post(`/tasks/${id}/progress`, post('Họp', { percent: 10, fileIds: [file.id] }))).status,
  ).toBe(200)
  expect((await scene.leader.get(`/files/${file.id}`)).status).toBe(200)
  expect((await scene.association.get(`/files/${file.id}`)).status).toBe(404)
  expect((await task(id)).progress[0].files[0].name).toBe('bien-ban.txt')
})
test('return and reopening ask for a reason; a move the diagram lacks is refused', async () => {
  const { id } = await issued(scene)
  expect(codes(await acting(scene.leader, id, 'confirmation'))).toEqual([409, 'move.not-allowed'])
  expect((await acting(scene.health, id, 'submission', { account: 'Xong' })).status).toBe(200)
  expect((await acting(scene.leader, id, 'returns')).status).toBe(400)
  expect(codes(await acting(scene.coordinator, id, 'confirmation'))).toEqual([403, 'forbidden'])
  expect((await undoing(scene.health, id, 'submission')).status).toBe(200)
  expect((await task(id)).state).toBe('inProgress')
  expect((await task(id)).submittedOn).toBe(null)
})
test('nobody confirms what they alone wrote, unless the unit lets one person do both', async () => {
  const both = await scene.account('Một Người', ['leader', scene.units.board], ['focal', scene.units.board])
  const one = scene.as(both)
  const { id } = await issued(scene, { leads: [scene.units.board] })
  expect((await acting(one, id, 'submission', { account: 'Xong' })).status).toBe(200)
  expect(codes(await acting(one, id, 'confirmation'))).toEqual([422, 'task.own-work'])
  await scene.db.insertInto('unit_setting').values({ unit_id: scene.units.board, one_person: true }).execute()
  expect((await acting(one, id, 'confirmation')).status).toBe(200)
  await scene.db.deleteFrom('unit_setting').execute()
})
test('where the unit’s setting says so, its head sends what is submitted', async () => {
  const { id } = await issued(scene)
  await scene.db.insertInto('unit_setting').values({ unit_id: scene.units.health, head_sends_tasks: true }).execute()
  expect(codes(await acting(scene.health, id, 'submission'))).toEqual([403, 'forbidden'])
  expect((await scene.health.get(`/tasks/${id}`)).body.may).not.toContain('submit')
  expect((await acting(scene.healthHead, id, 'submission')).status).toBe(200)
  await scene.db.deleteFrom('unit_setting').execute()
})
test('a later deadline: later than now, one request at a time, decided by the leader, withdrawn by who asked', async () => {
  const { id } = await issued(scene)
  const ask = (toDeadline: string) => acting(scene.health, id, 'extensions', { toDeadline, reason: 'Chờ số liệu' })
  expect(codes(await ask('2021-03-31'))).toEqual([422, 'extension.not-later'])
  const { body } = await ask('2021-04-10')
  expect(codes(await ask('2021-04-11'))).toEqual([409, 'extension.open'])
  const decide = `/tasks/${id}/extensions/${body.extensionId}/decision`
  expect((await scene.coordinator.post(decide, { granted: true })).status).toBe(403)
  expect((await scene.leader.get(`/tasks/${id}`)).body.may).toContain('decideExtension')
  expect((await scene.health.delete(`/tasks/${id}/extensions/${body.extensionId}`)).status).toBe(200)
  expect(codes(await scene.leader.post(decide, { granted: true }))).toEqual([409, 'move.not-allowed'])
  const { body: again } = await ask('2021-04-12')
  expect((await acting(scene.health, id, 'submission')).status).toBe(200)
  const late = await scene.leader.post(`/tasks/${id}/extensions/${again.extensionId}/decision`, { granted: true })
  expect(codes(late)).toEqual([409, 'move.not-allowed'])
  expect(codes(await ask('2021-05-01'))).toEqual([409, 'move.not-allowed'])
})
test('a request that nobody can decide any more is withdrawn when the task is confirmed', async () => {
  const { id } = await issued(scene)
  const asked = await acting(scene.health, id, 'extensions', { toDeadline: '2021-04-30', reason: 'Dịch kéo dài' })
  expect(asked.status).toBe(200)
  expect((await acting(scene.health, id, 'submission', { account: 'Xong' })).status).toBe(200)
  expect((await acting(scene.leader, id, 'confirmation')).status).toBe(200)
  const requests = scene.db.selectFrom('extension').select('state').where('task_id', '=', id)
  expect(await requests.execute()).toEqual([{ state: 'withdrawn' }])
  expect((await task(id)).may).toEqual(['comment', 'reopen'])
})
test('what a leader has given out is put in other words by a leader; a cancelled series is not ended once more', async () => {
  const { id } = await issued(scene, { when: { kind: 'rhythm', rhythm: 'month', due: { kind: 'end' } } })
  const { version } = await task(id)
  const worded = { version, content: 'Nội dung khác', deliverable: 'Báo cáo', leads: [] }
  expect(codes(await scene.coordinator.put(`/tasks/${id}`, worded))).toEqual([403, 'forbidden'])
  expect((await scene.leader.put(`/tasks/${id}`, worded)).status).toBe(200)
  expect((await acting(scene.leader, id, 'cancellation', { reason: 'Không còn cần' })).status).toBe(200)
  expect((await task(id)).may).toEqual([])
  expect(codes(await acting(scene.leader, id, 'series-end'))).toEqual([422, 'task.no-open-series'])
})
test('a child’s deadline never moves beyond its parent’s', async () => {
  const { children } = await issued(scene, { leads: [scene.units.health, scene.units.education] })
  const own = (await scene.health.get('/tasks')).body.rows.map((t: { id: string }) => t.id)
  const child = children.find((id) => own.includes(id))!
  const refused = await acting(scene.health, child, 'extensions', { toDeadline: '2021-04-10', reason: 'x' })
  expect(codes(refused)).toEqual([422, 'task.after-parent'])
})
test('a parent’s percent is the mean of its children not cancelled; with open children it is not submitted', async () => {
  const { id, children } = await issued(scene, {
    leads: [scene.units.health, scene.units.education, scene.units.labour],
  })
  const by = new Map<string, string>()
  for (const child of children) by.set((await task(child)).leadUnitId, child)
  await scene.health.post(`/tasks/${by.get(scene.units.health)}/progress`, post('x', { percent: 50 }))
  await scene.education.post(`/tasks/${by.get(scene.units.education)}/progress`, post('x', { percent: 40 }))
  expect([(await task(id)).percent, (await task(id)).state]).toEqual([30, 'inProgress'])
  await acting(scene.leader, by.get(scene.units.labour)!, 'cancellation', { reason: 'Không còn cần' })
  expect((await task(id)).percent).toBe(45)
  const follower = scene.as(await scene.account('Theo Dõi', ['focal', scene.units.board]))
  expect(codes(await acting(follower, id, 'submission'))).toEqual([422, 'task.open-children'])
  await acting(scene.health, by.get(scene.units.health)!, 'submission')
  await acting(scene.leader, by.get(scene.units.health)!, 'confirmation')
  expect((await task(id)).children).toEqual({ total: 2, done: 1 })
  expect((await acting(scene.leader, id, 'cancellation', { reason: 'Dừng' })).status).toBe(200)
  const states = [await task(by.get(scene.units.health)!), await task(by.get(scene.units.education)!)].map(
    (t) => t.state,
  )
  expect(states).toEqual(['done', 'cancelled'])
  const reopened = await undoing(scene.leader, by.get(scene.units.health)!, 'confirmation', { reason: 'Xem lại' })
  expect(codes(reopened)).toEqual([422, 'task.parent-closed'])
})
test('a superior’s judgement stands beside the light; the lead’s head names who answers', async () => {
  const { id } = await issued(scene)
  expect((await acting(scene.leader, id, 'judgements', { judgement: 'atRisk' })).status).toBe(400)
  expect((await acting(scene.leader, id, 'judgements', { judgement: 'atRisk', note: 'Còn 2 huyện' })).status).toBe(200)
  const { judgement, judgementNote, light, state } = await task(id)
  expect([judgement, judgementNote, light, state]).toEqual(['atRisk', 'Còn 2 huyện', 'green', 'issued'])
  const personId = (
    await scene.db.selectFrom('person').select('id').where('name', '=', 'Lò Thị Mẫu').executeTakeFirstOrThrow()
  ).id
  const name = async () =>
    scene.healthHead.put(`/tasks/${id}/responsible`, { version: (await task(id)).version, personId })
  expect(codes(await name())).toEqual([422, 'task.person-of-another-unit'])
  await scene.db
    .insertInto('position')
    .values({
      person_id: personId,
      unit_id: scene.units.health,
      title: 'Trưởng phòng Nghiệp vụ Y',
      side: 'state',
      valid: '[2019-01-01,)',
    })
    .execute()
  expect((await name()).status).toBe(200)
  expect((await task(id)).responsiblePerson.name).toBe('Lò Thị Mẫu')
})
test('progress sent twice with one key is one post', async () => {
  const { id } = await issued(scene)
  const send = () =>
    scene.health.post(`/tasks/${id}/progress`, post('Một lần', { percent: 5 }), { key: 'post-only-once' })
  expect((await send()).body).toEqual((await send()).body)
  expect((await task(id)).progress).toHaveLength(1)
  const other = await scene.health.post(`/tasks/${id}/progress`, post('Khác'), { key: 'post-only-once' })
  expect(codes(other)).toEqual([409, 'idempotency-key.reused'])
})
