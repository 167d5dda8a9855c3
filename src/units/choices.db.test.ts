import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let client: ReturnType<TestWorld['as']>
beforeAll(async () => {
  world = await makeWorld()
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const health = await world.unit('department', 'Sở Y tế', { parent: province })
  await world.unit('department', 'Sở Y tế cũ', { parent: province, to: '2020-06-30' })
  client = world.as(await world.account('Lò Thị Mẫu', ['focal', health]))
})
afterAll(() => world.close())

test('nobody looks units up without signing in', async () => {
  expect((await world.anonymous.get('/units/pick?q=so')).status).toBe(401)
})
test('units are found without tone marks, on a day, with the unit above them', async () => {
  const names = async (query: string) =>
    (await client.get(`/units/pick?${query}`)).body.map((u: { name: string }) => u.name)
  expect(await names('q=so y te')).toEqual(['Sở Y tế'])
  expect(await names('q=y te so&on=2020-01-01')).toEqual(['Sở Y tế', 'Sở Y tế cũ'])
  expect(await names('q=100%')).toEqual([])
  expect((await client.get('/units/pick?q=so y te')).body[0].within).toBe('Tỉnh Điện Biên')
})
