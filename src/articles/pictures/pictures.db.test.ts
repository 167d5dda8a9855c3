import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onDisk } from '#src/platform/storage.ts'
import { newsroomOf, plainPicture } from '#test/newsroom.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { publicPicture } from './open.ts'

let world: TestWorld
let room: Awaited<ReturnType<typeof newsroomOf>>
let id: string
beforeAll(async () => {
  world = await makeWorld()
  room = await newsroomOf(world)
  id = (await room.draft()).id
})
afterAll(() => world.close())

const send = (name: string, bytes: string | Uint8Array) =>
  room.client.writer.upload(`/articles/${id}/pictures`, name, bytes)

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Buffer) => ~bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255]! ^ (c >>> 8), ~0) >>> 0
/** A PNG that says it is so large, in a few bytes. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    magic,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture that says it has more than 100 megapixels is refused by its head, before it is decoded', async () => {
  const start = Date.now()
  const { status, body } = await send('bom.png', pngOf(40_000, 40_000))
  expect([status, body.code, body.megapixels]).toEqual([422, 'picture.too-many-pixels', 1600])
  expect(Date.now() - start).toBeLessThan(2_000)
})
test("a drawing with a script, a page, a text with a picture's name and a broken picture are refused", async () => {
  const codes = await Promise.all([
    send('anh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'),
    send('anh.png', '<!doctype html><script>x()</script>'),
    send('anh.jpg', 'không phải ảnh'),
    send('vo.png', pngOf(900, 600)),
  ])
  expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'picture.type'],
    [422, 'picture.type'],
    [422, 'picture.type'],
    [422, 'picture.unreadable'],
  ])
})
test('a file above 25 MB is refused with its size', async () => {
  const jpeg = Buffer.concat([await plainPicture(), Buffer.alloc(26 * 1024 * 1024)])
  const { status, body } = await send('lon.jpg', jpeg)
  expect([status, body.code]).toEqual([422, 'picture.too-large'])
})
test('who may not write in the article adds no picture to it, and nothing is worked on', async () => {
  const picture = await plainPicture()
  for (const who of [room.client.stranger, room.client.above])
    expect((await who.upload(`/articles/${id}/pictures`, 'a.jpg', picture)).status).toBe(404)
  expect((await room.client.editor.upload(`/articles/${id}/pictures`, 'a.jpg', picture)).status).toBe(403)
})
test('a picture is turned upright, loses what it says of place and camera, and comes in widths not larger than itself', async () => {
  const taken = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'MayAnhBiMat' }, IFD3: { GPSLatitude: '21/1 23/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const { status, body } = await send('anh.jpg', taken)
  expect([status, body]).toEqual([200, { id: expect.any(String), width: 500, height: 1000, widths: [480, 500] }])
  const opened = await room.client.writer.get(`/pictures/${body.id}/480.webp`)
  expect([opened.status, opened.headers['content-type']]).toEqual([200, 'image/webp'])
  const stored = await world.db
    .selectFrom('picture')
    .select('variants')
    .where('id', '=', body.id)
    .executeTakeFirstOrThrow()
  expect((stored.variants as object[]).length).toBe(4)
  expect(opened.text).not.toContain('MayAnhBiMat')
})
test('a picture is public only as long as a public version carries it', async () => {
  const { id: article, version } = await room.draft()
  const { body: picture } = await room.client.writer.upload(
    `/articles/${article}/pictures`,
    'a.jpg',
    await plainPicture(1700, 900),
  )
  const cover = { pictureId: picture.id as string, alt: 'Hội trường', caption: '', fit: 'crop' as const }
  const saved = await room.client.writer.put(`/articles/${article}`, { version, content: room.content({ cover }) })
  const view = await world.view()
  const isOpen = async () => {
    // the bytes lie elsewhere than this storage: what counts is whether it would open them
    const opened = await publicPicture(
      view,
      { ...onDisk('/nowhere'), open: async () => 'opened' as never },
      picture.id,
      800,
      'webp',
    )
    return opened !== undefined
  }
  expect([picture.widths, await isOpen()]).toEqual([[480, 800, 1200, 1600], false])
  expect((await room.client.above.get(`/pictures/${picture.id}/800.webp`)).status).toBe(404)
  const sent = await room.step(room.client.writer, article, 'submission', saved.body.version)
  const open = await room.step(room.client.editor, article, 'publication', sent.version)
  expect(await isOpen()).toBe(true)
  expect((await room.client.above.get(`/pictures/${picture.id}/800.webp`)).status).toBe(200)
  await room.client.editor.delete(`/articles/${article}/publication`, { version: open.version, reason: 'thay ảnh' })
  expect(await isOpen()).toBe(false)
})
test('a picture of a unit out of reach cannot be put into an article by its id', async () => {
  const other = await room.client.stranger.post('/articles', {})
  const added = await room.client.stranger.upload(`/articles/${other.body.id}/pictures`, 'a.jpg', await plainPicture())
  const { id: mine, version } = await room.draft()
  const cover = { pictureId: added.body.id as string, alt: '', caption: '', fit: 'crop' as const }
  expect(
    (await room.client.writer.put(`/articles/${mine}`, { version, content: room.content({ cover }) })).status,
  ).toBe(400)
})
