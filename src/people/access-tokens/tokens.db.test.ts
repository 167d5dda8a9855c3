import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let province: string
let health: string
let district: string
let administrator: Client
let accountId: string
let person: Client
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  province = await world.unit('province', 'Tỉnh Điện Biên')
  health = await world.unit('department', 'Sở Y tế', { parent: province })
  district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  administrator = world.as(await world.account('Quàng Văn Tỉnh', ['administrator', province]))
  accountId = await world.account('Hệ thống báo cáo', ['reader', health])
  person = world.as(accountId)
})
afterAll(() => world.close())

let count = 0
const wanted = (more: object = {}) => ({
  name: `Hệ thống ${++count}`,
  scope: 'figures',
  unitId: health,
  endsOn: '2021-12-31',
  ...more,
})
const given = async (more: object = {}) => {
  const { status, body } = await administrator.post(`/accounts/${accountId}/access-tokens`, wanted(more))
  expect(status).toBe(200)
  return body as { id: string; token: string }
}
const asking = async (path: string, token: string) => {
  const { statusCode, body } = await world.app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
  })
  return { status: statusCode, text: body }
}
const address = async () => {
  const { body } = await person.post('/me/calendar-tokens', { name: `Điện thoại ${++count}`, unitId: health })
  return body as { id: string; token: string }
}

test('only an administrator of the branch gives a token to a system', async () => {
  const outside = world.as(await world.account('Lò Thị Huyện', ['administrator', district]))
  expect((await person.post(`/accounts/${accountId}/access-tokens`, wanted())).status).toBe(403)
  expect((await outside.post(`/accounts/${accountId}/access-tokens`, wanted())).status).toBe(404)
})

test('one that ends in the past, or not within two years, is refused', async () => {
  const ends = (endsOn: string) => administrator.post(`/accounts/${accountId}/access-tokens`, wanted({ endsOn }))
  expect((await ends('2021-01-11')).status).toBe(400)
  expect((await ends('2031-01-01')).body.code).toBe('token.too-long')
})

test('a name stands for one token, so that asking twice opens one door', async () => {
  const twice = wanted()
  expect((await administrator.post(`/accounts/${accountId}/access-tokens`, twice)).status).toBe(200)
  expect((await administrator.post(`/accounts/${accountId}/access-tokens`, twice)).body.code).toBe('token.name-taken')
})

test('a token reads figures and the lists they need, and nothing else', async () => {
  const { token } = await given()
  expect((await asking('/indicators', token)).status).toBe(200)
  expect((await asking('/units', token)).status).toBe(200)
  for (const path of ['/me', '/tasks', '/reports', '/persons', '/meeting-calendar', '/me/access-tokens'])
    expect((await asking(path, token)).status).toBe(401)
})

test('a token of one scope opens nothing of the other', async () => {
  const [figures, calendar] = [await given(), await address()]
  expect((await asking('/indicators', calendar.token)).status).toBe(401)
  expect((await world.anonymous.get(`/calendars/${figures.token}.ics`)).status).toBe(401)
})

test('it ends with its day, with the grant, with the account, and when it is revoked', async () => {
  const { id, token } = await given({ endsOn: '2021-02-01' })
  const status = async () => (await asking('/indicators', token)).status
  world.clock.set('2021-02-01T23:59:00+07:00')
  expect(await status()).toBe(200)
  world.clock.set('2021-02-02T00:00:00+07:00')
  expect(await status()).toBe(401)
  world.clock.set('2021-01-12')
  const grants = world.db.updateTable('role_grant').where('account_id', '=', accountId)
  await grants.set({ revoked_at: new Date() }).execute()
  expect(await status()).toBe(401)
  await grants.set({ revoked_at: null }).execute()
  const account = world.db.updateTable('account').where('id', '=', accountId)
  await account.set({ active: false }).execute()
  expect(await status()).toBe(401)
  await account.set({ active: true }).execute()
  expect(await status()).toBe(200)
  expect((await administrator.delete(`/access-tokens/${id}`)).status).toBe(200)
  expect(await status()).toBe(401)
})

test('nobody revokes the token of another', async () => {
  const { id } = await given()
  const other = world.as(await world.account('Cà Văn Mẫu', ['focal', health]))
  const outside = world.as(await world.account('Vừ Thị Huyện', ['administrator', district]))
  expect((await other.delete(`/me/access-tokens/${id}`)).status).toBe(404)
  expect((await outside.delete(`/access-tokens/${id}`)).status).toBe(404)
})

test('a calendar program follows the own meetings by an address alone', async () => {
  const { token } = await address()
  const { status, headers, text } = await world.anonymous.get(`/calendars/${token}.ics`)
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/calendar')
  expect(text).toContain('BEGIN:VCALENDAR')
  expect((await world.anonymous.get('/calendars/khong-co-ma-nao-nhu-the-nay.ics')).status).toBe(401)
})

test('an address is made only for a unit of a grant of one’s own', async () => {
  const { status } = await person.post('/me/calendar-tokens', { name: 'Nhà', unitId: district })
  expect(status).toBe(404)
})

test('the list tells name, scope, end and last use, and never the token', async () => {
  const { id, token } = await given()
  await asking('/indicators', token)
  const { text, body } = await person.get('/me/access-tokens')
  const own = body.rows.find((row: { id: string }) => row.id === id)
  expect(own).toMatchObject({ scope: 'figures', unitName: 'Sở Y tế', state: 'valid' })
  expect(own.lastUsedAt).not.toBeNull()
  expect(text).not.toContain(token)
  expect((await administrator.get(`/access-tokens?accountId=${accountId}`)).body.rows.length).toBeGreaterThan(0)
})

test('a token ends with its unit, also where its person still reads above it', async () => {
  const [ending, heir] = [
    await world.unit('department', 'Sở Cũ', { parent: province }),
    await world.unit('department', 'Sở Mới', { parent: province }),
  ]
  const reader = await world.account('Hệ thống tỉnh', ['reader', province])
  const { body } = await administrator.post(`/accounts/${reader}/access-tokens`, wanted({ unitId: ending }))
  expect((await asking('/indicators', body.token)).status).toBe(200)
  const parts = [{ from: ending, to: heir, share: '1' }]
  expect(
    (await administrator.post('/successions', { on: '2021-01-12', kind: 'merge', ends: true, parts })).status,
  ).toBe(200)
  expect((await asking('/indicators', body.token)).status).toBe(401)
})
