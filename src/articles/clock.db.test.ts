import { afterAll, beforeAll, expect, test } from 'vitest'
import { timedRound } from '#src/app/timed.ts'
import { newsroomOf } from '#test/newsroom.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12T14:00+07:00' })
  room = await newsroomOf(world)
})
afterAll(() => world.close())

const round = () => {
  const log = {
    error: (facts: { err: unknown }) => {
      throw facts.err
    },
    info: () => {},
  }
  return timedRound({
    unitOfWork: (actor, _at, _today, run) => world.act(run, actor),
    clock: world.clock,
    publicUrl: 'http://mach.test',
    log: log as never,
  })
}
const scheduled = async (title: string, publishAt = '2021-01-12T17:53:00+07:00') => {
  const { id, version } = await room.submitted({ title })
  return room.step(room.client.editor, id, 'schedule', version, { publishAt })
}
const stateOf = async (id: string) => (await room.client.writer.get(`/articles/${id}`)).body

test('an instant that has passed is refused', async () => {
  const { id, version } = await room.submitted()
  const past = { version, publishAt: '2021-01-12T13:59:00+07:00' }
  expect((await room.client.editor.post(`/articles/${id}/schedule`, past)).body.code).toBe('article.schedule-past')
})
test('it is published at its minute, exactly once, also when two servers ask at the same time', async () => {
  const { id } = await scheduled('Đăng lúc 17:53')
  world.clock.set('2021-01-12T17:52+07:00')
  await round()
  expect((await stateOf(id)).state).toBe('scheduled')
  world.clock.set('2021-01-12T17:53+07:00')
  await Promise.all([round(), round(), round()])
  await round()
  const after = await stateOf(id)
  expect([after.state, after.publishedAt, after.publishAt]).toEqual(['published', '2021-01-12T10:53:00.000Z', null])
  expect(after.steps.filter((s: { move: string }) => s.move === 'clock')).toEqual([
    expect.objectContaining({ by: null, toState: 'published' }),
  ])
  const versions = await world.db.selectFrom('article_version').selectAll().where('article_id', '=', id).execute()
  expect(versions.map((v) => [v.number, v.published_by])).toEqual([[1, room.ids.editor]])
})
test('nobody writes in it while it waits for the clock', async () => {
  const { id, version } = await scheduled('Chờ giờ', '2021-01-13T08:00:00+07:00')
  const saved = await room.client.editor.put(`/articles/${id}`, { version, content: room.content() })
  expect([saved.status, saved.body.code]).toEqual([409, 'article.not-now'])
  const back = await room.client.editor.delete(`/articles/${id}/schedule`, { version })
  expect(back.body.state).toBe('submitted')
})
test('the right of whoever scheduled it is gone: it goes back to the editors, and writer and editors are told once', async () => {
  const { id } = await scheduled('Mất quyền', '2021-01-12T18:30:00+07:00')
  await world.db
    .updateTable('role_grant')
    .set({ revoked_at: world.clock.now() })
    .where('account_id', '=', room.ids.editor)
    .execute()
  world.clock.set('2021-01-12T18:31+07:00')
  await round()
  await round()
  const after = await stateOf(id)
  expect([after.state, after.steps[0]]).toEqual([
    'submitted',
    expect.objectContaining({ move: 'unschedule', reason: 'right-gone', by: null }),
  ])
  expect(await world.db.selectFrom('published_article').where('article_id', '=', id).selectAll().execute()).toEqual([])
  const letters = await world.db
    .selectFrom('outbox')
    .select(['to_address', 'read_at'])
    .where('unique_key', 'like', `article-lapsed:${id}%`)
    .execute()
  expect(letters.map((l) => l.to_address).toSorted()).toEqual(
    [room.ids.writer, room.ids.both].map((account) => `${account.slice(0, 8)}@example.vn`).toSorted(),
  )
  expect(letters.map((l) => l.read_at)).toEqual([[after.ownerUnitId], [after.ownerUnitId]])
})
