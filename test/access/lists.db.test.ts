import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Planted, plant } from './canaries.ts'
import { addresses, filled, heard, hinted, readersOf, searches } from './crawl.ts'
import { choices, laidBefore, offered, offeredOn, overlaid } from './offering.ts'
import type { Who } from './people.ts'
import { places } from './people.ts'
import { accessScene, type Scene } from './scene.ts'
import { statedToday } from './statement/offers.ts'

let scene: Scene
let planted: Planted
let readers: Who[]
beforeAll(async () => {
  scene = await accessScene()
  planted = await plant(scene)
  readers = readersOf(scene)
})
afterAll(() => scene.world.close())

test('every address that is read is crawled', () => {
  const served = scene.world.app.endpoints.filter((e) => e.method === 'GET').map((e) => e.path)
  expect(Object.keys(addresses(scene, planted, 'board')).sort()).toEqual([...new Set(served)].sort())
})

test('a list offers to begin something to those alone who may', async () => {
  const all = await Promise.all(scene.everyone.filter(({ at }) => ['board', 'old'].includes(at)).map(offered))
  expect(all.flat()).toEqual([])
})

test('a page offers what its reader may do, and home lays before people what waits for them', async () => {
  const there = scene.everyone.filter(({ at }) => ['board', 'lead'].includes(at))
  const asked = [...there, ...scene.passing].map((who) => offeredOn(planted, who))
  const wrong = await Promise.all([...asked, ...there.map(overlaid)])
  expect([...wrong.flat(), ...(await choices(scene))]).toEqual([])
  const told = new Set((await Promise.all(there.map(laidBefore))).flat())
  expect([...told].sort()).toEqual(statedToday.map(({ act }) => act).sort())
})

/** An auditor reads records as a reader does; what no other reads is the log. What passers-by are told otherwise is lists. */
const asks = (who: Who) => (address: string) =>
  (who.role !== 'auditor' || /^\/(audit|access-log)/.test(address)) &&
  (!who.grants || !/^\/(thread|series|figures)|^[^?]*\/[0-9a-f-]{36}/.test(address))

const found = new Set<string>()
describe('a word of a record out of reach is in no answer', () => {
  test.each(places)('to those at %s', async (place) => {
    const asked = Object.entries(addresses(scene, planted, place)).flatMap(([path, parts]) =>
      parts.map((part) => filled(path, part)),
    )
    const leaks: string[] = []
    for (const who of readers.filter(({ at }) => at === place))
      for (const told of await Promise.all(asked.filter(asks(who)).map((address) => heard(planted, who, address)))) {
        leaks.push(...told.leaks)
        for (const word of told.words) found.add(word)
      }
    expect(leaks).toEqual([])
  })
  test('each of the words was read by somebody who may', () => {
    const silent = planted.canaries
      .filter(({ word, may }) => !found.has(word) && scene.everyone.some(may))
      .map((canary) => canary.in)
    expect(silent).toEqual([])
  })
})

describe('a search for such a word is answered like one for a word that stands nowhere', () => {
  test.each(places)('to those at %s', async (place) => {
    const wrong: string[] = []
    for (const who of readers.filter(({ at, role }) => at === place && role === 'reader'))
      for (const each of await Promise.all(searches.filter(asks(who)).map((search) => hinted(planted, who, search))))
        wrong.push(...each)
    expect(wrong).toEqual([])
  })
})
