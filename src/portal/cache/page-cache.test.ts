import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type PageCache, pageCache } from './page-cache.ts'

const drawn = (text: string) => ({ status: 200, type: 'text/html', text })
function counted(cache: PageCache, key = '/', size = 1_000) {
  const counts = { loads: 0, draws: 0 }
  const state = { version: 1 }
  const ask = async () =>
    cache.get({
      key,
      load: async () => {
        counts.loads += 1
        return { ...state }
      },
      draw: ({ version }) => {
        counts.draws += 1
        return drawn(`${version}`.padEnd(size, 'x'))
      },
    })
  return { counts, state, ask }
}

test('a fresh page is answered without a question to the database, at once', async () => {
  let at = 0
  const cache = pageCache({ now: () => at })
  const { counts, ask } = counted(cache)
  await ask()
  at = 1_999
  await ask()
  expect(counts).toEqual({ loads: 1, draws: 1 })
})

test('after two seconds it is asked again, and drawn again only when something changed', async () => {
  let at = 0
  const cache = pageCache({ now: () => at })
  const { counts, state, ask } = counted(cache)
  const first = await ask()
  at = 2_000
  expect((await ask()).etag).toBe(first.etag)
  expect(counts).toEqual({ loads: 2, draws: 1 })
  at = 4_000
  state.version = 2
  expect((await ask()).etag).not.toBe(first.etag)
  expect(counts).toEqual({ loads: 3, draws: 2 })
})

test('where a mark is given, a change that it shows is drawn, and no other', async () => {
  let at = 0
  const cache = pageCache({ now: () => at })
  const ask = (number: number, body: string) =>
    cache.get({
      key: '/',
      load: async () => ({ number, body }),
      draw: ({ body }) => drawn(body),
      mark: ({ number }) => number,
    })
  const text = async (number: number, body: string) => {
    at += 2_000
    return (await ask(number, body)).bytes.identity.toString()
  }
  expect(await text(1, 'first')).toBe('first')
  expect(await text(1, 'never loaded under this number')).toBe('first')
  expect(await text(2, 'second')).toBe('second')
})

test('a page comes whole, however long and in whatever letters', async () => {
  for (const text of ['Mạch', 'ạ'.repeat(87_381), 'ạ'.repeat(87_382), '𝄞x'.repeat(200_000)]) {
    const kept = await pageCache().get({ key: '/', load: async () => text, draw: drawn })
    expect(kept.bytes.identity.equals(Buffer.from(text))).toBe(true)
  }
})

test('what was told to be forgotten is asked again at once', async () => {
  const cache = pageCache({ now: () => 0 })
  const { counts, state, ask } = counted(cache)
  await ask()
  state.version = 2
  cache.forget()
  expect((await ask()).bytes.identity.toString().startsWith('2')).toBe(true)
  expect(counts.loads).toBe(2)
})

test('what changes while a page is being asked is not missed', async () => {
  const cache = pageCache({ now: () => 0 })
  const begun = Promise.withResolvers<string>()
  const slow = { key: '/', load: () => begun.promise, draw: drawn }
  const first = cache.get(slow)
  cache.forget()
  const second = cache.get({ ...slow, load: async () => 'new' })
  expect((await second).bytes.identity.toString()).toBe('new')
  begun.resolve('old')
  await first
  expect((await cache.get({ ...slow, load: async () => 'new' })).bytes.identity.toString()).toBe('new')
})

test('a hundred readers of a page that is not there yet cost one question', async () => {
  const cache = pageCache({ now: () => 0 })
  const { counts, ask } = counted(cache)
  await Promise.all(Array.from({ length: 100 }, ask))
  expect(counts).toEqual({ loads: 1, draws: 1 })
})

test('memory is bounded: the page nobody asked for longest goes first', async () => {
  const cache = pageCache({ limit: 25_000, now: () => 0 })
  const pages = ['/a', '/b', '/c'].map((key) => counted(cache, key, 10_000))
  await pages[0]!.ask()
  await pages[1]!.ask()
  await pages[0]!.ask()
  await pages[2]!.ask()
  expect(cache.size).toBeLessThan(25_000)
  await pages[0]!.ask()
  await pages[1]!.ask()
  expect(pages.map(({ counts }) => counts.loads)).toEqual([1, 2, 1])
})

test('the bytes are squeezed once, and come back whole', async () => {
  const cache = pageCache({ now: () => 0 })
  const kept = await counted(cache).ask()
  const br = await cache.encoded(kept, 'br')
  expect(brotliDecompressSync(br)).toEqual(kept.bytes.identity)
  expect(await cache.encoded(kept, 'br')).toBe(br)
  expect(gunzipSync(await cache.encoded(kept, 'gzip'))).toEqual(kept.bytes.identity)
})

test('a page that could not be asked is asked again', async () => {
  const cache = pageCache({ now: () => 0 })
  const page = { key: '/', load: () => Promise.reject(new Error('no database')), draw: () => drawn('') }
  await expect(cache.get(page)).rejects.toThrow('no database')
  expect((await counted(cache).ask()).status).toBe(200)
})

test('what is not there takes no room', async () => {
  const cache = pageCache({ now: () => 0 })
  await cache.get({ key: '/x', load: async () => null, draw: () => ({ status: 404, type: 'text/html', text: 'x' }) })
  expect(cache.size).toBe(0)
})
