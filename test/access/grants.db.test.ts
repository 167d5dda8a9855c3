import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientFor } from './people.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await accessScene()
})
afterAll(() => scene.world.close())

/** Somebody of the board with a leader's grant over these days, signed in. */
async function leader(valid = '[2020-01-01,)') {
  const accountId = await scene.world.account('Phạm Minh Họa')
  const { id: grantId } = await scene.world.db
    .insertInto('role_grant')
    .values({ account_id: accountId, role: 'leader', unit_id: scene.units.board, valid })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { accountId, grantId, client: await clientFor(scene.world, accountId) }
}
const issue = async (client: Awaited<ReturnType<typeof leader>>['client']) => {
  const { id, version } = await scene.draft()
  const { status } = await client.post(`/tasks/${id}/issue`, { version })
  return { id, status }
}
const eventOf = (id: string, action: string) =>
  scene.world.db
    .selectFrom('audit_event')
    .select(['actor_id', 'acting_for_id'])
    .where('subject_id', '=', id)
    .where('action', '=', action)
    .executeTakeFirst()

describe('a grant acts, or acts no more, from the next request', () => {
  test('one that is over, or not yet begun, opens nothing', async () => {
    for (const valid of ['[2020-01-01,2021-01-12)', '[2021-01-13,)']) {
      const { client } = await leader(valid)
      const { id } = await scene.draft()
      expect((await issue(client)).status).toBe(403)
      expect((await client.get(`/tasks/${id}`)).status).toBe(404)
    }
  })
  test('one that is revoked', async () => {
    const { client, grantId } = await leader()
    const { id, status } = await issue(client)
    expect(status).toBe(200)
    const revoked = await scene.who('administrator', 'board').client.delete(`/grants/${grantId}`)
    expect(revoked.status).toBe(200)
    expect((await issue(client)).status).toBe(403)
    expect((await client.get(`/tasks/${id}`)).status).toBe(404)
    expect((await client.get('/me')).body).toMatchObject({ grants: [], may: [] })
  })
  test('one that begins, and one that ends, at midnight in Viet Nam, in the middle of a session', async () => {
    const { clock } = scene.world
    clock.set('2021-01-12T23:58+07:00')
    const [ending, beginning] = [await leader('[2020-01-01,2021-01-13)'), await leader('[2021-01-13,)')]
    expect((await issue(ending.client)).status).toBe(200)
    expect((await issue(beginning.client)).status).toBe(403)
    clock.set('2021-01-13T00:00+07:00')
    expect((await issue(ending.client)).status).toBe(403)
    expect((await issue(beginning.client)).status).toBe(200)
    clock.set('2021-01-12')
  })
  test('one at a unit that has ended', async () => {
    const unitId = await scene.newUnit()
    const accountId = await scene.world.account('Cà Văn Thử', ['administrator', unitId], ['leader', unitId])
    await scene.world.db.insertInto('account_secret').values({ account_id: accountId, totp_on: true }).execute()
    const client = await clientFor(scene.world, accountId)
    expect((await client.get('/persons')).status).toBe(200)
    const over = scene.who('administrator', 'committee').client
    expect((await over.put(`/units/${unitId}/ending`, { on: '2021-01-11', version: 1 })).status).toBe(200)
    expect((await client.get('/persons')).status).toBe(403)
    expect((await client.get('/me')).body.may).toEqual([])
  })
  test('the account itself: deactivated, it is signed out', async () => {
    const { client, accountId } = await leader()
    expect((await client.get('/me')).status).toBe(200)
    const { status } = await scene.who('administrator', 'board').client.post(`/accounts/${accountId}/deactivation`)
    expect(status).toBe(200)
    expect((await client.get('/me')).status).toBe(401)
  })
})

describe('acting for another', () => {
  const delegated = async () => {
    const giver = await leader()
    // who co-ordinates at another unit: that grant of one’s own is not the one that is noted
    const to = scene.passing.find(({ role }) => role === 'coordinator')!
    const body = { toAccountId: to.accountId, from: '2021-01-12', to: '2021-01-31' }
    const { body: made } = await giver.client.post(`/grants/${giver.grantId}/delegations`, body)
    return { giver, to, id: made.id as string }
  }
  test('is noted with every act, in the audit and with the move', async () => {
    const { giver, to, id: delegationId } = await delegated()
    const { id, status } = await issue(to.client)
    expect(status).toBe(200)
    expect(await eventOf(id, 'task.issued')).toEqual({ actor_id: to.accountId, acting_for_id: giver.accountId })
    const move = await scene.world.db
      .selectFrom('task_move')
      .select(['by_account_id', 'acting_for_id'])
      .where('task_id', '=', id)
      .executeTakeFirst()
    expect(move).toEqual({ by_account_id: to.accountId, acting_for_id: giver.accountId })
    const reminded = await to.client.post('/task-reminders', { ids: [id] })
    expect(reminded.body.done).toEqual([id])
    expect((await eventOf(id, 'task.reminded'))?.acting_for_id).toBe(giver.accountId)
    await giver.client.delete(`/delegations/${delegationId}`)
  })
  test('ends when it is withdrawn, or when the grant itself is revoked', async () => {
    const first = await delegated()
    expect((await issue(first.to.client)).status).toBe(200)
    await first.giver.client.delete(`/delegations/${first.id}`)
    expect((await issue(first.to.client)).status).toBe(403)
    const second = await delegated()
    expect((await issue(second.to.client)).status).toBe(200)
    await scene.who('administrator', 'board').client.delete(`/grants/${second.giver.grantId}`)
    expect((await issue(second.to.client)).status).toBe(403)
  })
  test('is not passed on', async () => {
    const { giver, to, id } = await delegated()
    const body = { toAccountId: scene.who('focal', 'board').accountId, from: '2021-01-12', to: '2021-01-31' }
    const passed = await to.client.post(`/grants/${giver.grantId}/delegations`, body)
    expect([passed.status, passed.text]).toEqual([404, '{"code":"not-found"}'])
    await giver.client.delete(`/delegations/${id}`)
  })
})
