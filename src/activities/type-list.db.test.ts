import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeOutreach, type Outreach } from '#test/outreach.ts'

let at: Outreach
beforeAll(async () => {
  at = await makeOutreach()
})
afterAll(() => at.close())

test('everybody reads the types; each is told what they may change, end and enter, and nothing of what others may', async () => {
  const { id } = await at.indicator()
  const feed = { typeId: at.typeId, indicatorId: id, fromDay: '2019-01-01' }
  expect((await at.people.keeper.post('/activity-feeds', feed)).status).toBe(200)
  const elsewhere = at.as(await at.account('Giàng A Khác', ['coordinator', at.units.other]))
  const told = async (who: Client) => {
    const type = (await who.get('/activity-types')).body.find((one: { id: string }) => one.id === at.typeId)
    return { edit: type.may, end: type.feeds[0].may, enterAt: type.enterAt }
  }
  const { units, people } = at
  expect({
    admin: await told(people.admin),
    below: await told(people.below),
    keeper: await told(people.keeper),
    elsewhere: await told(elsewhere),
    first: await told(people.first),
    reader: await told(people.reader),
  }).toEqual({
    admin: { edit: ['edit'], end: [], enterAt: [] },
    below: { edit: [], end: [], enterAt: [] },
    keeper: { edit: [], end: ['end'], enterAt: [] },
    elsewhere: { edit: [], end: [], enterAt: [] },
    first: { edit: [], end: [], enterAt: [units.first] },
    reader: { edit: [], end: [], enterAt: [] },
  })
})
