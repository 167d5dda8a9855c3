import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, drafted, issued } from '#test/board.ts'
import type { Client } from '#test/client.ts'

let scene: BoardScene
let watcher: Client
let auditor: Client
beforeAll(async () => {
  scene = await boardScene()
  const { units } = scene
  watcher = scene.as(await scene.account('Bạc Thị Dõi', ['head', units.labour]))
  auditor = scene.as(await scene.account('Hà Thị Soát', ['auditor', units.party]))
})
afterAll(() => scene.close())

type Said = { id: string; text: string; by: string; may: string[]; version: number }
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const say = (by: Client, task: string, text: string, more: object = {}) =>
  by.post(`/tasks/${task}/comments`, { text, ...more })
const said = async (by: Client, task: string, text = 'Vướng ở đâu?', more: object = {}): Promise<string> => {
  const { status, body } = await say(by, task, text, more)
  expect([status, body.code]).toEqual([200, undefined])
  return body.id
}
const thread = async (by: Client, task: string, query = '') => (await by.get(`/tasks/${task}/comments${query}`)).body
const one = async (by: Client, task: string, id: string) =>
  (await thread(by, task)).rows.find((row: Said) => row.id === id)
const edit = (by: Client, task: string, id: string, text: string, version = 1) =>
  by.put(`/tasks/${task}/comments/${id}`, { version, text })
const withdraw = (by: Client, task: string, id: string) => by.delete(`/tasks/${task}/comments/${id}`)
const personOf = async (account: string) =>
  (await scene.db.selectFrom('account').select('person_id').where('id', '=', account).executeTakeFirstOrThrow())
    .person_id
const actionsOf = async (by: Client, task: string) =>
  (await by.get(`/history/task/${task}`)).body.rows.map(({ action }: { action: string }) => action)

test('refused: nothing said, too much, of a draft, of a cancelled task; who only watches reads, who is beyond finds nothing', async () => {
  const { id } = await issued(scene, { watching: [scene.units.labour] })
  expect((await say(scene.health, id, '  ')).status).toBe(400)
  expect((await say(scene.health, id, 'x'.repeat(6001))).status).toBe(400)
  expect(code(await say(watcher, id, 'Cho hỏi'))).toEqual([403, 'forbidden'])
  expect((await watcher.get(`/tasks/${id}`)).body.may).not.toContain('comment')
  for (const ask of [say(scene.association, id, 'x'), scene.association.get(`/tasks/${id}/comments`)])
    expect(code(await ask)).toEqual([404, 'not-found'])
  await said(scene.health, id, 'Còn 2 huyện chưa gửi')
  expect((await thread(watcher, id)).rows).toMatchObject([{ text: 'Còn 2 huyện chưa gửi', may: [] }])

  const draft = await drafted(scene)
  expect(code(await say(scene.coordinator, draft, 'Xem giúp'))).toEqual([409, 'comment.closed'])
  const before = await said(scene.health, id)
  await acting(scene.leader, id, 'cancellation', { reason: 'Không còn cần' })
  expect(code(await say(scene.coordinator, id, 'Vì sao?'))).toEqual([409, 'comment.closed'])
  expect(code(await edit(scene.health, id, before, 'Khác'))).toEqual([409, 'comment.closed'])
  expect((await one(scene.health, id, before)).may).toEqual(['withdraw'])
  expect((await withdraw(scene.health, id, before)).status).toBe(200)
})
test('read oldest first, twenty at a time from the newest back: who, as what, for which unit, when; a task that is done is still spoken of', async () => {
  const { id } = await issued(scene, { coordinating: [scene.units.education] })
  await scene.db
    .insertInto('position')
    .values({
      person_id: await personOf(scene.accounts.health),
      unit_id: scene.units.health,
      title: 'Chuyên viên Phòng Nghiệp vụ Y',
      side: 'state',
      valid: '[2019-01-01,)',
    })
    .execute()
  for (let n = 1; n <= 23; n++) await said(n % 2 ? scene.health : scene.education, id, `Ý kiến ${n}`)
  const newest = await thread(scene.leader, id)
  expect(newest.rows.map(({ text }: Said) => text)).toEqual([...Array(20)].map((_, n) => `Ý kiến ${n + 4}`))
  expect(newest.total).toBe(23)
  expect(newest.rows.at(-1)).toMatchObject({
    by: 'Lò Thị Mẫu',
    position: 'Chuyên viên Phòng Nghiệp vụ Y',
    unitName: 'Sở Y tế',
    actingFor: null,
    editedAt: null,
  })
  const older = await thread(scene.leader, id, `?after=${newest.next}`)
  expect([older.rows.map(({ text }: Said) => text), older.next]).toEqual([['Ý kiến 1', 'Ý kiến 2', 'Ý kiến 3'], null])
  await acting(scene.health, id, 'submission', { account: 'Xong' })
  await acting(scene.leader, id, 'confirmation')
  expect((await scene.leader.get(`/tasks/${id}`)).body.may).toContain('comment')
  await said(scene.leader, id, 'Đề nghị gửi bản ký số')
})
test('a second answer to the same line changes nothing in the task, and the same key says it once', async () => {
  const { id } = await issued(scene)
  const { version } = (await scene.leader.get(`/tasks/${id}`)).body
  const send = () => scene.health.post(`/tasks/${id}/comments`, { text: 'Một lần' }, { key: 'said-only-once' })
  expect((await send()).body).toEqual((await send()).body)
  expect((await thread(scene.leader, id)).total).toBe(1)
  // whoever writes at the task meanwhile is not in anybody's way
  expect((await scene.leader.get(`/tasks/${id}`)).body.version).toBe(version)
})
test('an answer quotes how it began, as it reads today; what was withdrawn, or is said of another task, is not answered', async () => {
  const { id } = await issued(scene)
  const other = await issued(scene)
  const asked = await said(scene.leader, id, 'Đến nay còn mấy huyện?')
  const answer = await said(scene.health, id, 'Còn hai', { replyToId: asked })
  expect((await one(scene.leader, id, answer)).replyTo).toEqual({
    id: asked,
    by: 'Phạm Minh Họa',
    excerpt: 'Đến nay còn mấy huyện?',
  })
  expect(code(await say(scene.health, other.id, 'Lạc', { replyToId: asked }))).toEqual([404, 'not-found'])
  await withdraw(scene.leader, id, asked)
  expect((await one(scene.health, id, answer)).replyTo.excerpt).toBe(null)
  expect(code(await say(scene.health, id, 'Thêm', { replyToId: asked }))).toEqual([409, 'comment.withdrawn'])
})
test('changed by its writer alone, within a quarter of an hour, from what stands there; its history is in the log', async () => {
  const { id } = await issued(scene)
  const comment = await said(scene.health, id, 'Còn 3 huyện')
  expect(code(await edit(scene.healthHead, id, comment, 'Khác'))).toEqual([403, 'forbidden'])
  expect((await one(scene.healthHead, id, comment)).may).toEqual(['reply'])
  expect((await one(scene.health, id, comment)).may).toEqual(['reply', 'edit', 'withdraw'])
  expect(code(await edit(scene.health, id, comment, 'Khác', 2))).toEqual([409, 'stale'])
  expect((await edit(scene.health, id, comment, 'Còn 3 huyện')).body.version).toBe(1)
  expect((await edit(scene.health, id, comment, 'Còn 2 huyện')).body.version).toBe(2)
  const now = await one(scene.leader, id, comment)
  expect([now.text, now.editedAt !== null]).toEqual(['Còn 2 huyện', true])
  const [changed] = (await scene.leader.get(`/history/task/${id}`)).body.rows
  expect(changed).toMatchObject({
    action: 'task.comment-edited',
    payload: { text: 'Còn 2 huyện', was: { text: 'Còn 3 huyện' } },
  })
  const start = scene.clock.now()
  scene.clock.set(new Date(start.getTime() + 15 * 60_000).toISOString())
  expect(code(await edit(scene.health, id, comment, 'Còn 1 huyện', 2))).toEqual([422, 'comment.too-late'])
  expect((await one(scene.health, id, comment)).may).toEqual(['reply', 'withdraw'])
  scene.clock.set(start.toISOString())
})
test('withdrawn by its writer alone, once: the trace stays, the words are gone from thread, search and history, and the auditors have them', async () => {
  const { id } = await issued(scene)
  const comment = await said(scene.health, id, 'Nhầm sang chuyện riêngzq')
  const found = async (by: Client, q: string) =>
    (await by.get(`/search?q=${encodeURIComponent(q)}`)).body.found.map((hit: { id: string }) => hit.id)
  expect(await found(scene.leader, 'chuyen riengzq')).toEqual([id])
  expect(code(await withdraw(scene.leader, id, comment))).toEqual([403, 'forbidden'])
  expect((await withdraw(scene.health, id, comment)).status).toBe(200)
  expect(code(await withdraw(scene.health, id, comment))).toEqual([409, 'comment.withdrawn'])
  expect(code(await edit(scene.health, id, comment, 'Sửa', 2))).toEqual([409, 'comment.withdrawn'])
  const left = await one(scene.leader, id, comment)
  expect([left.text, left.withdrawnAt !== null, left.may]).toEqual(['', true, []])
  expect(await found(scene.leader, 'chuyen riengzq')).toEqual([])
  const actions = await actionsOf(scene.leader, id)
  expect([actions.includes('task.comment-withdrawn'), actions.includes('task.commented')]).toEqual([true, false])
  const log = (await auditor.get(`/audit?kind=task&subjectId=${id}`)).text
  expect(log).toContain('riêngzq')
})
test('a comment finds its task by words without tone marks, for who may see it; whom it names is told apart from its words', async () => {
  const { id } = await issued(scene)
  const head = await personOf(scene.accounts.healthHead)
  await said(scene.leader, id, `@{${head}} rà soát thẻ bảo hiểm y tế hộ nghèo`)
  const hits = async (by: Client) =>
    (await by.get(`/search?q=${encodeURIComponent('bao hiem y te')}`)).body.found.filter(
      ({ kind }: { kind: string }) => kind === 'task',
    )
  expect(await hits(scene.health)).toMatchObject([{ id, hint: '“@Nguyễn Văn Thử rà soát thẻ bảo hiểm y tế hộ nghèo”' }])
  expect(await hits(scene.association)).toEqual([])
  expect(await hits(scene.stranger)).toEqual([])
})
