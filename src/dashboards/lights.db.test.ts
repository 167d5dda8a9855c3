import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardScene, boardScene, issued } from '#test/board.ts'
import { all, wordFile } from '#test/word-file.ts'
import { newTile, type Tile } from './tiles.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2021-01-12' })
})
afterAll(() => scene.close())

const made = async (tiles: Tile[], more: object = {}) => {
  const { units, coordinator } = scene
  const shares = [units.health, units.stranger].map((unitId) => ({ unitId, role: null, personId: null, edits: false }))
  const sent = { name: 'Giao ban', description: 'Dùng tại giao ban', unitId: units.province, tiles, shares, ...more }
  return (await coordinator.post('/dashboards', sent)).body as { id: string }
}

test('lights count what each reader sees, group by group, as the list does that a number opens', async () => {
  const { units, coordinator, health, stranger } = scene
  await issued(scene, { leads: [units.health], when: { kind: 'deadline', deadline: '2021-06-30' } })
  await issued(scene, { leads: [units.education], when: { kind: 'deadline', deadline: '2021-06-30' } })
  scene.clock.set('2021-07-05')
  await issued(scene, { leads: [units.health], when: { kind: 'deadline', deadline: '2021-12-30' } })
  const byLead = newTile('tasks', 'whole', { leadUnderId: null, sectorId: null, by: 'lead' })
  const ofHealth = newTile('tasks', 'half', { leadUnderId: units.health, sectorId: null, by: 'none' })
  const { id } = await made([byLead, ofHealth])
  const shown = async (client: typeof health) => (await client.get(`/dashboards/${id}/tiles`)).body.tiles
  const whole = await shown(coordinator)
  expect(whole[byLead.id]).toMatchObject({ kind: 'tasks', total: 3, byLight: { red: 2, green: 1 }, more: 0 })
  expect(whole[byLead.id].groups.map((one: { name: string; total: number }) => [one.name, one.total])).toEqual([
    ['Sở Y tế', 2],
    ['Sở GD&ĐT', 1],
  ])
  expect(whole[ofHealth.id]).toMatchObject({ total: 2, under: { name: 'Sở Y tế' }, groups: [] })
  const list = await coordinator.get(`/tasks?rows=each&light=red&in=lead:${units.health}`)
  expect(list.body.rows).toHaveLength(1)
  expect((await shown(health))[byLead.id]).toMatchObject({ total: 2, byLight: { red: 1, green: 1 } })
  expect((await shown(stranger))[byLead.id]).toMatchObject({ total: 0, groups: [] })
})

test('a draft has no light and is counted nowhere', async () => {
  const tile = newTile('tasks', 'half', { leadUnderId: null, sectorId: null, by: 'none' })
  const { id } = await made([tile])
  const total = async () => (await scene.coordinator.get(`/dashboards/${id}/tiles`)).body.tiles[tile.id].total
  const before = await total()
  await scene.coordinator.post('/tasks', {
    content: 'Chưa giao',
    issuingUnitId: scene.units.board,
    leads: [scene.units.health],
  })
  expect(await total()).toBe(before)
})

test('a regime out of sight says so', async () => {
  const tile = newTile('reports', 'half', { regimeId: scene.units.board })
  const { id } = await made([tile])
  expect((await scene.coordinator.get(`/dashboards/${id}/tiles`)).body.tiles[tile.id]).toEqual({
    kind: 'hidden',
    why: 'sight',
  })
})

test('as Word it is an internal report of the reader’s unit: its tiles in order, tables for lights, its words', async () => {
  const content = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Việc cần làm ngay' }] }],
  }
  const tiles = [
    newTile('tasks', 'whole', { leadUnderId: null, sectorId: null, by: 'lead' }, 'Nhiệm vụ theo đơn vị'),
    newTile('text', 'whole', { content }, 'Kết luận'),
  ]
  const { id } = await made(tiles)
  const { status, bytes, headers } = await scene.coordinator.get(`/dashboards/${id}/word`)
  expect([status, String(headers['content-disposition'])]).toEqual([200, expect.stringContaining('.docx')])
  const { document } = await wordFile(bytes)
  const said = all(document, 'w:p').map(({ text }) => text)
  const at = (words: string) => said.findIndex((text) => text.includes(words))
  const order = [
    'BÁO CÁO NỘI BỘ',
    'Giao ban',
    'Dùng tại giao ban',
    '1. Nhiệm vụ theo đơn vị',
    'Sở Y tế',
    '2. Kết luận',
    'Việc cần làm ngay',
  ]
  const places = order.map(at)
  expect(order.filter((_, n) => places[n]! < 0)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const theirs = await wordFile((await scene.health.get(`/dashboards/${id}/word`)).bytes)
  expect(all(theirs.document, 'w:p').some(({ text }) => text.includes('SỞ Y TẾ'))).toBe(true)
  expect((await scene.education.get(`/dashboards/${id}/word`)).status).toBe(404)
})
