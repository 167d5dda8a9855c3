import { afterAll, beforeAll, expect, test } from 'vitest'
import { belowOn, blocMembersOn, branchOn, nonWorkingDays, sectors, unitOn, unitsOn } from '#src/units/index.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { people } from './content/people.ts'
import { tasks } from './content/tasks.ts'
import { buildUnits, type DemoUnits } from './units.ts'

let world: TestWorld
let demo: DemoUnits
let tookMs = 0
beforeAll(async () => {
  world = await makeWorld()
  const start = performance.now()
  demo = await world.act(buildUnits)
  tookMs = performance.now() - start
})
afterAll(() => world.close())
const today = '2021-01-12'
const unit = (key: string) => demo.units.get(key)!

test('every unit that the tasks and people of the demonstration name is there', () => {
  const named = [
    ...people.map((person) => person.unit),
    ...tasks.flatMap((task) => [task.lead, task.coordinating ?? [], task.watching ?? []].flat(2)),
  ]
  expect(named.filter((key) => !demo.units.has(key))).toEqual([])
  expect(tasks.filter(({ sector }) => !demo.sectors.has(sector))).toEqual([])
})
test('it takes less than two seconds', () => expect(tookMs).toBeLessThan(2000))
test('the province has ten districts and 129 communes, each in its district', async () => {
  const view = await world.view()
  const all = [...(await unitsOn(view, await branchOn(view, unit('DB'), today), today)).values()]
  expect(all.filter(({ kind }) => kind === 'district').length).toBe(10)
  expect(all.filter(({ kind }) => kind === 'commune').length).toBe(129)
  expect((await unitOn(view, unit('03274'), today))?.parentId).toBe(unit('099'))
  expect(all.map(({ name }) => name).filter((name) => /Thị (Xã|Trấn)/.test(name))).toEqual([])
})
test('below the provincial people’s committee stand the districts’ and all 129 communes, which have no bodies here', async () => {
  const view = await world.view()
  const below = [...(await unitsOn(view, await belowOn(view, unit('UBND'), today), today)).values()]
  expect(below.filter(({ kind }) => kind === 'commune').length).toBe(129)
  expect(below.filter(({ kind }) => kind === 'peoplesCommittee').length).toBe(10)
  expect(below.filter(({ kind }) => kind === 'partyCommittee').length).toBe(0)
})
test('the bloc has its members, the lists their sectors and holidays', async () => {
  const view = await world.view()
  expect(await blocMembersOn(view, demo.bloc, today)).toContain(unit('SYT'))
  expect((await sectors(view)).length).toBe(8)
  expect((await nonWorkingDays(view, '2021-02-10', '2021-02-16')).size).toBe(7)
})
