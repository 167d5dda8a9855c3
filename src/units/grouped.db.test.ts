import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let admin: string
let reader: string
let communes: string[]
let set: string
let groups: { id: string; name: string }[]
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  communes = []
  for (const name of ['A', 'B', 'C'])
    communes.push(await world.unit('commune', `Xã ${name}`, { parent: province, code: name }))
  admin = await world.account('Quản Trị Mẫu', ['administrator', province])
  reader = await world.account('Quàng Văn Mẫu', ['reader', province])
  const made = await world.as(admin).post('/group-sets', { name: 'Vùng', exclusive: true, groups: ['Cao', 'Thấp'] })
  set = made.body.id
  groups = (await world.as(reader).get('/group-sets')).body[0].groups
})
afterAll(() => world.close())

const place = (unitIds: string[], groupId: string | null, from: string, as = admin) =>
  world.as(as).post(`/group-sets/${set}/placements`, { unitIds, groupId, from })
type Told = { name: string; members: { name: string }[] }
const on = async (day: string) => {
  const { body } = await world.as(reader).get(`/group-sets/${set}?on=${day}`)
  const members = body.groups.map((group: Told) => `${group.name}: ${group.members.map((m) => m.name).join(' ')}`)
  return { members, none: body.unclassified.map((m: { name: string }) => m.name).join(' '), total: body.total }
}

test('a reader places nobody; a group of another set and a unit not there that day are refused', async () => {
  expect((await place(communes, groups[0]!.id, '2021-01-01', reader)).status).toBe(403)
  expect((await place(communes, set, '2021-01-01')).status).toBe(404)
  expect((await place(communes, groups[0]!.id, '1900-01-01')).status).toBe(422)
})

test('many are placed at once; who is placed anew leaves the group before, and the rest is unclassified', async () => {
  expect((await place(communes.slice(0, 2), groups[0]!.id, '2021-01-01')).status).toBe(200)
  expect((await place(communes.slice(1, 2), groups[1]!.id, '2021-06-01')).status).toBe(200)
  expect(await on('2021-05-31')).toEqual({ members: ['Cao: Xã A Xã B', 'Thấp: '], none: 'Xã C', total: 3 })
  expect(await on('2021-06-01')).toEqual({ members: ['Cao: Xã A', 'Thấp: Xã B'], none: 'Xã C', total: 3 })
})

test('into no group, and an earlier placement takes the later one away', async () => {
  expect((await place(communes.slice(0, 2), null, '2021-03-01')).status).toBe(200)
  expect(await on('2021-06-01')).toEqual({ members: ['Cao: ', 'Thấp: '], none: 'Xã A Xã B Xã C', total: 3 })
  expect(await on('2021-02-28')).toMatchObject({ members: ['Cao: Xã A Xã B', 'Thấp: '] })
})

test('a unit leaves with its last day; one that is not in the group is named', async () => {
  const leave = (unitIds: string[], day: string) =>
    world.as(admin).post(`/groups/${groups[0]!.id}/departures`, { unitIds, on: day })
  expect(await leave(communes, '2021-02-01')).toMatchObject({
    ...{ status: 422 },
    body: { code: 'group.member.absent', units: [communes[2]] },
  })
  expect((await leave(communes.slice(0, 1), '2021-02-01')).status).toBe(200)
  expect(await on('2021-02-02')).toMatchObject({ members: ['Cao: Xã B', 'Thấp: '] })
})
