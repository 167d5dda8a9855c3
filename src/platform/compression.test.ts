import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { addCompression } from './compression.ts'

const long = { words: 'một nghìn chữ '.repeat(200) }
const app = Fastify()
addCompression(app)
app.get('/api/v1/long', () => long)
app.get('/api/v1/short', () => ({ words: 'ngắn' }))
app.get('/tin/bai', () => long)
const ask = (url: string, accepted?: string) =>
  app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })

test('a long answer goes out as its caller can read it, and is the same when it is unpacked', async () => {
  const [plain, brotli, gzip] = [
    await ask('/api/v1/long'),
    await ask('/api/v1/long', 'gzip, deflate, br'),
    await ask('/api/v1/long', 'gzip'),
  ]
  expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
  expect(plain.headers.vary).toBe('accept-encoding')
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
  expect(brotli.rawPayload.length).toBe(Number(brotli.headers['content-length']))
  expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10)
})

test('a short answer, and the public side, which keeps its own bytes, go out as they are', async () => {
  const answers = [await ask('/api/v1/short', 'br'), await ask('/tin/bai', 'br')]
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined])
  expect(answers[0]!.json()).toEqual({ words: 'ngắn' })
})
