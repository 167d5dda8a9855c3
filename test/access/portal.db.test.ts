import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePortal } from '#src/app/portal-server.ts'
import { showFigure } from '#src/platform/number.ts'
import { type Planted, plant } from './canaries.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
let planted: Planted
let site: { app: FastifyInstance; close(): Promise<void> }
beforeAll(async () => {
  scene = await accessScene()
  planted = await plant(scene)
  const { portalUrl, clock, storage } = scene.world
  const place = { portalUrl, clock, trustProxy: false as const, metricsToken: undefined, pages: { freshFor: 0 } }
  site = await servePortal(place, { log: pino({ level: 'silent' }), publicUrl: 'http://mach.test', storage })
})
afterAll(async () => {
  await site.close()
  await scene.world.close()
})

/** A figure may stand with its thousands marked. */
const waysOf = (word: string) =>
  /^\d+$/.test(word) ? [word, showFigure(word, 0, 'vi'), showFigure(word, 0, 'en')] : [word]

let asker = 0
/** Each time another reader: one alone would soon be asked to wait. */
const inject = (url: string) => {
  asker += 1
  return site.app.inject({ method: 'GET', url, remoteAddress: `10.0.${asker >> 8}.${asker & 255}` })
}
const get = async (url: string) => {
  const reply = await inject(url)
  return { url, status: reply.statusCode, text: `${reply.body} ${JSON.stringify(reply.headers)}` }
}
type Answer = Awaited<ReturnType<typeof get>>

/** Every address that any page, feed or map of the site leads to, and those a guess could lead to. */
async function crawl(): Promise<Answer[]> {
  const slugs = await scene.world.db.selectFrom('article').select('slug').execute()
  const guesses = slugs.flatMap(({ slug }) => [`/tin/${slug}`, `/tin/${slug}/in`])
  const searches = planted.canaries.map(({ word }) => `/tim-kiem?q=${word}`)
  const waiting = [
    '/',
    '/?lang=en',
    '/rss.xml',
    '/sitemap.xml',
    '/sitemap/trang.xml',
    '/robots.txt',
    '/so-lieu',
    '/khong-co',
    '/healthz',
    '/readyz',
    ...guesses,
    ...searches,
  ]
  const seen = new Map<string, Answer>()
  while (waiting.length > 0) {
    const url = waiting.pop()!
    if (seen.has(url) || seen.size > 600) continue
    const answer = await get(url)
    seen.set(url, answer)
    for (const [, href = ''] of answer.text.matchAll(/(?:href="|<loc>|<link>)(?:http:\/\/mach\.test)?(\/[^"<#]*)/g))
      waiting.push(href.replaceAll('&amp;', '&'))
  }
  return [...seen.values()]
}

/** What was published, wherever its unit went since, and the name of a review of which an article says that it tells. */
const published = [
  'a public article',
  'an article of the predecessor, from after the merger',
  'a review that an article tells of',
]
const publicOnly = (answers: readonly Answer[], allowed: readonly string[]) => {
  const leaks: string[] = []
  for (const { url, text, status } of answers) {
    if (status >= 500) leaks.push(`${url}: ${status}`)
    // a search repeats the word that was asked
    const said = url.startsWith('/tim-kiem?q=') ? text.replaceAll(url.slice('/tim-kiem?q='.length), '') : text
    for (const { word, in: where } of planted.canaries)
      if (!allowed.includes(where) && waysOf(word).some((way) => said.includes(way))) leaks.push(`${where} at ${url}`)
  }
  return leaks
}
const wordOf = (where: string) => planted.canaries.find((canary) => canary.in === where)!.word

test('no word of a draft, of what waits, was withdrawn or is not public is on any page, feed, map or search', async () => {
  const answers = await crawl()
  expect(answers.length).toBeGreaterThan(40)
  expect(publicOnly(answers, published)).toEqual([])
  // the crawl did read what is public
  expect(answers.filter(({ text }) => text.includes(wordOf('a public article'))).length).toBeGreaterThan(3)
})

test('a search for such a word is answered like one for a word that stands nowhere', async () => {
  const asked = async (word: string) => {
    const { body } = await inject(`/tim-kiem?q=${word}`)
    return body.replaceAll(word, '')
  }
  const nothing = await asked('nowherezq')
  for (const { word, in: where } of planted.canaries.filter(
    ({ in: of, word: w }) => !published.includes(of) && !/^\d/.test(w),
  ))
    expect([where, await asked(word)]).toEqual([where, nothing])
})

test('of an indicator that becomes public the official figure is shown, and never the provisional one', async () => {
  const { db } = scene.world
  await db.updateTable('indicator').set({ public: true }).where('id', '=', planted.indicatorId).execute()
  const portal = JSON.stringify({ portal: { unitId: scene.units.province } })
  await sql`update workspace set settings = settings || ${portal}::jsonb`.execute(db)
  const { text } = await get('/so-lieu')
  expect(text).toContain(showFigure(wordOf('an official figure'), 0, 'vi'))
  expect(publicOnly(await crawl(), [...published, 'an official figure'])).toEqual([])
})
