import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PortalScene, portalScene } from '#test/portal.ts'

let scene: PortalScene
beforeAll(async () => {
  scene = await portalScene({ freshFor: 2_000 })
})
afterAll(() => scene.world.close())

/** Every place where an article could show. */
const places = [
  '/',
  '/chuyen-muc/tin-khoa-giao',
  '/the/khoa%20gi%C3%A1o',
  '/tim-kiem?q=rieng',
  '/luu-tru/2021/01',
  '/rss.xml',
  '/chuyen-muc/tin-khoa-giao/rss.xml',
  '/sitemap.xml',
  '/tin/khac',
]
const showing = async (slug: string) => {
  const shown = await Promise.all(
    [...places, `/tin/${slug}`].map(async (place) => ({ place, ...(await scene.get(place)) })),
  )
  return shown.filter(({ text, status }) => status === 200 && text.includes(`/tin/${slug}`)).map(({ place }) => place)
}
const withdraw = (id: string) => scene.world.db.deleteFrom('published_article').where('article_id', '=', id).execute()

test('what is withdrawn is gone from every page, feed and search at once when the newsroom tells it', async () => {
  await scene.article({ slug: 'khac', title: 'Bài khác' })
  const id = await scene.article({ slug: 'rieng-mot', title: 'Bài riêng một' })
  expect((await showing('rieng-mot')).length).toBe(places.length + 1)
  await withdraw(id)
  await sql`select pg_notify('articles', ${id})`.execute(scene.world.db)
  await pause(150)
  expect(await showing('rieng-mot')).toEqual([])
  expect((await scene.get('/tin/rieng-mot')).status).toBe(410)
})

test('and within five seconds when the message is lost', async () => {
  const id = await scene.article({ slug: 'rieng-hai', title: 'Bài riêng hai' })
  await pause(2_100)
  expect((await showing('rieng-hai')).length).toBe(places.length + 1)
  await withdraw(id)
  expect((await showing('rieng-hai')).length).toBeGreaterThan(0)
  await pause(2_100)
  expect(await showing('rieng-hai')).toEqual([])
  const { headers } = await scene.get('/tin/khac')
  expect(headers['cache-control']).toBe('public, max-age=2, must-revalidate')
})

test('a page drawn anew lists what was published and withdrawn until half a second ago, though no message came', async () => {
  const id = await scene.article({ slug: 'rieng-ba', title: 'Bài riêng ba' })
  await pause(600)
  expect((await scene.get('/tin/khac?co=lon')).text).toContain('/tin/rieng-ba')
  await withdraw(id)
  await pause(600)
  expect((await scene.get('/tin/khac?co=nho')).text).not.toContain('/tin/rieng-ba')
  expect((await scene.get('/tin/rieng-ba')).status).toBe(410)
})

test('a page asked again within two seconds comes from memory', async () => {
  await scene.get('/tin/khac')
  const calls = async () =>
    Number(
      (
        await sql<{
          n: string
        }>`select pg_stat_get_db_xact_commit(oid) as n from pg_database where datname = current_database()`.execute(
          scene.world.db,
        )
      ).rows[0]!.n,
    )
  await pause(1_100)
  await scene.get('/tin/khac')
  const before = await calls()
  for (let n = 0; n < 200; n++) await scene.get('/tin/khac')
  expect((await calls()) - before).toBeLessThan(60)
})
