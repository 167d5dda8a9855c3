import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '#src/platform/embedded-postgres/index.ts'
import { cleanUp, folder, serving } from './mach.ts'

const name = 'mach_thu'
let outside: string
let postgres: RunningPostgres
beforeAll(async () => {
  outside = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-outside-'))
  fs.chmodSync(outside, 0o755)
  postgres = await startPostgres(outside, { durable: false })
})
afterAll(async () => {
  await postgres.stop()
  fs.rmSync(outside, { recursive: true, force: true })
})
afterEach(cleanUp)

const statuses = (url: string, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await fetch(`${url}${path}`, { redirect: 'manual' })).status))

test('one server has both sides; the public one also runs alone, as its own role; the office without it', async () => {
  const password = 'a password that is long enough'
  const owner = postgres.url(name)
  const both = await serving(['start'], { DATABASE_URL: owner, DATA_DIR: folder(), PORTAL_PASSWORD: password })
  expect(await statuses(both.url, ['/', '/app', '/rss.xml', '/api/docs'])).toEqual([200, 200, 200, 200])
  expect(await (await fetch(`${both.url}/khong-co`)).text()).toContain('Không có trang này')

  const asRole = owner.replace(/\/\/[^@]*@/, `//${name}_portal:${encodeURIComponent(password)}@`)
  const alone = await serving(['start'], { DATABASE_URL: asRole, DATA_DIR: folder(), SERVE: 'portal' })
  const office = ['/app', '/api/v1/session', '/api/docs', '/api/openapi.json']
  expect(await statuses(alone.url, ['/', '/so-lieu', '/readyz', ...office])).toEqual([
    200, 200, 200, 404, 404, 404, 404,
  ])

  const without = await serving(['start'], { DATABASE_URL: owner, DATA_DIR: folder(), SERVE: 'office' })
  expect(await statuses(without.url, ['/', '/app', '/rss.xml'])).toEqual([302, 200, 404])
})

test('the public side alone opens a workspace whole where it is given one, and uses its own role all the same', async () => {
  const alone = await serving(['start'], { DATA_DIR: folder(), SERVE: 'portal' })
  expect(await statuses(alone.url, ['/', '/app'])).toEqual([200, 404])
})
