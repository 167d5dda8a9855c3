import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenIn } from '#test/cookie.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addAccount, addPerson, giveGrant, signedIn } from './index.ts'

const password = 'rừng xanh núi đỏ sông dài'
let world: TestWorld
let unit: string
beforeAll(async () => {
  world = await makeWorld({ realSignIn: true })
  unit = await world.unit('agency', 'Ban Tuyên giáo Tỉnh ủy')
})
afterAll(() => world.close())

let number = 0
async function entered() {
  number += 1
  const login = `dang.nhap${number}`
  const id = await world.act(async (work) =>
    addAccount(work, { personId: await addPerson(work, { name: `Người ${number}` }), login, password }),
  )
  const answer = await world.anonymous.post('/session', { login, password })
  return { id, token: tokenIn(answer)! }
}
const give = (accountId: string, from: string, to?: string, role: 'leader' | 'reader' = 'reader') =>
  world.act((work) => giveGrant(work, { accountId, role, unitId: unit, from, to }))
const grants = async (token: string) => (await signedIn(world.db, token, world.clock.real()))?.grants

test('a grant holds from its first day to the end of its last, in Điện Biên', async () => {
  const { id, token } = await entered()
  await give(id, '2021-01-13', '2021-01-14')
  const at = async (time: string) => {
    world.clock.set(time)
    await world.db.updateTable('session').set({ seen_at: world.clock.real(), ends_at: '2021-02-01' }).execute()
    return (await grants(token))?.length
  }
  expect(await at('2021-01-12T23:59:59+07:00')).toBe(0)
  expect(await at('2021-01-13T00:00:00+07:00')).toBe(1)
  expect(await at('2021-01-14T23:59:59+07:00')).toBe(1)
  expect(await at('2021-01-15T00:00:00+07:00')).toBe(0)
  world.clock.set('2021-01-12')
})

test('a grant ends with its unit, by the domain’s day', async () => {
  const { id, token } = await entered()
  const ended = await world.unit('agency', 'Sở Dân số', { to: '2021-06-30' })
  await world.act((work) => giveGrant(work, { accountId: id, role: 'leader', unitId: ended, from: '2020-01-01' }))
  const on = async (today: string) => (await signedIn(world.db, token, world.clock.real(), true, today))?.grants.length
  expect([await on('2021-06-30'), await on('2021-07-01')]).toEqual([1, 0])
})

test('a delegated grant acts for its giver, ends with it, and never outlives the account that gave it', async () => {
  const [giver, deputy] = [await entered(), await entered()]
  const grantId = await give(giver.id, '2020-01-01', undefined, 'leader')
  await world.db
    .insertInto('delegation')
    .values({
      grant_id: grantId,
      to_account_id: deputy.id,
      valid: sql<string>`daterange('2021-01-10', '2021-01-20', '[]')`,
      given_at: world.clock.real(),
    })
    .execute()
  expect(await grants(deputy.token)).toEqual([{ role: 'leader', unitId: unit, actingForId: giver.id }])
  await world.db.updateTable('account').set({ active: false }).where('id', '=', giver.id).execute()
  expect(await grants(deputy.token)).toEqual([])
  await world.db.updateTable('account').set({ active: true }).where('id', '=', giver.id).execute()
  await world.db.updateTable('role_grant').set({ revoked_at: world.clock.real() }).where('id', '=', grantId).execute()
  expect(await grants(deputy.token)).toEqual([])
})

test('the moment of last activity is written at most once a minute', async () => {
  const { id, token } = await entered()
  const seen = async () =>
    (await world.db.selectFrom('session').select('seen_at').where('account_id', '=', id).executeTakeFirstOrThrow())
      .seen_at
  const start = world.clock.real()
  const ask = (seconds: number) => signedIn(world.db, token, new Date(start.getTime() + seconds * 1000))
  await ask(59)
  expect(await seen()).toEqual(start)
  await ask(60)
  expect(await seen()).toEqual(new Date(start.getTime() + 60_000))
})

test('the idle time is a setting', async () => {
  const { token } = await entered()
  const later = new Date(world.clock.real().getTime() + 10 * 60_000)
  await world.db
    .updateTable('workspace')
    .set({ settings: JSON.stringify({ idleMinutes: 10 }) })
    .execute()
  expect(await signedIn(world.db, token, later)).toBeUndefined()
  await world.db
    .updateTable('workspace')
    .set({ settings: JSON.stringify({}) })
    .execute()
  expect(await signedIn(world.db, token, later)).toBeDefined()
})

test('what a page sends that another account opened is not done as whoever has signed in on that machine since', async () => {
  const [opener, since] = [await entered(), await entered()]
  const speak = (as: string) =>
    world.withToken(since.token).put('/me/language', { language: 'en' }, { headers: { 'x-account': as } })
  const language = async () =>
    (await world.db.selectFrom('account').select('language').where('id', '=', since.id).executeTakeFirstOrThrow())
      .language
  expect(await speak(opener.id)).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  expect(await language()).toBe('vi')
  expect((await speak(since.id)).status).toBe(200)
  expect(await language()).toBe('en')
})
