import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting } from '#test/reporting.ts'
import { newTile, type Tile } from './tiles.ts'

let scene: Awaited<ReturnType<typeof makeReporting>>
let indicatorId = ''
let regimeId = ''
beforeAll(async () => {
  scene = await makeReporting({ now: '2021-01-12' })
  indicatorId = (await scene.db.selectFrom('indicator').select('id').where('code', '=', 'HS').executeTakeFirstOrThrow())
    .id
  regimeId = (await scene.db.selectFrom('regime').select('id').executeTakeFirstOrThrow()).id
})
afterAll(() => scene.close())

const keeper = () => scene.world.as(scene.people.coordinator)
const shown = async (tile: Tile) => {
  const sent = { name: 'Kỳ báo cáo', unitId: scene.district, tiles: [tile] }
  const { id } = (await keeper().post('/dashboards', sent)).body
  return (await keeper().get(`/dashboards/${id}/tiles`)).body.tiles[tile.id]
}
const figure = () => newTile('figure', 'third', { indicatorId, unitId: null, period: 'locked' })
const due = (on: string) =>
  scene.db.updateTable('expected_report').set({ due_on: on }).where('period', '=', '2020-Q4').execute()

test('a quarter that has ended is shown once none of its reports is awaited any more, and until then the one before', async () => {
  expect((await shown(figure())).row.period).toBe('2020-Q4')
  await due('2021-01-20')
  expect((await shown(figure())).row.period).toBe('2020-Q3')
  await due('2021-01-11')
  expect((await shown(figure())).row.period).toBe('2020-Q4')
})

test('reports of the period that is being collected are counted by state, those owed and late by themselves', async () => {
  await due('2021-01-11')
  const tile = await shown(newTile('reports', 'half', { regimeId }))
  expect(tile).toMatchObject({ kind: 'reports', period: '2020-Q4', total: 3, byState: { open: 3 }, late: 3 })
  const list = (path: string) => keeper().get(`/reports?${path}&regimeId=${regimeId}&period=2020-Q4`)
  expect((await list('for=reading&state=open')).body.total).toBe(3)
  expect((await list('for=overdue')).body.total).toBe(3)
})
