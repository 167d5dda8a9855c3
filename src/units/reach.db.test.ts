import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addSuccession, areaOn, belowOn, endUnit } from './index.ts'

let world: TestWorld
const id: Record<string, string> = {}
beforeAll(async () => {
  world = await makeWorld()
  const add = async (key: string, kind: string, name: string, parent?: string, from?: string) => {
    id[key] = await world.unit(kind, name, { ...(parent && { parent: id[parent]! }), ...(from && { from }) })
  }
  await add('province', 'province', 'Tỉnh Điện Biên')
  await add('committee', 'peoplesCommittee', 'UBND tỉnh Điện Biên', 'province')
  await add('health', 'department', 'Sở Y tế', 'committee')
  await add('insurance', 'agency', 'BHXH tỉnh', 'province')
  await add('district', 'district', 'Huyện Tuần Giáo', 'province')
  await add('districtCommittee', 'peoplesCommittee', 'UBND huyện Tuần Giáo', 'district')
  await add('districtParty', 'partyCommittee', 'Huyện ủy Tuần Giáo', 'district')
  await add('schools', 'department', 'Phòng GD&ĐT huyện Tuần Giáo', 'districtCommittee')
  await add('bare', 'commune', 'Xã Quài Nưa', 'district')
  await add('governed', 'commune', 'Xã Quài Cang', 'district')
  await add('communeCommittee', 'peoplesCommittee', 'UBND xã Quài Cang', 'governed')
  await add('communeParty', 'partyCommittee', 'Đảng ủy xã Quài Cang', 'governed')
  await add('a', 'commune', 'Xã A', 'province')
  await add('b', 'commune', 'Xã B', 'province')
  await add('c', 'commune', 'Xã C', 'province', '2025-07-01')
  await add('g', 'commune', 'Xã G', 'province', '2026-01-01')
  await add('taker', 'department', 'Sở Nội vụ', 'committee')
})
afterAll(() => world.close())

const names = (found: readonly string[]) =>
  Object.keys(id)
    .filter((key) => found.includes(id[key]!))
    .toSorted()
const reachOf = async (unit: string, on: string) => {
  const found = await rows(
    world.reader,
    sql<{ unit: string; before: string | null }>`
      select unit_id as unit, before from reach(array[${id[unit]}::uuid], ${on}::date)`,
  )
  return found.map((r) => `${names([r.unit])[0]} ${r.before ?? 'now'}`).toSorted()
}

test('neither party bodies nor a commune that has its own committees stand below the people’s committee', async () => {
  const below = names(await belowOn(await world.view(), id.committee!, '2021-01-12'))
  expect(below).not.toContain('districtParty')
  expect(below).not.toContain('communeParty')
  expect(below).not.toContain('governed')
  expect(below).not.toContain('committee')
  expect(below).not.toContain('insurance')
})
test('below the people’s committee stand its departments, lower committees with theirs, and communes without bodies', async () => {
  const below = names(await belowOn(await world.view(), id.committee!, '2021-01-12'))
  const expected = ['a', 'b', 'bare', 'communeCommittee', 'districtCommittee', 'health', 'schools', 'taker']
  expect(below).toEqual(expected.toSorted())
})
test('the area of a body is the branch of its nearest territory', async () => {
  const view = await world.view()
  expect(names(await areaOn(view, id.schools!, '2021-01-12'))).toEqual(
    [
      'bare',
      'communeCommittee',
      'communeParty',
      'district',
      'districtCommittee',
      'districtParty',
      'governed',
      'schools',
    ].toSorted(),
  )
  expect((await areaOn(view, id.health!, '2021-01-12')).length).toBe(Object.keys(id).length - 2)
})
test('a successor reaches its predecessors, along chains, for records from before each passed on; never ahead of the day', async () => {
  await world.act(async (work) => {
    for (const unit of ['a', 'b', 'c'])
      await endUnit(work, { id: id[unit]!, version: 1, on: unit === 'c' ? '2025-12-31' : '2025-06-30' })
    const merge = (from: string, to: string) => ({ from: id[from]!, to: id[to]!, share: '1' })
    await addSuccession(work, { on: '2025-07-01', kind: 'merge', parts: [merge('a', 'c'), merge('b', 'c')] })
    await addSuccession(work, { on: '2026-01-01', kind: 'merge', parts: [merge('c', 'g')] })
  })
  expect(await reachOf('g', '2025-12-31')).toEqual(['g now'])
  expect(await reachOf('c', '2025-07-01')).toEqual(['a 2025-07-01', 'b 2025-07-01', 'c now'])
  expect(await reachOf('g', '2026-01-01')).toEqual(['a 2025-07-01', 'b 2025-07-01', 'c 2026-01-01', 'g now'])
  expect(await reachOf('a', '2026-01-01')).toEqual(['a now'])
})
test('the unit that takes over a dissolved one reads what that one left', async () => {
  await world.act(async (work) => {
    await endUnit(work, { id: id.health!, version: 1, on: '2024-12-31' })
    await addSuccession(work, { on: '2025-01-01', kind: 'dissolve', dissolves: id.health!, takesOver: id.taker! })
  })
  expect(await reachOf('taker', '2025-01-01')).toEqual(['health 2025-01-01', 'taker now'])
})
