import { afterAll, beforeAll, expect, test } from 'vitest'
import { addForm, addRegime, openPeriods } from '#src/reports/index.ts'
import { type BoardScene, boardScene, drafted, issued } from '#test/board.ts'
import { narrative } from '#test/reporting.ts'
import { openStates, type UnitLine } from './units-contract.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2020-12-02' })
  const { units, act, accounts, clock, db } = scene
  const on = (deadline: string) => ({ when: { kind: 'deadline', deadline } })
  await issued(scene, on('2020-12-31'))
  await issued(scene, on('2021-03-31'))
  const { id: awaited } = await issued(scene, { ...on('2021-02-28'), coordinating: [units.education] })
  await issued(scene, { ...on('2020-12-31'), leads: [units.health, units.labour] })
  await issued(scene, { ...on('2021-06-30'), leads: [units.committee] })
  await drafted(scene, { leads: [units.association] })
  clock.set('2021-01-12')
  const { version } = (await scene.health.get(`/tasks/${awaited}`)).body
  expect((await scene.health.post(`/tasks/${awaited}/submission`, { version, account: 'Xong' })).status).toBe(200)
  const made = { ownerUnitId: units.board, sections: [narrative], fromDay: '2019-01-01' }
  const form = await act((work) => addForm(work, { name: 'Báo cáo quý', ...made }), accounts.coordinator)
  for (const name of ['Báo cáo khoa giáo', 'Báo cáo dư luận'])
    await act(
      (work) =>
        addRegime(work, {
          name,
          formId: form.id,
          receivingUnitId: units.board,
          rhythm: 'quarter',
          windowRule: 'decree09',
          dueRules: { rule: { kind: 'after', days: 7 } },
          locks: false,
          graceDays: 0,
          from: '2020-10-01',
          units: [{ unitId: units.health }, { unitId: units.education }],
        }),
      accounts.coordinator,
    )
  await act((work) => openPeriods(work))
  // what a unit is excused from it does not owe
  const [excused] = await db
    .selectFrom('expected_report')
    .select('id')
    .where('unit_id', '=', units.education)
    .where('period', '=', '2020-Q4')
    .execute()
  await db.updateTable('expected_report').set({ state: 'exempted' }).where('id', '=', excused!.id).execute()
})
afterAll(() => scene.close())

const unitsOf = async (client: BoardScene['leader'], query = '') => {
  const { status, body } = await client.get(`/today/units${query}`)
  expect(status).toBe(200)
  return body as { total: number; units: UnitLine[] }
}

test('a focal person is refused, whether of a unit in it or of another', async () => {
  for (const client of [scene.health, scene.education, scene.association])
    expect((await client.get('/today/units')).status).toBe(403)
})

test('the leader of a unit with no part in it hears of no unit', async () => {
  expect(await unitsOf(scene.stranger)).toEqual({ total: 0, units: [] })
})

test('the coordinator of a unit that leads sees that unit’s own tasks, and not what others owe to the board', async () => {
  const { units } = await unitsOf(scene.healthCoordinator)
  expect(units).toMatchObject([{ id: scene.units.health, open: 4, overdue: 2, awaiting: 1, late: 0 }])
})

test('the leader reads the units with most overdue first; drafts, and tasks a unit only co-ordinates, are not counted', async () => {
  const { units } = await unitsOf(scene.leader)
  const { health, labour, education, committee } = scene.units
  expect(units).toEqual([
    { id: health, shortName: 'Sở Y tế', open: 4, overdue: 2, awaiting: 1, late: 2 },
    { id: labour, shortName: 'Sở LĐ-TB&XH', open: 1, overdue: 1, awaiting: 0, late: 0 },
    { id: education, shortName: 'Sở GD&ĐT', open: 0, overdue: 0, awaiting: 0, late: 1 },
    { id: committee, shortName: expect.any(String), open: 1, overdue: 0, awaiting: 0, late: 0 },
  ])
})

test('each number is the length of the list that it opens', async () => {
  for (const client of [scene.leader, scene.coordinator, scene.healthCoordinator])
    for (const unit of (await unitsOf(client)).units) {
      const tasks = async (filter: string) =>
        (await client.get(`/tasks?rows=each&unitId=${unit.id}&part=lead&alone=true&${filter}`)).body.rows.length
      expect(await tasks(`state=${openStates.join(',')}`)).toBe(unit.open)
      expect(await tasks('timeliness=overdue')).toBe(unit.overdue)
      expect(await tasks('state=submitted')).toBe(unit.awaiting)
      expect((await client.get(`/reports?for=overdue&unitId=${unit.id}`)).body.total).toBe(unit.late)
    }
})

test('home is given the first rows, with how many there are', async () => {
  const { total, units } = await unitsOf(scene.leader, '?limit=1')
  expect([total, units.map(({ id }) => id)]).toEqual([4, [scene.units.health]])
})

test('a report that was returned after it came in time is not overdue; one that a unit never sent is', async () => {
  const late = async () => (await unitsOf(scene.leader)).units.find(({ id }) => id === scene.units.health)!.late
  const [one] = await scene.db
    .selectFrom('expected_report')
    .select('id')
    .where('unit_id', '=', scene.units.health)
    .where('period', '=', '2020-Q4')
    .execute()
  const set = (approved_on: string) =>
    scene.db.updateTable('expected_report').set({ state: 'returned', approved_on }).where('id', '=', one!.id).execute()
  await set('2021-01-05')
  expect(await late()).toBe(1)
  await set('2021-01-11')
  expect(await late()).toBe(2)
})
