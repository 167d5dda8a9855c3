import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '#src/audit/telling/words.en.ts'
import { vi } from '#src/audit/telling/words.vi.ts'
import type { Endpoint } from '#src/platform/endpoint.ts'
import { allCases } from './cases/index.ts'
import { accessScene, type Scene } from './scene.ts'
import { send } from './send.ts'

let scene: Scene
let leaving: Endpoint[]
beforeAll(async () => {
  scene = await accessScene()
  leaving = scene.world.app.endpoints.filter(({ carries }) => carries !== undefined && carries !== 'upload')
})
afterAll(() => scene.world.close())

const noted = async () =>
  scene.world.db.selectFrom('access_event').select(['actor_id', 'detail']).where('action', '=', 'export').execute()

/** Asks as somebody who may, for a record made for it. */
async function take(e: Endpoint) {
  const one = allCases.find(({ endpoint, may }) => endpoint === e.name && scene.everyone.some(may))!
  const who = scene.everyone.find(one.may)!
  const ask = await one.ask(scene, who)
  const answer = await send(who.client, e, ask)
  return { who, ask, answer }
}

test('a file that is shown on a page and not noted is one of those named here', () => {
  expect(leaving.filter(({ carries }) => carries === 'view').map(({ name }) => name)).toEqual(['openPicture'])
  expect(leaving.length).toBeGreaterThan(12)
})

test('whatever file is taken away leaves a note of who took what; a refusal leaves none', async () => {
  const silent: string[] = []
  for (const e of leaving) {
    const before = (await noted()).length
    const { who, answer } = await take(e)
    expect([e.name, answer.status, 'content-disposition' in answer.headers]).toEqual([e.name, 200, true])
    const after = (await noted()).slice(before)
    const told = after.map(({ actor_id, detail }) => [actor_id, (detail as { what: string }).what])
    const wanted = e.carries === 'view' ? [] : [[who.accountId, e.name]]
    if (JSON.stringify(told) !== JSON.stringify(wanted)) silent.push(`${e.name}: ${JSON.stringify(told)}`)
  }
  expect(silent).toEqual([])
  const before = (await noted()).length
  const out = await scene.who('leader', 'far').client.get('/files/018f0000-0000-7000-8000-00000000dead')
  expect([out.status, (await noted()).length]).toEqual([404, before])
})

test('what a program asks for again and again is noted once a day, and no token is kept', async () => {
  const feed = leaving.find(({ carries }) => carries === 'feed')!
  const before = (await noted()).length
  const { client } = scene.who('focal', 'lead')
  for (let n = 0; n < 3; n++) await send(client, feed, { params: { token: 'x'.repeat(43) } })
  const after = await noted()
  expect(after.length - before).toBe(1)
  expect(JSON.stringify(after)).not.toContain('xxxxx')
})

test('nothing leaves where the note fails', async () => {
  const { client } = scene.who('reader', 'board')
  await scene.world.db.schema.alterTable('access_event').renameTo('access_event_away').execute()
  const refused = await client.get('/task-export')
  await scene.world.db.schema.alterTable('access_event_away').renameTo('access_event').execute()
  expect([refused.status, refused.body.code]).toEqual([500, 'internal'])
})

test('the log says in both languages what was taken', () => {
  const names = leaving.filter(({ carries }) => carries !== 'view').map(({ name }) => name)
  for (const { exports } of [vi, en])
    expect(Object.keys(exports).sort()).toEqual([...names, 'consoleExport'].toSorted())
})
