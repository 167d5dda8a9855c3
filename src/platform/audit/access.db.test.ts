import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { system } from '../actor.ts'
import { accessNotes } from './access.ts'
import { dropAccess, sealAccess } from './seal-access.ts'
import { verifyChain } from './verify.ts'
import { verifyAccess } from './verify-access.ts'

const worlds: TestWorld[] = []
let world: TestWorld
const note = (day: string) =>
  accessNotes(world.db, () => new Date(`${day}T10:00:00+07:00`))(system, 'export', { rows: 1.5 })
const faults = async () => (await verifyAccess(world.reader)).faults

beforeEach(async () => {
  world = await makeWorld()
  worlds.push(world)
  for (const day of ['2021-01-10', '2021-01-10', '2021-01-11', '2021-01-12', '2021-01-12']) await note(day)
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

test('an altered, a removed and an inserted access event are found', async () => {
  expect(await faults()).toEqual([])
  await sql`update access_event set detail = '{}' where day = '2021-01-10' and seq = 2`.execute(world.db)
  expect(await faults()).toEqual([{ day: '2021-01-10', seq: 2, fault: 'changed' }])
  await sql`delete from access_event where day = '2021-01-11'`.execute(world.db)
  expect(await faults()).toContainEqual({ day: '2021-01-12', seq: 1, fault: 'removedOrInserted' })
})

test('events noted at once stand one after the other', async () => {
  await Promise.all(Array.from({ length: 6 }, () => note('2021-01-12')))
  expect(await verifyAccess(world.reader)).toEqual({ events: 11, faults: [] })
})

test('what is noted once a day stands once for each day, asker and thing', async () => {
  const notes = (day: string) => accessNotes(world.db, () => new Date(`${day}T10:00:00+07:00`))
  for (const day of ['2021-01-12', '2021-01-12', '2021-01-13'])
    for (const what of ['calendar', 'figures']) await notes(day)(system, 'feed', { what }, 'daily')
  const { rows } = await sql<{ day: string }>`select day from access_event where action = 'feed'`.execute(world.db)
  expect(rows.map(({ day }) => day).sort()).toEqual(['2021-01-12', '2021-01-12', '2021-01-13', '2021-01-13'])
  expect(await faults()).toEqual([])
})

test('a sealed day whose end was cut off is found, and a sealed day that was cut whole', async () => {
  await world.act((work) => sealAccess(work, '2021-01-12'))
  await world.act((work) => sealAccess(work, '2021-01-12'))
  const { events } = await verifyChain(world.reader)
  expect(events).toBe(2)
  await sql`delete from access_event where (day, seq) > ('2021-01-10', 1)`.execute(world.db)
  expect(await faults()).toEqual([
    { day: '2021-01-10', seq: 1, fault: 'sealBroken' },
    { day: '2021-01-11', seq: 0, fault: 'sealBroken' },
  ])
})

test('days past retention are dropped whole, and the rest still verifies', async () => {
  await world.act((work) => sealAccess(work, '2021-01-12'))
  await world.act((work) => dropAccess(work, '2021-01-12'))
  expect(await verifyAccess(world.reader)).toEqual({ events: 2, faults: [] })
  expect((await verifyChain(world.reader)).faults).toEqual([])
})
