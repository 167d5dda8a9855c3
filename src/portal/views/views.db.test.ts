import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PortalScene, portalScene } from '#test/portal.ts'
import { dropViewers } from './drop.ts'

let scene: PortalScene
beforeAll(async () => {
  scene = await portalScene()
  await scene.article({ slug: 'bai', title: 'Bài được đọc' })
})
afterAll(() => scene.world.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'
const look = (remoteAddress: string, agent = firefox, headers: Record<string, string> = {}) =>
  scene.world.app.inject({
    method: 'GET',
    url: '/tin/bai/xem.gif',
    remoteAddress,
    headers: { 'user-agent': agent, ...headers },
  })
const views = async () => {
  await pause(3_300)
  const found = await scene.world.db.selectFrom('article_views').select('views').executeTakeFirst()
  return Number(found?.views ?? 0)
}

test('a person counts once a day, a robot and a page fetched ahead never; the page itself writes nothing', async () => {
  await scene.get('/tin/bai', { 'user-agent': firefox })
  expect(await views()).toBe(0)
  await look('10.0.0.1')
  await look('10.0.0.1')
  await look('10.0.0.2')
  for (const agent of ['Googlebot/2.1', 'curl/8', '', 'facebookexternalhit/1.1', 'HeadlessChrome'])
    await look('10.0.0.3', agent)
  await look('10.0.0.4', firefox, { 'sec-purpose': 'prefetch;prerender' })
  expect(await views()).toBe(2)
  await look('10.0.0.1')
  expect(await views()).toBe(2)
  expect((await scene.get('/tin/bai')).text).toContain('Lượt xem: <b class="num">2</b>')
})

test('the next day they count again, and nothing is left by which the day before could be read', async () => {
  scene.world.clock.set('2021-01-13T09:00+07:00')
  await look('10.0.0.1')
  expect(await views()).toBe(3)
  const { rows } = await sql<{
    day: string
  }>`select day from view_salt union all select day from article_viewer`.execute(scene.world.db)
  expect(rows.map(({ day }) => day)).toEqual(['2021-01-13', '2021-01-13'])
})

test('a day that is over leaves nothing, although nobody came on the next', async () => {
  scene.world.clock.set('2021-01-15T00:10+07:00')
  await scene.world.act((work) => dropViewers(work, work.at))
  const { rows } = await sql`select day from view_salt union all select day from article_viewer`.execute(scene.world.db)
  expect(rows).toEqual([])
})
