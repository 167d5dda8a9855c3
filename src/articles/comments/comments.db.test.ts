import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '#src/platform/problem.ts'
import { newsroomOf } from '#test/newsroom.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { forgetMail } from './forget.ts'
import { receiveComment, type SentComment } from './receive.ts'
import { shownComments } from './shown.ts'

let world: TestWorld
let room: Awaited<ReturnType<typeof newsroomOf>>
let article: { id: string; version: number }
const slug = 'tin-co-binh-luan'
beforeAll(async () => {
  world = await makeWorld()
  room = await newsroomOf(world)
  article = await room.published({ title: 'Tin có bình luận' })
})
afterAll(() => world.close())

let sender = 0
const send = (more: Partial<SentComment> = {}) => {
  sender += 1
  const plain = { slug, name: 'Bạn đọc', text: `Ý kiến số ${sender}`, consentVersion: 1, address: `10.0.0.${sender}` }
  return world.act((work) => receiveComment(work, { ...plain, ...more }))
}
const refusal = (more: Partial<SentComment>) =>
  send(more).then(
    () => 'taken in',
    (error) => (error instanceof Problem ? error.code : String(error)),
  )
const all = () => world.db.selectFrom('article_comment').selectAll().orderBy('at').execute()

test('what is too long, empty, without consent, full of links, on no public article or where none are asked for is refused', async () => {
  expect(await refusal({ text: 'a'.repeat(1001) })).toBe('comment.text-long')
  expect(await refusal({ name: '\u200b ' })).toBe('comment.name-missing')
  expect(await refusal({ name: 'a'.repeat(101) })).toBe('comment.name-long')
  expect(await refusal({ text: ' \n ' })).toBe('comment.text-missing')
  expect(await refusal({ email: 'khong phai' })).toBe('comment.email-wrong')
  expect(await refusal({ consentVersion: undefined })).toBe('comment.consent')
  expect(await refusal({ text: 'http://a.vn https://b.vn www.c.vn' })).toBe('comment.links')
  expect(await refusal({ slug: 'khong-co' })).toBe('not-found')
  expect(await refusal({ trap: 'x' })).toBe('comment.refused')
  const closed = await room.published({ title: 'Tin không bình luận', comments: 'off' })
  expect(closed.state).toBe('published')
  expect(await refusal({ slug: 'tin-khong-binh-luan' })).toBe('comment.closed')
  expect(await all()).toEqual([])
})
test('the same text twice, and one address that sends too often, are refused', async () => {
  await send({ text: 'Trùng nhau' })
  expect(await refusal({ text: 'Trùng  nhau ' })).toBe('comment.duplicate')
  for (let n = 0; n < 5; n++) await send({ address: '10.9.9.9' })
  expect(await refusal({ address: '10.9.9.9' })).toBe('comment.too-many')
  const kept = await world.db.selectFrom('comment_sender').select('hash').execute()
  expect(kept.some(({ hash }) => hash.toString('latin1').includes('10.9'))).toBe(false)
})
test('a script stays text, letter for letter', async () => {
  const text = '<script>alert(1)</script> & "x"'
  await send({ text, name: 'A <b>' })
  const found = (await all()).find((c) => c.text === text)
  expect([found?.name, found?.state]).toEqual(['A <b>', 'waiting'])
})
test('it waits until an editor of its unit shows it; others find it nowhere', async () => {
  await send({ text: 'Rất bổ ích', email: 'doc@example.vn' })
  const one = (await all()).find((c) => c.text === 'Rất bổ ích')!
  expect(await shownComments(await world.view(), article.id)).toEqual([])
  expect((await room.client.writer.get('/comments')).status).toBe(403)
  const ask = { move: 'show', ids: [one.id] }
  expect((await room.client.stranger.post('/comment-moderations', ask)).status).toBe(404)
  expect((await room.client.stranger.get('/comments')).body.rows).toEqual([])
  const listed = (await room.client.editor.get('/comments?state=waiting&q=bo%20ich')).body
  expect([listed.rows.length, listed.total, JSON.stringify(listed).includes('doc@')]).toEqual([1, 1, false])
  expect((await room.client.editor.post('/comment-moderations', ask)).body).toEqual({ moved: 1, left: 0 })
  expect((await room.client.editor.post('/comment-moderations', ask)).body).toEqual({ moved: 0, left: 1 })
  expect((await shownComments(await world.view(), article.id)).map((c) => c.text)).toEqual(['Rất bổ ích'])
  await room.client.editor.post('/comment-moderations', { move: 'hide', ids: [one.id], reason: 'lạc đề' })
  expect(await shownComments(await world.view(), article.id)).toEqual([])
})
test('ten thousand from a robot: the queue answers by pages, and one act refuses all that a search finds', async () => {
  const at = world.clock.now()
  const robots = Array.from({ length: 10_000 }, (_, n) => ({
    article_id: article.id,
    name: 'Robot',
    text: `Vay nóng lãi suất thấp ${n}`,
    consent_version: 1,
    withdraw_hash: Buffer.from(`robot ${n}`),
    at: new Date(at.getTime() + n),
  }))
  for (let n = 0; n < robots.length; n += 1000)
    await world.db
      .insertInto('article_comment')
      .values(robots.slice(n, n + 1000))
      .execute()
  const start = Date.now()
  const page = (await room.client.editor.get('/comments?state=waiting&q=vay%20nong&limit=50')).body
  expect([page.rows.length, page.total]).toEqual([50, 10_000])
  const second = (
    await room.client.editor.get(`/comments?state=waiting&q=vay%20nong&after=${encodeURIComponent(page.next)}`)
  ).body
  expect(second.rows[0].text).toBe('Vay nóng lãi suất thấp 50')
  const { body } = await room.client.editor.post('/comment-moderations', { move: 'refuse', filter: { q: 'vay nong' } })
  expect(body).toEqual({ moved: 10_000, left: 0 })
  expect(Date.now() - start).toBeLessThan(10_000)
  expect((await room.client.editor.get('/comments?state=waiting&q=vay%20nong')).body.total).toBe(0)
})
test("after twelve months nobody's address is kept", async () => {
  await send({ text: 'Có địa chỉ', email: 'cu@example.vn' })
  world.clock.set('2022-01-10')
  await world.act((work) => forgetMail(work, new Date(work.at.getTime() - 365 * 86_400_000)))
  expect((await all()).find((c) => c.text === 'Có địa chỉ')?.email).toBe('cu@example.vn')
  world.clock.set('2022-01-14')
  await world.act((work) => forgetMail(work, new Date(work.at.getTime() - 365 * 86_400_000)))
  expect((await all()).find((c) => c.text === 'Có địa chỉ')?.email).toBeNull()
})
