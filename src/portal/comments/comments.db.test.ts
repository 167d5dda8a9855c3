import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type PortalScene, portalScene } from '#test/portal.ts'

let scene: PortalScene
let id: string
beforeAll(async () => {
  scene = await portalScene()
  id = await scene.article({ slug: 'bai', title: 'Bài có bình luận' })
  await scene.article({ slug: 'khong-nhan', title: 'Bài không nhận', comments: 'off' })
})
afterAll(() => scene.world.close())

let reader = 0
/** A reader of an own address, who has had the article open for a while. */
async function read(slug = 'bai', seconds = 4) {
  const from = { remoteAddress: `10.1.${reader >> 8}.${reader++ & 255}` }
  const agent = { 'user-agent': 'Mozilla/5.0 (X11) Firefox/130' }
  await scene.world.app.inject({ method: 'GET', url: `/tin/${slug}/xem.gif`, headers: agent, ...from })
  vi.setSystemTime(Date.now() + seconds * 1_000)
  const send = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const reply = await scene.world.app.inject({
      method: 'POST',
      url: `/tin/${slug}/binh-luan`,
      headers: {
        ...agent,
        origin: 'http://mach.test',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
      ...from,
    })
    return { status: reply.statusCode, text: reply.body, headers: reply.headers }
  }
  return { send }
}
const good = (text = `Ý kiến số ${reader}`) => ({
  text,
  name: 'Lò Văn Mẫu',
  email: '',
  consent: String(scene.consentVersion),
  website: '',
})
const kept = () => scene.world.db.selectFrom('article_comment').selectAll().execute()

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true }))
afterAll(() => void vi.useRealTimers())

describe('a comment is not taken', () => {
  test('from another site', async () => {
    const { send } = await read()
    for (const origin of ['https://evil.example', '', 'null']) {
      const { status, text } = await send(good(), { origin })
      expect([origin, status]).toEqual([origin, 403])
      expect(text).toContain('Bình luận chỉ gửi được từ chính trang này')
    }
    expect(await kept()).toEqual([])
    const noted = await scene.world.db.selectFrom('access_event').selectAll().execute()
    expect(noted).toEqual([])
  })
  test('without what is asked: all that is missing is named at once, and what was written stays', async () => {
    const { send } = await read()
    const { status, text } = await send({ text: 'Viết <b>rồi</b>', name: ' ', email: 'khong-phai', website: '' })
    expect(status).toBe(422)
    for (const part of ['#bl-name', '#bl-email', '#bl-consent', 'Viết &lt;b&gt;rồi&lt;/b&gt;</textarea>'])
      expect(text).toContain(part)
    expect((await send({ ...good('x'.repeat(1_001)) })).text).toContain('1.000 ký tự')
    expect((await send({ ...good('http://a.vn http://b.vn http://c.vn') })).text).toContain('tối đa 2 địa chỉ')
    expect(await kept()).toEqual([])
  })
  test('of whoever is quicker than a hand: it is shown once more, and sent from there', async () => {
    const quick = await read('bai', 1)
    const fields = good('Gửi rất nhanh')
    const first = await quick.send(fields)
    expect(first.text).toContain('Xem lại bình luận')
    expect(await kept()).toEqual([])
    const luc = /name="luc" value="([^"]+)"/.exec(first.text)?.[1] ?? ''
    expect((await quick.send({ ...fields, luc })).text).toContain('Xem lại bình luận')
    vi.setSystemTime(Date.now() + 3_000)
    expect((await quick.send({ ...fields, luc })).text).toContain('Đã nhận bình luận')
  })
  test('of a robot that fills in what nobody sees: it is thanked, and nothing is kept', async () => {
    const before = (await kept()).length
    const { send } = await read()
    const { status, text } = await send({ ...good(), website: 'http://ban-hang.example' })
    expect([status, text.includes('Đã nhận bình luận'), text.includes('/binh-luan/rut/')]).toEqual([200, true, false])
    expect((await kept()).length).toBe(before)
  })
  test('on an article that takes none, that is not there, or that is gone', async () => {
    await scene.article({ slug: 'da-go', title: 'Đã gỡ' }, 'withdrawn')
    for (const [slug, wanted] of [
      ['khong-nhan', 409],
      ['khong-co', 404],
      ['da-go', 410],
    ] as const) {
      const { send } = await read(slug)
      expect([slug, (await send(good())).status]).toEqual([slug, wanted])
    }
  })
  test('sent as anything but a form, or far too large', async () => {
    const { send } = await read()
    expect((await send(good(), { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send(good('x'.repeat(70_000)))).status).toBe(413)
  })
  test('a sixth time within ten minutes from one address, and nothing that was written is lost', async () => {
    const { send } = await read()
    for (let n = 0; n < 5; n++) expect((await send(good(`Lần ${n} của một người`))).status).toBe(200)
    const { status, text } = await send(good('Lần thứ sáu'))
    expect(status).toBe(429)
    expect(text).toContain('Lần thứ sáu')
    vi.setSystemTime(Date.now() + 60_000)
  })
})

test('a comment waits; its sender gets the link once and by letter; a script in it is text', async () => {
  const { send } = await read()
  const { status, text } = await send({
    ...good('Hay <script>alert(1)</script>\u202E'),
    email: 'mau@vidu.vn',
    name: 'Lò <i>Mẫu</i>',
  })
  expect(status).toBe(200)
  const link = /http:\/\/mach\.test(\/binh-luan\/rut\/[\w-]+)/.exec(text)?.[1] ?? ''
  expect(link).not.toBe('')
  expect((await scene.get('/tin/bai')).text).not.toContain('alert(1)')
  const letter = await scene.world.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  expect(letter).toMatchObject({ to_address: 'mau@vidu.vn' })
  expect(letter.body_text).toContain(`http://mach.test${link}`)

  await scene.world.db
    .updateTable('article_comment')
    .set({ state: 'shown' })
    .where('email', '=', 'mau@vidu.vn')
    .execute()
  const shown = await scene.get('/tin/bai')
  expect(shown.text).toContain('Hay &lt;script&gt;alert(1)&lt;/script&gt;')
  expect(shown.text).toContain('<bdi>Lò &lt;i&gt;Mẫu&lt;/i&gt;</bdi>')
  expect(shown.text).not.toMatch(/mau@vidu\.vn|\u202E/)

  const asked = await scene.get(link)
  expect(asked.headers['cache-control']).toBe('no-store')
  expect(asked.text).toContain('Rút bình luận?')
  expect((await scene.get('/tin/bai')).text).toContain('Hay &lt;script')
  expect((await scene.post(link, {}, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await scene.post(link, {})).text).toContain('Đã rút bình luận')
  expect((await scene.get('/tin/bai')).text).not.toContain('Hay &lt;script')
  for (const again of [await scene.get(link), await scene.post(link, {}), await scene.get('/binh-luan/rut/x')])
    expect([again.status, again.text.includes('không còn dùng được')]).toEqual([404, true])
})

test('ten thousand comments: the page shows thirty of them, and turns', async () => {
  const busy = await scene.article({ slug: 'dong-nguoi', title: 'Bài đông người' })
  const rows = Array.from({ length: 10_000 }, (_, n) => ({
    article_id: busy,
    name: 'Người đọc',
    text: `Bình luận thứ ${n + 1}.`,
    state: 'shown',
    consent_version: scene.consentVersion,
    withdraw_hash: Buffer.from(`hash ${n}`),
    at: new Date(Date.parse('2021-01-12T18:00+07:00') + n),
  }))
  for (let at = 0; at < rows.length; at += 1_000)
    await scene.world.db
      .insertInto('article_comment')
      .values(rows.slice(at, at + 1_000))
      .execute()
  const began = performance.now()
  const { text } = await scene.get('/tin/dong-nguoi')
  expect(performance.now() - began).toBeLessThan(500)
  expect(text.match(/<li><b><bdi>/g)).toHaveLength(30)
  expect(text).toContain('Bình luận 1–30 trong 10000')
  expect((await scene.get('/tin/dong-nguoi?bl=2')).text).toContain('Bình luận thứ 31.')
  for (const bl of ['-1', '0', 'x', '99999999', '1e9'])
    expect((await scene.get(`/tin/dong-nguoi?bl=${bl}`)).text).toContain('Bình luận thứ 1.')
})

test('nobody’s address is written anywhere', async () => {
  const all = JSON.stringify(
    await Promise.all(
      (['comment_sender', 'article_comment', 'audit_payload', 'article_viewer'] as const).map((table) =>
        scene.world.db.selectFrom(table).selectAll().execute(),
      ),
    ),
  )
  expect(all).not.toContain('10.1.')
  expect(id).toBeTruthy()
})
