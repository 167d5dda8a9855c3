import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { system } from '#src/platform/actor.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { reactivateAccount } from './accounts.ts'
import { closeUnused } from './unused.ts'

let world: TestWorld
let unit: string
let first: string
beforeAll(async () => {
  world = await makeWorld({ now: '2021-06-01' })
  unit = await world.unit('agency', 'Ban Tuyên giáo Tỉnh ủy')
  first = await world.account('Quàng Văn Quản', ['administrator', unit])
})
afterAll(() => world.close())

const used = (id: string, made: string, seen: string | null = null) =>
  world.db.updateTable('account').set({ made_at: made, last_seen_at: seen }).where('id', '=', id).execute()
const someone = async (made: string, seen: string | null = null, role: 'focal' | 'administrator' = 'focal') => {
  const id = await world.account('Lò Thị Vắng', [role, unit])
  await used(id, made, seen)
  return id
}
const facts = (id: string) =>
  world.db.selectFrom('account').select(['active', 'closed_for']).where('id', '=', id).executeTakeFirstOrThrow()
const round = () => world.act((work) => closeUnused(work, world.clock.real()))
const letters = () => world.db.selectFrom('outbox').select(['to_address', 'body_text']).execute()
const closed = { active: false, closed_for: 'idle' }
const open = { active: true, closed_for: null }

beforeEach(async () => {
  world.clock.set('2021-06-01')
  await world.db.deleteFrom('outbox').execute()
  await world.db.updateTable('workspace').set({ settings: '{}', demonstration: false }).execute()
  await world.db.updateTable('account').set({ active: false }).where('id', '!=', first).execute()
  await world.db.updateTable('account').set({ active: true, closed_for: null }).where('id', '=', first).execute()
  await used(first, '2021-05-30')
})

test('45 days without a sign-in close an account, a day less does not, and a new one counts from when it was made', async () => {
  const [idle, fresh, young] = [
    await someone('2020-01-01', '2021-04-16T07:29:00+07:00'),
    await someone('2020-01-01', '2021-04-17T07:31:00+07:00'),
    await someone('2021-05-01'),
  ]
  expect(await round()).toBe(1)
  expect([await facts(idle), await facts(fresh), await facts(young)]).toEqual([closed, open, open])
  expect(await round()).toBe(0)
  const events = await world.db
    .selectFrom('audit_event')
    .select(['action', 'actor_id'])
    .where('subject_id', '=', idle)
    .execute()
  expect(events).toEqual([{ action: 'account.idle', actor_id: system.accountId }])
})

test('with it end the sessions, the tokens and the password', async () => {
  const id = await someone('2020-01-01')
  const at = { account_id: id, made_at: '2021-05-31', ends_at: '2021-07-01' }
  const session = {
    ...at,
    token_hash: Buffer.alloc(32, 7),
    seen_at: '2021-05-31',
    complete: true,
    address: '',
    agent: '',
  }
  await world.db.insertInto('session').values(session).execute()
  await world.db
    .insertInto('access_token')
    .values({ ...at, hash: Buffer.alloc(32, 7), name: 'Lịch', scope: 'calendar', unit_id: unit })
    .execute()
  await world.db.insertInto('account_secret').values({ account_id: id, password: 'x' }).execute()
  await round()
  expect(await world.db.selectFrom('session').selectAll().where('account_id', '=', id).execute()).toEqual([])
  const token = await world.db
    .selectFrom('access_token')
    .select('revoked_at')
    .where('account_id', '=', id)
    .executeTakeFirst()
  expect(token?.revoked_at).not.toBeNull()
  const secret = await world.db
    .selectFrom('account_secret')
    .select('password')
    .where('account_id', '=', id)
    .executeTakeFirst()
  expect(secret).toEqual({ password: null })
})

test('of administrators who all stayed away, the one who was here last is left', async () => {
  await used(first, '2020-01-01', '2021-01-01')
  const second = await someone('2020-01-01', '2021-02-01', 'administrator')
  await round()
  expect([await facts(first), await facts(second)]).toEqual([closed, open])
  await world.act((work) => reactivateAccount(work, first, world.clock.real()))
  await round()
  // now another is here in time, so the second goes as any other
  expect([await facts(first), await facts(second)]).toEqual([open, closed])
})

test('one that was let in again has its days before it, and needs a link for a new password', async () => {
  const id = await someone('2020-01-01')
  await round()
  await world.act((work) => reactivateAccount(work, id, world.clock.real()))
  await round()
  expect(await facts(id)).toEqual(open)
  const administrator = world.as(first)
  expect((await administrator.post(`/accounts/${id}/links`, { by: 'print' })).status).toBe(200)
})

test('a week before, one letter says when; signing in since then is enough', async () => {
  const id = await someone('2020-01-01', '2021-04-23T08:00:00+07:00')
  const mailed = world.db.updateTable('person').set({ email: 'lo.vang@example.vn' })
  await mailed.where('id', 'in', world.db.selectFrom('account').select('person_id').where('id', '=', id)).execute()
  world.clock.set('2021-05-30')
  await round()
  expect(await letters()).toEqual([])
  world.clock.set('2021-06-01')
  await round()
  await round()
  expect(await letters()).toEqual([
    { to_address: 'lo.vang@example.vn', body_text: expect.stringMatching(/từ ngày 23\/04\/2021.*ngày 07\/06\/2021/s) },
  ])
  await used(id, '2020-01-01', '2021-06-02')
  world.clock.set('2021-06-08')
  await round()
  expect(await facts(id)).toEqual(open)
})

test('the days are the workspace’s setting, and a demonstration closes nobody', async () => {
  const id = await someone('2020-01-01', '2021-05-20')
  await world.db.updateTable('workspace').set({ settings: '{"idleDays": 10}', demonstration: true }).execute()
  expect(await round()).toBe(0)
  await world.db.updateTable('workspace').set({ demonstration: false }).execute()
  await round()
  expect(await facts(id)).toEqual(closed)
})
