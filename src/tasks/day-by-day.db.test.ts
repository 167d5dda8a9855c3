import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, issued } from '#test/board.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2021-03-01' })
})
afterAll(() => scene.close())

const on = async (day: string, id: string) => {
  scene.clock.set(day)
  const one = (await scene.leader.get(`/tasks/${id}`)).body
  const { body } = await scene.leader.get(`/tasks?q=${one.code}`)
  const { timeliness, light, daysLate } = body.rows[0]
  expect([one.timeliness, one.light, one.daysLate]).toEqual([timeliness, light, daysLate])
  return [timeliness, light, daysLate]
}
const done = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer
  expect([status, body]).toEqual([200, expect.anything()])
  return body as { extensionId: string }
}
const progress = (id: string, percent: number) =>
  done(scene.health.post(`/tasks/${id}/progress`, { account: 'Đã làm', percent }))

test('issued on 1 March with deadline 31 March: 29 % on 16 March is amber, 30 % green; from 24 March due soon', async () => {
  scene.clock.set('2021-03-01')
  const { id } = await issued(scene)
  scene.clock.set('2021-03-16')
  await progress(id, 29)
  expect(await on('2021-03-16', id)).toEqual(['onTrack', 'amber', -15])
  expect((await scene.leader.get(`/tasks/${id}`)).body.expected).toBe(50)
  await progress(id, 30)
  expect(await on('2021-03-16', id)).toEqual(['onTrack', 'green', -15])
  expect(await on('2021-03-24', id)).toEqual(['dueSoon', 'amber', -7])
})

async function returnedOnSecondOfApril() {
  scene.clock.set('2021-03-01')
  const { id } = await issued(scene)
  scene.clock.set('2021-03-30')
  await done(acting(scene.health, id, 'submission', { account: 'Đã tập huấn xong', percent: 100 }))
  expect(await on('2021-04-01', id)).toEqual(['awaiting', 'green', -1])
  scene.clock.set('2021-04-02')
  await done(acting(scene.leader, id, 'returns', { reason: 'Chưa có danh sách người dự' }))
  expect(await on('2021-04-02', id)).toEqual(['overdue', 'red', 2])
  return id
}

test('returned on 2 April it is two days late; submitted on 5 April it stands at five; confirmed on 9 April: done late', async () => {
  const id = await returnedOnSecondOfApril()
  scene.clock.set('2021-04-05')
  await done(acting(scene.health, id, 'submission'))
  expect(await on('2021-04-05', id)).toEqual(['overdue', 'red', 5])
  expect(await on('2021-04-08', id)).toEqual(['overdue', 'red', 5])
  scene.clock.set('2021-04-09')
  await done(acting(scene.leader, id, 'confirmation'))
  expect(await on('2021-04-09', id)).toEqual(['doneLate', 'blue', 5])
  const { completedOn, moves } = (await scene.leader.get(`/tasks/${id}`)).body
  expect(completedOn).toBe('2021-04-05')
  expect(moves.map((m: { move: string }) => m.move)).toEqual(['confirm', 'submit', 'return', 'submit', 'issue'])
})

test('with a deadline of 10 April granted on 3 April it is done on time, by the first deadline late', async () => {
  const before = (await scene.leader.get('/punctuality?from=2021-03-01&to=2021-04-30')).body
  const id = await returnedOnSecondOfApril()
  scene.clock.set('2021-04-03')
  const asked = await done(acting(scene.health, id, 'extensions', { toDeadline: '2021-04-10', reason: 'Chờ số liệu' }))
  expect(await on('2021-04-03', id)).toEqual(['overdue', 'red', 3])
  await done(scene.leader.post(`/tasks/${id}/extensions/${asked.extensionId}/decision`, { granted: true }))
  expect(await on('2021-04-03', id)).toEqual(['dueSoon', 'amber', -7])
  scene.clock.set('2021-04-05')
  await done(acting(scene.health, id, 'submission'))
  expect(await on('2021-04-05', id)).toEqual(['awaiting', 'green', -5])
  scene.clock.set('2021-04-09')
  await done(acting(scene.leader, id, 'confirmation'))
  expect(await on('2021-04-09', id)).toEqual(['doneOnTime', 'blue', -5])
  const { firstDeadline, deadline, extensionCount } = (await scene.leader.get(`/tasks/${id}`)).body
  expect([firstDeadline, deadline, extensionCount]).toEqual(['2021-03-31', '2021-04-10', 1])
  const after = (await scene.leader.get('/punctuality?from=2021-03-01&to=2021-04-30')).body
  expect(after.current.doneOnTime - before.current.doneOnTime).toBe(1)
  expect(after.first.doneLate - before.first.doneLate).toBe(1)
  const april = (await scene.leader.get('/punctuality?from=2021-04-01&to=2021-04-30')).body
  expect([april.current.percent, april.first.percent]).toEqual(['100.0', null])
})

test('issued on its deadline the line is at zero until the day ends', async () => {
  scene.clock.set('2021-05-04')
  const { id } = await issued(scene, { when: { kind: 'deadline', deadline: '2021-05-04' } })
  expect(await on('2021-05-04', id)).toEqual(['dueSoon', 'amber', 0])
  expect((await scene.leader.get(`/tasks/${id}`)).body.expected).toBe(0)
  expect(await on('2021-05-05', id)).toEqual(['overdue', 'red', 1])
})
