import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveGrant } from '#src/people/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { verifyChain } from '#src/platform/audit/verify.ts'
import { twoAdministrators } from '#test/administrators.ts'
import type { TestWorld } from '#test/world.ts'
import { decideErasure } from './deciding.ts'

let world: TestWorld
let province: string
let health: string
let first: string
let second: string
beforeAll(async () => {
  ;({ world, province, health, first, second } = await twoAdministrators())
})
afterAll(() => world.close())

const secret = 'Danh sách tuyệt mật'
/** An event about a regime of the unit, with content that should never have been entered. */
async function entered(unitId = health): Promise<number> {
  const form = await world.db
    .insertInto('form')
    .values({ name: 'Mẫu', owner_unit_id: unitId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const regime = { name: 'Chế độ', form_id: form.id, receiving_unit_id: unitId, rhythm: 'month', due_rule: '{}' }
  const { id } = await world.db
    .insertInto('regime')
    .values({ ...regime, valid: '[2021-01-01,)' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await world.act(async (work) => work.record('regime.unitsSet', { kind: 'regime', id }, { text: secret }))
  const { seq } = await world.db
    .selectFrom('audit_event')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return Number(seq)
}
const why = { reason: 'Nhập nhầm tài liệu mật', basis: 'Luật Bảo vệ bí mật nhà nước' }
const propose = (events: number[], by = first) => world.as(by).post('/purges', { ...why, events })
const decide = (id: string, decision: string, by = second) =>
  world.as(by).post(`/erasures/${id}/decision`, { decision })
const proposed = async (events: number[], by = first) => (await propose(events, by)).body.id as string
const told = async () =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from audit_payload where payload::text like ${`%${secret}%`}`.execute(world.db)
  ).rows[0]!.n

test('only an administrator proposes, and an event of another branch is as good as absent', async () => {
  const seq = await entered(province)
  const leader = await world.account('Cà Thị Lãnh', ['leader', health])
  expect((await propose([seq], leader)).status).toBe(403)
  const beside = await world.account('Lò Văn Sở', ['administrator', health])
  for (const answer of [
    await propose([seq], beside),
    await propose([999_999], first),
    await world.as(beside).get(`/purges?events=${seq}`),
  ])
    expect([answer.status, answer.text]).toEqual([404, '{"code":"not-found"}'])
  expect((await world.as(beside).get(`/purges?events=${await entered()}`)).status).toBe(200)
})

test('what is proposed is shown without its content, and nothing goes before another confirms', async () => {
  const seq = await entered()
  const shown = await world.as(first).get(`/purges?events=${seq}`)
  expect(shown.body.rows).toMatchObject([{ seq, action: 'regime.unitsSet', kind: 'regime', told: true, needed: false }])
  expect(shown.text).not.toContain(secret)
  const before = await told()
  const id = await proposed([seq])
  expect(await told()).toBe(before)
  expect((await world.as(second).get(`/erasures/${id}`)).body).toMatchObject({
    events: 1,
    state: 'waiting',
    may: ['confirm', 'decline'],
  })
  expect((await world.as(first).get(`/erasures/${id}`)).body.may).toEqual(['withdraw'])
})

test('neither the same person, nor their other account, nor who acts for them is the second', async () => {
  const id = await proposed([await entered()])
  expect((await decide(id, 'confirm', first)).body.code).toBe('erasure.same-person')
  const { person_id } = await world.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  const other = await world.account('Quàng Văn Một', ['administrator', province])
  await world.db.updateTable('account').set({ person_id }).where('id', '=', other).execute()
  expect((await decide(id, 'confirm', other)).body.code).toBe('erasure.same-person')
  const deputy = (await world.view(await world.account('Vì Thị Thay', ['reader', health]))).actor
  const acting: Actor = { ...deputy, grants: [{ role: 'administrator', unitId: province, actingForId: first }] }
  await expect(
    world.act((work) => decideErasure(work, id, 'confirm', world.clock.real()), acting),
  ).rejects.toMatchObject({
    code: 'erasure.same-person',
  })
  expect((await decide(id, 'withdraw', second)).body.code).toBe('erasure.not-own')
  expect((await decide(id, 'withdraw', first)).status).toBe(200)
  expect((await decide(id, 'confirm')).body.code).toBe('erasure.decided')
})

test('a proposal waits fourteen days, and ends with its proposer’s own right', async () => {
  const id = await proposed([await entered()])
  world.clock.set('2021-06-15')
  expect((await decide(id, 'confirm')).body.code).toBe('erasure.ended')
  world.clock.set('2021-06-01')
  const gone = await world.account('Tòng Văn Đi', ['administrator', province])
  const theirs = await proposed([await entered()], gone)
  await world.db.updateTable('role_grant').set({ revoked_at: '2021-06-01' }).where('account_id', '=', gone).execute()
  expect((await decide(theirs, 'confirm')).body.code).toBe('erasure.proposer-gone')
})

test('a leader of the unit that keeps the record is a second person; of another unit it is as good as absent', async () => {
  const [own, other] = [
    await world.account('Mùa Thị Lãnh', ['leader', health]),
    await world.account('Mùa Thị Xa', ['leader', await world.unit('department', 'Sở Xa', { parent: province })]),
  ]
  const [id, both] = [await proposed([await entered()]), await proposed([await entered(), await entered(province)])]
  expect((await decide(id, 'confirm', other)).status).toBe(404)
  expect((await world.as(other).get('/erasures')).body.rows).toEqual([])
  // a part of it is the province's, which this leader does not speak for
  expect((await decide(both, 'confirm', own)).status).toBe(404)
  expect((await decide(id, 'confirm', own)).body).toEqual({ erased: 1 })
})

test('confirmed, the content is gone, an event names it, and the chain holds and says how many', async () => {
  const events = [await entered(), await entered()]
  const { erased } = await verifyChain(world.reader)
  const id = await proposed(events)
  expect((await decide(id, 'confirm')).body).toEqual({ erased: 2 })
  const { rows } = await sql<{
    payload: unknown
  }>`select payload from audit_payload p join audit_event e on e.seq = p.seq
    where e.action = 'content.purged' and e.subject_id = ${id}`.execute(world.db)
  expect(rows).toEqual([{ payload: { erased: events, basis: why.basis, kinds: ['regime'] } }])
  expect(await verifyChain(world.reader)).toMatchObject({ faults: [], erased: erased + 2 })
  expect((await propose(events)).body.code).toBe('erasure.nothing')
  expect((await world.as(second).get(`/erasures/${id}`)).body).toMatchObject({ state: 'confirmed', erased: 2, may: [] })
})

test('what the checking of the chain reads cannot be taken away', async () => {
  const { seq } = await world.db
    .selectFrom('audit_event')
    .select('seq')
    .where('action', '=', 'content.purged')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect((await propose([Number(seq)])).body.code).toBe('erasure.needed')
})

test('a declined proposal takes nothing, and grants are asked anew when it is decided', async () => {
  const id = await proposed([await entered()])
  const before = await told()
  const late = await world.account('Hà Văn Muộn', ['reader', province])
  expect((await decide(id, 'confirm', late)).status).toBe(403)
  await world.act((work) =>
    giveGrant(work, { accountId: late, role: 'administrator', unitId: province, from: '2020-01-01' }),
  )
  expect((await decide(id, 'decline', late)).body).toEqual({ erased: 0 })
  expect(await told()).toBe(before)
})
