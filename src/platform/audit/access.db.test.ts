import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { system } from '../actor.ts'
import { accessNotes } from './access-notes.ts'
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

test('events noted at once, by one server and by several, stand one after the other', async () => {
  const notes = accessNotes(world.db, () => new Date('2021-01-12T10:00:00+07:00'))
  const byOne = Array.from({ length: 6 }, () => notes(system, 'export', {}))
  await Promise.all([...byOne, ...Array.from({ length: 6 }, () => note('2021-01-12'))])
  expect(await verifyAccess(world.reader)).toEqual({ events: 17, faults: [] })
})

test('of what waits together one that cannot be written is refused, and all others stand in the order in which they came', async () => {
  const notes = accessNotes(world.db, () => new Date('2021-01-13T10:00:00+07:00'))
  const told = [0, 1, 2, 3, 4].map((n) => notes(system, 'export', n === 3 ? { rows: '\u0000' } : { rows: n }))
  const settled = await Promise.allSettled(told)
  expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true])
  const { rows } = await sql<{ n: number }>`select (detail->>'rows')::int as n from access_event
    where day = '2021-01-13' order by seq`.execute(world.db)
  expect(rows.map(({ n }) => n)).toEqual([0, 1, 2, 4])
  expect(await faults()).toEqual([])
})

test('what is noted once a day stands once for each day, asker and thing', async () => {
  const notes = (day: string) => accessNotes(world.db, () => new Date(`${day}T10:00:00+07:00`))
  for (const day of ['2021-01-12', '2021-01-12', '2021-01-13'])
    for (const what of ['calendar', 'figures']) await notes(day)(system, 'feed', { what }, 'daily')
  const together = notes('2021-01-13')
  await Promise.all([1, 2, 3].map(() => together(system, 'feed', { what: 'meetings' }, 'daily')))
  const { rows } = await sql<{ day: string }>`select day from access_event where action = 'feed'`.execute(world.db)
  expect(rows.map(({ day }) => day).sort()).toEqual(['2021-01-12', '2021-01-12', ...Array(3).fill('2021-01-13')])
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
