import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { newsroomOf } from '#test/newsroom.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  world = await makeWorld()
  room = await newsroomOf(world)
})
afterAll(() => world.close())

const publicRow = (id: string) =>
  world.db.selectFrom('published_article').selectAll().where('article_id', '=', id).executeTakeFirst()

test('a focal person may write and submit, and never publish, schedule or withdraw', async () => {
  const { id, version } = await room.submitted()
  const { writer } = room.client
  for (const way of ['publication', 'schedule', 'returns', 'revisions', 'reworks']) {
    const { status } = await writer.post(`/articles/${id}/${way}`, {
      version,
      reason: 'lý do',
      publishAt: '2021-02-01T00:00:00Z',
    })
    expect([way, status]).toEqual([way, 403])
  }
  expect((await writer.delete(`/articles/${id}/publication`, { version, reason: 'lý do' })).status).toBe(403)
})
test('another unit finds no draft, and cannot write in what is public', async () => {
  const { id } = await room.draft()
  const { stranger, above } = room.client
  expect((await stranger.get(`/articles/${id}`)).status).toBe(404)
  expect((await above.get(`/articles/${id}`)).status).toBe(404)
  const open = await room.published()
  expect((await above.get(`/articles/${open.id}`)).status).toBe(200)
  const saved = await above.put(`/articles/${open.id}`, { version: open.version, content: room.content() })
  expect(saved.status).toBe(403)
})
test("what is before the editors is no longer the writer's to change; the editor may, and publishes it", async () => {
  const { id, version } = await room.submitted()
  const content = room.content({ title: 'Tên đã sửa' })
  expect((await room.client.writer.put(`/articles/${id}`, { version, content })).status).toBe(403)
  const edited = await room.client.editor.put(`/articles/${id}`, { version, content })
  expect(edited.status).toBe(200)
  const { state } = await room.step(room.client.editor, id, 'publication', edited.body.version)
  expect([state, (await publicRow(id))?.title]).toEqual(['published', 'Tên đã sửa'])
})
test('nobody publishes what they alone wrote, unless their unit lets one person do both', async () => {
  const { both } = room.client
  const { id, version } = await room.draft({}, both)
  const sent = await room.step(both, id, 'submission', version)
  const refused = await both.post(`/articles/${id}/publication`, { version: sent.version })
  expect([refused.status, refused.body.code]).toEqual([422, 'article.own-work'])
  const later = { version: sent.version, publishAt: '2021-01-12T18:00:00+07:00' }
  expect((await both.post(`/articles/${id}/schedule`, later)).body.code).toBe('article.own-work')
  await world.db.insertInto('unit_setting').values({ unit_id: room.units.board, one_person: true }).execute()
  expect((await both.post(`/articles/${id}/publication`, { version: sent.version })).status).toBe(200)
  await world.db.deleteFrom('unit_setting').execute()
})
test('a stale save is answered with what stands there; nothing is overwritten', async () => {
  const { id, version } = await room.draft()
  const mine = room.content({ title: 'Bản của đồng chí thứ hai' })
  expect((await room.client.other.put(`/articles/${id}`, { version, content: mine })).status).toBe(200)
  const stale = await room.client.writer.put(`/articles/${id}`, { version, content: room.content() })
  expect([stale.status, stale.body.code]).toEqual([409, 'stale'])
  expect(stale.body.theirs).toMatchObject({
    savedBy: 'Lò Thị Mẫu',
    content: { title: mine.title },
    version: version + 1,
  })
})
test('an article that lacks something is not published, and the refusal names each', async () => {
  const { id, version } = await room.submitted({
    lead: '',
    textCredit: '',
    body: { type: 'doc', content: [paragraphOf('')] },
  })
  const { status, body } = await room.client.editor.post(`/articles/${id}/publication`, { version })
  expect([status, body.code, body.missing]).toEqual([422, 'article.not-ready', ['lead', 'body', 'textCredit']])
  expect(await publicRow(id)).toBeUndefined()
})
test('what the public reads is one version, whatever is written afterwards, until it is published again', async () => {
  const { id, version } = await room.published({ title: 'Bản một' })
  const content = room.content({ title: 'Bản hai' })
  const edited = await room.client.editor.put(`/articles/${id}`, { version, content })
  expect((await publicRow(id))?.title).toBe('Bản một')
  const seen = await room.client.above.get(`/articles/${id}`)
  expect([seen.body.title, seen.body.unpublished, seen.body.steps]).toEqual(['Bản một', false, []])
  expect((await room.client.writer.get(`/articles/${id}`)).body).toMatchObject({ title: 'Bản hai', unpublished: true })
  await room.step(room.client.editor, id, 'revisions', edited.body.version)
  expect(await publicRow(id)).toMatchObject({ title: 'Bản hai', number: 2 })
  const first = await room.client.writer.get(`/article-versions/${id}/published/1`)
  expect(first.body.title).toBe('Bản một')
  expect((await room.client.above.get(`/article-versions/${id}/published/1`)).status).toBe(404)
})
test('a withdrawn article is gone at once, goes back to its writers, and comes out again with both versions kept', async () => {
  const { id, version } = await room.published({ title: 'Tin rút' })
  const gone = await room.client.editor.delete(`/articles/${id}/publication`, { version, reason: 'sai số liệu' })
  expect([gone.body.state, await publicRow(id)]).toEqual(['withdrawn', undefined])
  expect((await room.client.above.get(`/articles/${id}`)).status).toBe(404)
  const back = await room.step(room.client.editor, id, 'reworks', gone.body.version)
  const again = await room.step(room.client.writer, id, 'submission', back.version)
  await room.step(room.client.editor, id, 'publication', again.version)
  const { versions, steps } = (await room.client.writer.get(`/articles/${id}`)).body
  expect(
    versions.filter((v: { kind: string }) => v.kind === 'published').map((v: { number: number }) => v.number),
  ).toEqual([2, 1])
  expect(steps.map((s: { move: string }) => s.move).reverse()).toEqual([
    'submit',
    'publish',
    'withdraw',
    'rework',
    'submit',
    'publish',
  ])
})
test('the address follows the title until it is public; a former address goes on leading there; no two are alike', async () => {
  const one = await room.published({ title: 'Ngày hội đọc sách' })
  const two = await room.draft({ title: 'Ngày hội đọc sách' })
  expect([(await publicRow(one.id))?.slug, two.address]).toEqual(['ngay-hoi-doc-sach', 'ngay-hoi-doc-sach-2'])
  const taken = await room.client.writer.put(`/articles/${two.id}`, {
    version: two.version,
    content: room.content({ slug: 'ngay-hoi-doc-sach' }),
  })
  expect([taken.status, taken.body.code]).toEqual([409, 'article.slug-taken'])
  const fixed = await room.client.editor.put(`/articles/${one.id}`, {
    version: one.version,
    content: room.content({ title: 'Ngày hội đọc sách', slug: 'khac' }),
  })
  expect(fixed.body.code).toBe('article.slug-fixed')
  const { body: gone } = await room.client.editor.delete(`/articles/${one.id}/publication`, {
    version: one.version,
    reason: 'đổi tên',
  })
  const back = await room.step(room.client.editor, one.id, 'reworks', gone.version)
  const { body: renamed } = await room.client.writer.put(`/articles/${one.id}`, {
    version: back.version,
    content: room.content({ title: 'Ngày sách Việt Nam' }),
  })
  const again = await room.step(room.client.writer, one.id, 'submission', renamed.version)
  await room.step(room.client.editor, one.id, 'publication', again.version)
  const former = await world.db.selectFrom('former_slug').selectAll().where('article_id', '=', one.id).execute()
  expect([(await publicRow(one.id))?.slug, former.map((row) => row.slug)]).toEqual([
    'ngay-sach-viet-nam',
    ['ngay-hoi-doc-sach'],
  ])
  const third = await room.draft({ title: 'Ngày hội đọc sách' })
  expect(third.address).toBe('ngay-hoi-doc-sach-3')
})
test("what an article tells of must be in the writer's sight", async () => {
  const { id, version } = await room.draft()
  const sources = [{ kind: 'task' as const, id: '00000000-0000-7000-8000-000000000000' }]
  const { status } = await room.client.writer.put(`/articles/${id}`, { version, content: room.content({ sources }) })
  expect(status).toBe(400)
})
test('a list is searched without tone marks, by state, and pages by key', async () => {
  const found = await room.client.writer.get('/articles?q=sach%20viet&limit=1')
  expect(found.body.rows.map((row: { title: string }) => row.title)).toEqual(['Ngày sách Việt Nam'])
  const first = await room.client.writer.get('/articles?limit=3')
  const rest = await room.client.writer.get(`/articles?limit=200&after=${encodeURIComponent(first.body.next)}`)
  const ids = [...first.body.rows, ...rest.body.rows].map((row: { id: string }) => row.id)
  expect([new Set(ids).size, first.body.total]).toEqual([ids.length, ids.length])
  expect((await room.client.writer.get('/articles?after=x')).status).toBe(400)
})
