import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, drafted, issued } from '#test/board.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene()
})
afterAll(() => scene.close())

const of = async (id: string) => (await scene.leader.get(`/tasks/${id}`)).body
const extend = (ids: string[], more = {}) =>
  scene.leader.post('/task-extensions', { ids, toDeadline: '2021-04-30', reason: 'Dịch kéo dài', ...more })

test('deadlines move together for whoever leads somewhere, never for a coordinator or a lead unit', async () => {
  const { id } = await issued(scene)
  const body = { ids: [id], toDeadline: '2021-04-30', reason: 'x' }
  for (const client of [scene.coordinator, scene.health, scene.education])
    expect((await client.post('/task-extensions', body)).status).toBe(403)
  const { refused } = (await scene.stranger.post('/task-extensions', body)).body
  expect(refused.map((one: { code: string }) => one.code)).toEqual(['not-found'])
  const { refused: ofLead } = (await scene.healthCoordinator.post('/task-extensions', body)).body
  expect(ofLead.map((one: { code: string }) => one.code)).toEqual(['forbidden'])
  expect((await of(id)).deadline).toBe('2021-03-31')
})
test('each task that cannot be extended is told with its reason and stays as it was; the others are extended', async () => {
  const { id } = await issued(scene)
  const standing = (await issued(scene, { when: { kind: 'standing' } })).id
  const later = (await issued(scene, { when: { kind: 'deadline', deadline: '2021-06-30' } })).id
  const asked = (await issued(scene)).id
  await acting(scene.health, asked, 'extensions', { toDeadline: '2021-05-01', reason: 'Chờ' })
  const sent = (await issued(scene)).id
  await acting(scene.health, sent, 'submission')
  const draft = await drafted(scene)
  const ids = [draft, standing, later, asked, sent, id]
  const before = await Promise.all(ids.slice(0, -1).map(of))
  const { body } = await extend(ids)
  expect(body.done).toEqual([id])
  expect(Object.fromEntries(body.refused.map((one: { id: string; code: string }) => [one.id, one.code]))).toEqual({
    [draft]: 'move.not-allowed',
    [standing]: 'extension.no-deadline',
    [later]: 'extension.not-later',
    [asked]: 'extension.to-decide',
    [sent]: 'move.not-allowed',
  })
  expect(await Promise.all(ids.slice(0, -1).map(of))).toEqual(before)
  const now = await of(id)
  expect([now.deadline, now.firstDeadline, now.extensionCount]).toEqual(['2021-04-30', '2021-03-31', 1])
  expect(now.requests[0]).toMatchObject({ state: 'granted', reason: 'Dịch kéo dài', toDeadline: '2021-04-30' })
})
test('a child follows its parent in one act, whichever was named first; alone it goes no further than its parent', async () => {
  const { id, children } = await issued(scene, { leads: [scene.units.health, scene.units.education] })
  expect((await extend([children[0]!])).body.refused[0].code).toBe('task.after-parent')
  expect((await extend([children[0]!, id, children[1]!])).body.done).toHaveLength(3)
})
test('the head hands over what its unit leads, and nothing of another unit', async () => {
  const mine = (await issued(scene)).id
  const other = (await issued(scene, { leads: [scene.units.education], watching: [scene.units.health] })).id
  const { personId } = await scene.db
    .selectFrom('account')
    .select('person_id as personId')
    .where('id', '=', scene.accounts.health)
    .executeTakeFirstOrThrow()
  await scene.db
    .insertInto('position')
    .values({
      person_id: personId,
      unit_id: scene.units.health,
      title: 'Chuyên viên',
      side: 'state',
      valid: '[2020-01-01,)',
    })
    .execute()
  const { body } = await scene.healthHead.post('/task-responsibles', { ids: [other, mine], personId })
  expect(body).toMatchObject({ done: [mine], refused: [{ id: other, code: 'forbidden' }] })
  expect((await of(mine)).responsiblePerson.id).toBe(personId)
})
test('what is taken away is what the table shows: all pages of it, in its order, formulas as text', async () => {
  const { id } = await issued(scene, { content: '=HYPERLINK("http://x")' })
  const csv = async (query: string) => (await scene.leader.get(`/task-export?${query}`)).text
  expect(await csv(`ids=${id}`)).toContain(`'=HYPERLINK`)
  const { rows } = (await scene.leader.get('/tasks?sort=-deadline&light=green,amber&rows=each')).body
  const lines = (await csv('sort=-deadline&light=green,amber&rows=each')).trim().split('\n').slice(1)
  expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map((row: { code: string }) => row.code))
  const { bytes, headers } = await scene.leader.get(`/task-export?format=xlsx&ids=${id}`)
  expect([bytes.toString('latin1', 0, 2), headers['content-disposition']]).toEqual([
    'PK',
    expect.stringContaining('.xlsx'),
  ])
  expect((await scene.stranger.get(`/task-export?ids=${id}`)).text.trim().split('\n')).toHaveLength(1)
})

test('whom to call is the lead unit’s people; what was said stays with the unit that called, also in the history', async () => {
  const { id } = await issued(scene)
  const { body: people } = await scene.coordinator.get(`/task-reminders/people?ids=${id}`)
  expect(people.rows.map((one: { name: string }) => one.name)).toEqual(['Lò Thị Mẫu', 'Nguyễn Văn Thử'])
  const call = { ids: [id], personId: people.rows[0].personId, said: 'Hẹn gửi thứ Sáu' }
  const { person_id: personId } = await scene.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', scene.accounts.education)
    .executeTakeFirstOrThrow()
  expect((await scene.coordinator.post('/task-calls', { ...call, personId })).status).toBe(404)
  expect((await scene.coordinator.post('/task-calls', call)).body).toEqual({ calls: 1 })
  expect((await of(id)).calls).toMatchObject([{ person: 'Lò Thị Mẫu', said: call.said }])
  expect((await scene.coordinator.get(`/task-reminders?ids=${id}`)).body.calls).toHaveLength(1)
  for (const path of [`/tasks/${id}`, `/history/task/${id}`]) {
    const { status, text } = await scene.health.get(path)
    expect([status, text.includes(call.said)]).toEqual([200, false])
  }
})

test('of each task that is chosen to be reminded of it is told whether somebody was, and why not', async () => {
  const { id } = await issued(scene)
  const sent = (await issued(scene)).id
  await acting(scene.health, sent, 'submission')
  const draft = await drafted(scene)
  const silent = (await issued(scene, { leads: [scene.units.labour] })).id
  const remind = async (by: BoardScene['leader'], ...ids: string[]) => (await by.post('/task-reminders', { ids })).body
  const codes = (refused: { id: string; code: string }[]) => Object.fromEntries(refused.map((no) => [no.id, no.code]))
  expect(codes((await remind(scene.stranger, id)).refused)).toEqual({ [id]: 'not-found' })
  const readsHere = await scene.account(
    'Khà Thị Kiêm',
    ['reader', scene.units.board],
    ['coordinator', scene.units.health],
  )
  for (const by of [scene.healthCoordinator, scene.as(readsHere)])
    expect(codes((await remind(by, id)).refused)).toEqual({ [id]: 'forbidden' })
  const first = await remind(scene.coordinator, draft, sent, silent, id)
  expect([first.done, first.people]).toEqual([[id], 2])
  expect(codes(first.refused)).toEqual({
    [draft]: 'move.not-allowed',
    [sent]: 'remind.awaiting',
    [silent]: 'remind.nobody',
  })
  const again = await remind(scene.leader, id)
  expect([again.done, again.people, codes(again.refused)]).toEqual([[], 0, { [id]: 'remind.today' }])
  scene.clock.set('2021-01-13')
  expect((await remind(scene.leader, id)).done).toEqual([id])
})

test('a reminder by hand reaches also who muted the task, by letter too, and says so to them alone', async () => {
  scene.clock.set('2021-01-14')
  const { id } = await issued(scene)
  const email = 'lo.thi.mau@dienbien.test'
  const { person_id: personId } = await scene.db
    .updateTable('person')
    .set({ email })
    .from('account as a')
    .whereRef('a.person_id', '=', 'person.id')
    .where('a.id', '=', scene.accounts.health)
    .returning('person.id as person_id')
    .executeTakeFirstOrThrow()
  expect((await scene.health.put(`/tasks/${id}/mute`, { until: null })).status).toBe(200)
  expect((await scene.leader.post('/task-reminders', { ids: [id] })).body).toMatchObject({ done: [id], people: 2 })
  const toldOf = async (by: BoardScene['leader']) => {
    const { rows } = (await by.get('/messages?kind=reminded')).body
    return rows.find((row: { subject: { id: string } }) => row.subject.id === id).facts.muted
  }
  expect([await toldOf(scene.health), await toldOf(scene.healthHead)]).toEqual([true, undefined])
  const letters = await scene.db
    .selectFrom('outbox')
    .select('body_text')
    .where('unique_key', 'like', `tasks-asked:${personId}:%`)
    .execute()
  expect(letters.map(({ body_text }) => body_text).join('\n')).toContain('đồng chí đang tắt nhắc tự động việc này')
})
