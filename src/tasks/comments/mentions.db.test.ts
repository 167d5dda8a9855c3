import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { timed } from '#src/app/timed.ts'
import { type BoardScene, boardScene, issued } from '#test/board.ts'
import type { Client } from '#test/client.ts'

let scene: BoardScene
let persons: Record<keyof BoardScene['accounts'], string>
beforeAll(async () => {
  scene = await boardScene({ now: '2022-01-05' })
  const found = await Promise.all(
    Object.entries(scene.accounts).map(async ([name, id]) => {
      const query = scene.db.selectFrom('account').select('person_id').where('id', '=', id)
      const { person_id } = await query.executeTakeFirstOrThrow()
      const email = `${name}@dienbien.test`
      await scene.db.updateTable('person').set({ email }).where('id', '=', person_id).execute()
      return [name, person_id]
    }),
  )
  persons = Object.fromEntries(found)
})
afterAll(() => scene.close())
beforeEach(async () => {
  await scene.db.deleteFrom('outbox').execute()
  await scene.db.deleteFrom('digest').execute()
})

const later = { when: { kind: 'deadline', deadline: '2022-12-30' } }
const naming = (...names: (keyof BoardScene['accounts'])[]) => names.map((name) => `@{${persons[name]}}`).join(' ')
const say = async (by: Client, task: string, text: string) =>
  (await by.post(`/tasks/${task}/comments`, { text })).body.id as string
const kindsTold = async (by: Client, task: string) =>
  (await by.get('/messages?limit=100')).body.rows
    .filter(({ subject }: { subject: { id: string } }) => subject.id === task)
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind === 'mentioned' || kind === 'commented')
    .sort()
const mentionable = async (by: Client, task: string, q = '') =>
  (await by.get(`/tasks/${task}/mentionable?q=${encodeURIComponent(q)}`)).body.rows.map(
    ({ name }: { name: string }) => name,
  )
const round = () => scene.act((work) => timed.digests!(work, scene.clock.real(), 'http://mach.test'))
const lettersNaming = async (code: string) => {
  const all = await scene.db.selectFrom('outbox').select(['to_address', 'body_text']).execute()
  const part = (text: string) => text.split('\n\n').find((one) => one.includes('CÓ Ý KIẾN NHẮC ĐẾN ĐỒNG CHÍ')) ?? ''
  return all.filter(({ body_text }) => part(body_text).includes(code)).map(({ to_address }) => to_address.split('@')[0])
}

test('refused: who may not see the task, who is nobody, too many; nobody is told of what was refused', async () => {
  const { id } = await issued(scene, later)
  const post = (text: string) => scene.leader.post(`/tasks/${id}/comments`, { text })
  for (const text of [naming('association'), naming('health', 'stranger'), `@{${id}}`])
    expect((await post(text)).body.fields).toEqual([{ path: 'body.text', problem: 'mentions.unseen' }])
  const many = [...Array(21)].map(() => `@{${crypto.randomUUID()}}`).join(' ')
  expect((await post(many)).body.fields[0].problem).toBe('mentions.too-many')
  expect([await kindsTold(scene.health, id), await kindsTold(scene.association, id)]).toEqual([[], []])
  expect((await scene.association.get(`/tasks/${id}/mentionable`)).status).toBe(404)
})
test('found by name or position without tone marks: people of its parties first, then those above them, never oneself or who only administers', async () => {
  const { units } = scene
  await scene.account('Quản Trị Mẫu', ['administrator', units.health])
  await scene.account('Mùa A Trên', ['leader', units.committee])
  const { id } = await issued(scene, { ...later, coordinating: [units.education] })
  const all = await mentionable(scene.leader, id)
  expect(all.slice(0, -1).sort()).toEqual(
    ['Lò Thị Mẫu', 'Nguyễn Văn Thử', 'Quàng Văn Mẫu', 'Trần Thị Ví Dụ', 'Vàng A Mẫu'].sort(),
  )
  expect(all.at(-1)).toBe('Mùa A Trên')
  expect(await mentionable(scene.leader, id, 'quang van')).toEqual(['Quàng Văn Mẫu'])
  expect(await mentionable(scene.leader, id, '%')).toEqual([])
  const above = scene.as(await scene.account('Lầu A Xem', ['reader', units.committee]))
  expect((await above.get(`/tasks/${id}/mentionable`)).status).toBe(403)
  expect((await scene.stranger.get(`/tasks/${id}/mentionable`)).status).toBe(404)
})
test('who is named is told so, once; who does the work, follows it up or took part is told of a comment; no others, and not the writer', async () => {
  const { id } = await issued(scene, { ...later, coordinating: [scene.units.education] })
  await say(scene.leader, id, `${naming('healthHead')} cho ý kiến`)
  const told = async () =>
    Promise.all(
      [scene.healthHead, scene.health, scene.coordinator, scene.leader, scene.education].map((by) => kindsTold(by, id)),
    )
  expect(await told()).toEqual([['mentioned'], ['commented'], ['commented'], [], []])
  await say(scene.education, id, 'Đã gửi số liệu')
  expect(await told()).toEqual([
    ['mentioned'],
    ['commented', 'commented'],
    ['commented', 'commented'],
    ['commented'],
    [],
  ])
})
test('where nobody co-ordinates at the unit that follows it up, its leader hears of a comment', async () => {
  const { units } = scene
  const focal = scene.as(await scene.account('Tòng Văn Đầu', ['focal', units.stranger]))
  const { id } = await issued(scene, { ...later, leads: [units.stranger] })
  await scene.db.updateTable('task').set({ issuing_unit_id: units.stranger }).where('id', '=', id).execute()
  await say(focal, id, 'Xin ý kiến')
  expect(await kindsTold(scene.stranger, id)).toEqual(['commented'])
})
test('a muted task is quiet: no word of its comments, no letter; of being named the office still tells', async () => {
  const { id } = await issued(scene, later)
  await scene.health.put(`/tasks/${id}/mute`, { until: null })
  await say(scene.leader, id, 'Nhắc chung')
  expect(await kindsTold(scene.health, id)).toEqual([])
  await say(scene.leader, id, naming('health'))
  expect(await kindsTold(scene.health, id)).toEqual(['mentioned'])
  scene.clock.set('2022-01-06')
  await round()
  expect(await lettersNaming((await scene.leader.get(`/tasks/${id}`)).body.code)).toEqual([])
})
test('named by a change, one is told; named before, not again; no longer named, the letter says nothing of it', async () => {
  const { id } = await issued(scene, later)
  const comment = await say(scene.leader, id, naming('health', 'healthHead'))
  const edited = (text: string, version: number) =>
    scene.leader.put(`/tasks/${id}/comments/${comment}`, { version, text })
  expect((await edited(`${naming('health', 'coordinator')} thêm`, 1)).status).toBe(200)
  expect([await kindsTold(scene.health, id), await kindsTold(scene.coordinator, id)]).toEqual([
    ['mentioned'],
    ['commented', 'mentioned'],
  ])
  const code = (await scene.leader.get(`/tasks/${id}`)).body.code
  await round()
  expect((await lettersNaming(code)).sort()).toEqual(['coordinator', 'health'])
})
test('the letter of the day tells whom a comment names, once, and not of one withdrawn or of a task no longer in sight', async () => {
  scene.clock.set('2022-01-12')
  await round()
  scene.clock.set('2022-01-12T09:00:00+07:00')
  const kept = await issued(scene, later)
  const gone = await issued(scene, later)
  await say(scene.leader, kept.id, naming('health', 'healthHead'))
  const comment = await say(scene.leader, gone.id, naming('health'))
  await scene.leader.delete(`/tasks/${gone.id}/comments/${comment}`)
  await scene.db
    .updateTable('role_grant')
    .set({ revoked_at: scene.clock.now() })
    .where('account_id', '=', scene.accounts.healthHead)
    .execute()
  const code = async (id: string) => (await scene.leader.get(`/tasks/${id}`)).body.code
  scene.clock.set('2022-01-13')
  await round()
  expect([await lettersNaming(await code(kept.id)), await lettersNaming(await code(gone.id))]).toEqual([['health'], []])
  await scene.db.deleteFrom('outbox').execute()
  scene.clock.set('2022-01-14')
  await round()
  expect(await lettersNaming(await code(kept.id))).toEqual([])
})
test('who was named and can no longer see the task may stay named when the rest is changed', async () => {
  scene.clock.set('2022-02-01')
  const { id } = await issued(scene, { ...later, coordinating: [scene.units.education] })
  const comment = await say(scene.leader, id, naming('education'))
  await scene.db.deleteFrom('task_unit').where('task_id', '=', id).where('part', '=', 'coordinating').execute()
  const edited = await scene.leader.put(`/tasks/${id}/comments/${comment}`, {
    version: 1,
    text: `${naming('education')} x`,
  })
  expect(edited.status).toBe(200)
})
