import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#src/platform/audit/verify.ts'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let province: string
let committee: string
let health: string
let district: string
let ofProvince: Client
let ofHealth: Client
let provincial: string
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  province = await world.unit('province', 'Tỉnh Điện Biên')
  committee = await world.unit('peoplesCommittee', 'UBND tỉnh Điện Biên', { parent: province })
  health = await world.unit('department', 'Sở Y tế', { parent: committee })
  district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  provincial = await world.account('Quàng Văn Tỉnh', ['administrator', province])
  ofProvince = world.as(provincial)
  ofHealth = world.as(await world.account('Lò Thị Sở', ['administrator', health]))
})
afterAll(() => world.close())

const position = (unitId: string, title = 'Chuyên viên', more: object = {}) => ({
  unitId,
  title,
  side: 'state',
  from: '2020-01-01',
  ...more,
})
const added = async (name: string, unitId: string, client = ofProvince) => {
  const { status, body } = await client.post('/persons', { name, position: position(unitId) })
  expect(status).toBe(200)
  return body.id as string
}
const withAccount = async (name: string, unitId: string, login: string) => {
  const personId = await added(name, unitId)
  const { body } = await ofProvince.post(`/persons/${personId}/accounts`, { login })
  return { personId, accountId: body.id as string }
}

test('nobody but an administrator lists or adds people', async () => {
  const focal = world.as(await world.account('Cà Văn Mẫu', ['focal', health]))
  expect((await focal.get('/persons')).status).toBe(403)
  expect((await focal.post('/persons', { name: 'A', position: position(health) })).status).toBe(403)
  expect((await world.anonymous.get('/persons')).status).toBe(401)
})

test('a unit outside the branch is as good as absent', async () => {
  const outside = await ofHealth.post('/persons', { name: 'Ai đó', position: position(district) })
  const absent = await ofHealth.post('/persons', { name: 'Ai đó', position: position(crypto.randomUUID()) })
  expect([outside.status, outside.text]).toEqual([404, '{"code":"not-found"}'])
  expect([absent.status, absent.text]).toEqual([outside.status, outside.text])
})

test('a person of another branch is neither listed, found, counted nor opened', async () => {
  const id = await added('Vừ A Kín', district)
  const { body } = await ofHealth.get('/persons?q=kin')
  expect(body).toEqual({ rows: [], next: null, total: 0 })
  expect((await ofHealth.get(`/persons/${id}`)).status).toBe(404)
  expect((await ofProvince.get('/persons?q=kin')).body.rows).toMatchObject([{ id, name: 'Vừ A Kín' }])
})

test('who also holds something above is seen, but the administrator below may not change the person or the account', async () => {
  const { personId, accountId } = await withAccount('Lường Thị Cao', health, 'luong.cao')
  expect(
    (await ofProvince.post(`/accounts/${accountId}/grants`, { role: 'leader', unitId: committee, from: '2020-01-01' }))
      .status,
  ).toBe(200)
  const { body } = await ofHealth.get(`/persons/${personId}`)
  expect(body.may).toEqual([])
  const facts = { name: 'Lường Thị Cao', email: 'mine@example.vn', version: body.version }
  expect((await ofHealth.put(`/persons/${personId}`, facts)).status).toBe(403)
  expect((await ofHealth.post(`/accounts/${accountId}/links`, { by: 'print' })).status).toBe(403)
  expect((await ofHealth.delete(`/accounts/${accountId}/second-factor`)).status).toBe(403)
  expect((await ofHealth.post(`/persons/${personId}/accounts`, { login: 'luong.hai' })).status).toBe(403)
  expect((await ofHealth.get(`/persons/${personId}/sessions`)).status).toBe(403)
  expect((await ofHealth.delete(`/accounts/${accountId}/sessions`)).status).toBe(403)
  expect((await ofHealth.get(`/persons/${personId}/personal-data?format=json`)).status).toBe(403)
  expect((await ofHealth.get(`/persons/${personId}/erasure`)).status).toBe(403)
  expect(
    (await ofHealth.post(`/persons/${personId}/erasure`, { reason: 'Nghỉ công tác', basis: 'QĐ 12' })).status,
  ).toBe(403)
  // to read there as well is not to administer there
  const reads = world.as(await world.account('Lò Văn Đọc', ['administrator', health], ['reader', committee]))
  expect((await reads.get(`/persons/${personId}`)).body.may).toEqual([])
  expect(
    (await ofHealth.post(`/accounts/${accountId}/grants`, { role: 'leader', unitId: committee, from: '2020-01-01' }))
      .status,
  ).toBe(404)
  expect(
    (await ofHealth.post(`/accounts/${accountId}/grants`, { role: 'focal', unitId: health, from: '2020-01-01' }))
      .status,
  ).toBe(200)
})

test('a position is neither given nor moved to a unit outside the branch, nor taken from there', async () => {
  const own = await added('Vàng Thị Chuyển', health)
  expect((await ofHealth.post(`/persons/${own}/positions`, position(district))).status).toBe(404)
  const { body: elsewhere } = await ofProvince.post(`/persons/${own}/positions`, position(district))
  const { version, positions } = (await ofProvince.get(`/persons/${own}`)).body
  const here = positions.find((held: { unitId: string }) => held.unitId === health)
  expect((await ofHealth.put(`/positions/${here.id}`, { ...position(district), version })).status).toBe(404)
  expect((await ofHealth.put(`/positions/${elsewhere.id}`, { ...position(health), version })).status).toBe(404)
  expect((await ofProvince.get(`/persons/${own}`)).body.positions).toEqual(positions)
})

test('a save from an older version is refused with what stands now', async () => {
  const id = await added('Sùng A Tên', health)
  const { body } = await ofHealth.get(`/persons/${id}`)
  const save = (name: string) => ofHealth.put(`/persons/${id}`, { name, version: body.version })
  expect((await save('Sùng A Tên  Mới ')).status).toBe(200)
  const second = await save('Sùng A Khác')
  expect([second.status, second.body.code, second.body.theirs.name]).toEqual([409, 'stale', 'Sùng A Tên Mới'])
})

test('search works without tone marks, and lists page by given name', async () => {
  for (const name of ['Giàng Thị Ơn', 'Giàng A Áng', 'Giàng Văn Ân', 'Giàng Thị An']) await added(name, health)
  const first = await ofHealth.get('/persons?q=giang&limit=3')
  expect(first.body.rows.map((p: { name: string }) => p.name)).toEqual(['Giàng Thị An', 'Giàng A Áng', 'Giàng Văn Ân'])
  expect(first.body.total).toBe(4)
  const second = await ofHealth.get(`/persons?q=giang&limit=3&after=${first.body.next}`)
  expect(second.body).toMatchObject({ rows: [{ name: 'Giàng Thị Ơn' }], next: null })
  expect((await ofHealth.get('/persons?q=%25')).body.total).toBe(0)
})

test('positions print in order of precedence, and end on a day', async () => {
  const id = await added('Lò Văn Mẫu', health)
  await ofProvince.post(
    `/persons/${id}/positions`,
    position(province, 'Tỉnh ủy viên', { side: 'party', precedence: 2 }),
  )
  await ofProvince.post(
    `/persons/${id}/positions`,
    position(health, 'Giám đốc Sở Y tế', { precedence: 1, isHead: true }),
  )
  const { body } = await ofProvince.get(`/persons/${id}`)
  expect(body.printedName).toBe('Đồng chí Lò Văn Mẫu, Tỉnh ủy viên, Giám đốc Sở Y tế, Chuyên viên')
  const old = body.positions.find((p: { title: string }) => p.title === 'Chuyên viên')
  const end = (version: number) =>
    ofProvince.put(`/positions/${old.id}`, { ...position(health), to: '2020-12-31', version })
  expect((await end(body.version - 1)).status).toBe(409)
  expect((await end(body.version)).status).toBe(200)
  expect((await ofProvince.get(`/persons/${id}`)).body.printedName).toBe(
    'Đồng chí Lò Văn Mẫu, Tỉnh ủy viên, Giám đốc Sở Y tế',
  )
  expect((await ofProvince.get(`/unit-persons?unitId=${health}`)).body.rows[0]).toMatchObject({
    title: 'Giám đốc Sở Y tế',
    isHead: true,
  })
})

test('units to choose from, and people to name, are those within the branch and the reach', async () => {
  const names = async (client: Client) =>
    (await client.get('/administered-units?q=')).body.rows.map(({ name }: { name: string }) => name)
  expect(await names(ofHealth)).toEqual(['Sở Y tế'])
  expect(await names(ofProvince)).toContain('Huyện Tuần Giáo')
  expect((await ofProvince.get('/administered-units?q=tuan')).body.rows).toMatchObject([{ within: 'Tỉnh Điện Biên' }])
  expect((await ofHealth.get(`/unit-persons?unitId=${district}`)).status).toBe(404)
  expect((await ofProvince.get(`/unit-persons?unitId=${district}`)).status).toBe(200)
})

test('a grant acts from the next request and stops with its revocation', async () => {
  const { accountId } = await withAccount('Tòng Thị Vai', health, 'tong.vai')
  const client = world.as(accountId)
  expect((await client.get('/persons')).status).toBe(403)
  const grant = { role: 'administrator', unitId: health, from: '2020-01-01' }
  const { body } = await ofProvince.post(`/accounts/${accountId}/grants`, grant)
  expect((await client.get('/persons')).status).toBe(200)
  expect((await ofProvince.post(`/accounts/${accountId}/grants`, grant)).body.code).toBe('grant.held')
  expect((await ofProvince.delete(`/grants/${body.id}`)).status).toBe(200)
  expect((await client.get('/persons')).status).toBe(403)
})

test('the last administrator can be neither deactivated nor deprived of the grant', async () => {
  const alone = await makeWorld()
  const unit = await alone.unit('province', 'Tỉnh')
  const id = await alone.account('Một Mình', ['administrator', unit])
  const client = alone.as(id)
  expect((await client.post(`/accounts/${id}/deactivation`)).body.code).toBe('account.last-administrator')
  const grant = await alone.db.selectFrom('role_grant').select('id').executeTakeFirstOrThrow()
  expect((await client.delete(`/grants/${grant.id}`)).body.code).toBe('account.last-administrator')
  await alone.close()
})

test('what somebody holds at a unit that has ended is ended by who administered it, and binds nobody’s hands', async () => {
  const ended = await world.unit('department', 'Sở Dân số', { parent: committee, to: '2020-12-31' })
  const { personId, accountId } = await withAccount('Sùng Thị Thôi', health, 'sung.thoi')
  await world.db
    .insertInto('position')
    .values({ person_id: personId, unit_id: ended, title: 'Chi cục phó', side: 'state', valid: '[2019-01-01,)' })
    .execute()
  await world.db
    .insertInto('role_grant')
    .values({ account_id: accountId, role: 'focal', unit_id: ended, valid: '[2019-01-01,)' })
    .execute()
  const { body } = await ofProvince.get(`/persons/${personId}`)
  expect(body.may).toContain('person.write')
  const held = body.positions.find((p: { title: string }) => p.title === 'Chi cục phó')
  const end = { ...position(ended, 'Chi cục phó', { from: '2019-01-01', to: '2020-12-31' }), version: body.version }
  // of its parent, not of a unit beside it
  expect((await ofHealth.put(`/positions/${held.id}`, end)).status).toBe(404)
  expect((await ofHealth.post(`/accounts/${accountId}/deactivation`)).status).toBe(403)
  expect((await ofProvince.put(`/positions/${held.id}`, end)).status).toBe(200)
  expect((await ofProvince.post(`/accounts/${accountId}/deactivation`)).status).toBe(200)
})

test('a login is taken once, and deactivating ends what the account may do', async () => {
  const { accountId } = await withAccount('Hờ A Trùng', health, 'ho.trung')
  const other = await added('Hờ A Khác', health)
  expect((await ofProvince.post(`/persons/${other}/accounts`, { login: 'HO.Trung' })).body.code).toBe(
    'account.login-taken',
  )
  expect((await world.as(accountId).get('/me')).body.login).toBe('ho.trung')
  expect((await ofProvince.post(`/accounts/${accountId}/deactivation`)).status).toBe(200)
  expect((await world.as(accountId).get('/me')).status).toBe(401)
  expect((await ofProvince.post(`/accounts/${accountId}/links`, { by: 'print' })).body.code).toBe('account.inactive')
  expect((await ofProvince.delete(`/accounts/${accountId}/deactivation`)).status).toBe(200)
})

test('only the leader delegates, the own grant only, to somebody of the unit', async () => {
  const leaderId = await world.account('Mùa Thị Lãnh', ['leader', health])
  const leader = world.as(leaderId)
  const { accountId } = await withAccount('Mùa A Thay', health, 'mua.thay')
  const elsewhere = await withAccount('Mùa A Xa', district, 'mua.xa')
  const grantOf = (account: string) =>
    world.db.selectFrom('role_grant').select('id').where('account_id', '=', account).executeTakeFirstOrThrow()
  const own = (await grantOf(leaderId)).id
  const span = { from: '2021-01-12', to: '2021-01-20' }
  expect(
    (await world.as(accountId).post(`/grants/${own}/delegations`, { toAccountId: accountId, ...span })).status,
  ).toBe(403)
  const others = (await grantOf(provincial)).id
  expect((await leader.post(`/grants/${others}/delegations`, { toAccountId: accountId, ...span })).status).toBe(404)
  expect((await leader.post(`/grants/${own}/delegations`, { toAccountId: elsewhere.accountId, ...span })).status).toBe(
    404,
  )
  expect((await leader.get(`/grants/${own}/candidates?q=thay`)).body.rows).toMatchObject([
    { accountId, name: 'Mùa A Thay' },
  ])
  const made = await leader.post(`/grants/${own}/delegations`, {
    toAccountId: accountId,
    ...span,
    reason: 'đi công tác',
  })
  expect(made.status).toBe(200)
  expect((await world.as(accountId).get('/delegations')).body.received).toMatchObject([
    { role: 'leader', unitName: 'Sở Y tế', name: 'Mùa Thị Lãnh', state: 'valid', ...span },
  ])
  expect((await leader.delete(`/delegations/${made.body.id}`)).status).toBe(200)
  expect((await leader.get('/delegations')).body.given).toMatchObject([{ state: 'withdrawn' }])
})

test('of what one holds a leader’s grant is delegated and no other, also one that is still to come', async () => {
  const leaderId = await world.account('Sùng Thị Hai', ['leader', health], ['reader', district])
  const leader = world.as(leaderId)
  const { accountId: toAccountId } = await withAccount('Sùng A Thay', district, 'sung.thay')
  const to = { toAccountId, from: '2021-03-01', to: '2021-03-20' }
  const { id } = await world.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', leaderId)
    .where('role', '=', 'reader')
    .executeTakeFirstOrThrow()
  expect((await leader.post(`/grants/${id}/delegations`, to)).status).toBe(403)
  const { body: coming } = await ofProvince.post(`/accounts/${leaderId}/grants`, {
    role: 'leader',
    unitId: district,
    from: '2021-03-01',
  })
  expect((await leader.post(`/grants/${coming.id}/delegations`, to)).status).toBe(200)
})

test('every change stands in the audit chain, which verifies, and holds no secret', async () => {
  const { personId, accountId } = await withAccount('Giàng A Dấu', health, 'giang.dau')
  const { body } = await ofProvince.post(`/accounts/${accountId}/links`, { by: 'print' })
  const events = await world.db
    .selectFrom('audit_event')
    .select(['action', 'actor_id'])
    .where('subject_id', 'in', [personId, accountId])
    .orderBy('seq')
    .execute()
  expect(events.map(({ action }) => action)).toEqual(['person.add', 'position.add', 'account.add', 'account.link'])
  expect(new Set(events.map(({ actor_id }) => actor_id))).toEqual(new Set([provincial]))
  expect((await verifyChain(world.reader)).faults).toEqual([])
  const token = String(body.address).split('#')[1]!
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from audit_payload where payload::text like ${`%${token}%`})
      or exists (select from idempotency where reply::text like ${`%${token}%`}) as found`.execute(world.db)
  expect(rows[0]?.found).toBe(false)
})
