import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveGrant } from '#src/people/index.ts'
import { clientFor } from '#test/access/people.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let unit: string
let elsewhere: string
beforeAll(async () => {
  world = await makeWorld({ realSignIn: true })
  unit = await world.unit('agency', 'Ban Tuyên giáo Tỉnh ủy')
  elsewhere = await world.unit('agency', 'Sở Y tế')
})
afterAll(() => world.close())

async function someone(role: 'administrator' | 'reader' = 'reader', at = unit) {
  const id = await world.account('Lò Thị Phiên', [role, at])
  const { person_id } = await world.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await world.db.insertInto('account_secret').values({ account_id: id, totp_on: true }).execute()
  return { id, personId: person_id, enter: () => clientFor(world, id) }
}
type Shown = { id: string; thisOne: boolean; accountId?: string }
const shown = async (client: { get(path: string): Promise<{ body: { sessions: Shown[] } }> }, path = '/sessions') =>
  (await client.get(path)).body.sessions

const administrator = async (at = unit) => (await someone('administrator', at)).enter()

test('another’s session is as good as absent, and stays open', async () => {
  const [mine, theirs] = [await (await someone()).enter(), await (await someone()).enter()]
  const [{ id }] = (await shown(theirs)) as [Shown]
  const refused = await mine.delete(`/sessions/${id}`)
  expect([refused.status, refused.text]).toEqual([404, '{"code":"not-found"}'])
  expect((await theirs.get('/me')).status).toBe(200)
})

test('the session one is in is named, and a closed one is refused with its next request', async () => {
  const one = await someone()
  const [phone, desk] = [await one.enter(), await one.enter()]
  const lost = (await shown(desk)).find(({ thisOne }) => !thisOne)!
  expect((await shown(desk)).filter(({ thisOne }) => thisOne)).toHaveLength(1)
  expect((await desk.delete(`/sessions/${lost.id}`)).body).toEqual({ closed: 1 })
  expect((await phone.get('/me')).status).toBe(401)
  expect((await desk.get('/me')).status).toBe(200)
  expect((await desk.delete(`/sessions/${lost.id}`)).status).toBe(404)
})

test('closing the others keeps the one that asked, and everybody else’s', async () => {
  const [one, other] = [await someone(), await someone()]
  const [a, b, c, d] = [await one.enter(), await one.enter(), await one.enter(), await other.enter()]
  expect((await c.delete('/other-sessions')).body).toEqual({ closed: 2 })
  const answers = await Promise.all([a, b, c, d].map((client) => client.get('/me')))
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 200, 200])
})

test('an administrator sees and closes the sessions of people in the branch alone, and the looking is noted', async () => {
  const [above, beside] = [await administrator(), await administrator(elsewhere)]
  const one = await someone()
  const [phone, desk] = [await one.enter(), await one.enter()]
  expect((await beside.get(`/persons/${one.personId}/sessions`)).status).toBe(404)
  expect((await beside.delete(`/accounts/${one.id}/sessions`)).status).toBe(404)
  const found = await shown(above, `/persons/${one.personId}/sessions`)
  expect(found.map(({ accountId, thisOne }) => [accountId, thisOne])).toEqual([
    [one.id, false],
    [one.id, false],
  ])
  const noted = await world.db
    .selectFrom('access_event')
    .select('detail')
    .where('action', '=', 'person.sessions')
    .execute()
  expect(noted).toEqual([{ detail: { personId: one.personId } }])
  // an id of one account opens no way to another's session
  const stranger = await (await someone()).enter()
  const [{ id: strangers }] = (await shown(stranger)) as [Shown]
  expect((await above.delete(`/accounts/${one.id}/sessions/${strangers}`)).status).toBe(404)
  expect((await above.delete(`/accounts/${one.id}/sessions/${found[0]!.id}`)).body).toEqual({ closed: 1 })
  expect((await above.delete(`/accounts/${one.id}/sessions`)).body).toEqual({ closed: 1 })
  expect([(await phone.get('/me')).status, (await desk.get('/me')).status]).toEqual([401, 401])
  expect((await stranger.get('/me')).status).toBe(200)
})

test('who also holds something above keeps the sessions from the administrator below', async () => {
  const one = await someone()
  await world.act((work) =>
    giveGrant(work, { accountId: one.id, role: 'reader', unitId: elsewhere, from: '2020-01-01' }),
  )
  const beside = await administrator(elsewhere)
  expect((await beside.get(`/persons/${one.personId}/sessions`)).status).toBe(403)
  expect((await beside.delete(`/accounts/${one.id}/sessions`)).status).toBe(403)
})
