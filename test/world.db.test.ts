import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#src/platform/audit/verify.ts'
import { rows } from '#src/platform/database.ts'
import { makeWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('an unknown address answers with a coded problem', async () => {
  const { status, body } = await world.anonymous.get('/nowhere')
  expect([status, body]).toEqual([404, { code: 'not-found' }])
})

test('below a people’s committee stand the committees of the smaller territories, and communes without bodies', async () => {
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const committee = await world.unit('peoplesCommittee', 'UBND tỉnh Điện Biên', { parent: province })
  const health = await world.unit('department', 'Sở Y tế', { parent: committee })
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  const districtCommittee = await world.unit('peoplesCommittee', 'UBND huyện Tuần Giáo', { parent: district })
  const commune = await world.unit('commune', 'Xã Quài Nưa', { parent: district })
  const { db } = await world.view()
  const below = await rows(db, sql<{ id: string }>`select id from below(${committee}::uuid, '2021-01-12') b(id)`)
  expect(new Set(below.map((r) => r.id))).toEqual(new Set([health, districtCommittee, commune]))
})

test('an act and its audit event commit together, and the chain verifies', async () => {
  await world.act(async (work) => work.record('test.done', { kind: 'test', id: '1' }, { why: 'a reason', n: 1.5 }))
  await expect(
    world.act(async (work) => {
      work.record('test.undone', { kind: 'test', id: '2' })
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  const verdict = await verifyChain(world.reader)
  expect(verdict.faults).toEqual([])
  expect(verdict.events).toBe(1)
})
