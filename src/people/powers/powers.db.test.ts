import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let committee: string
let health: string
let clinic: string
let leader: string
const person: Record<string, string> = {}
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  committee = await world.unit('peoplesCommittee', 'UBND tỉnh', { parent: province })
  health = await world.unit('department', 'Sở Y tế', { parent: committee })
  clinic = await world.unit('agency', 'Trung tâm Kiểm soát bệnh tật', { parent: health })
  leader = await world.account('Lò Văn Lãnh', ['leader', health])
  person.administrator = await world.account('Quàng Văn Trị', ['administrator', province])
  person.focal = await world.account('Cà Thị Đầu', ['focal', health])
  person.above = await world.account('Vừ A Trên', ['reader', committee])
  person.below = await world.account('Sùng A Dưới', ['leader', clinic])
  person.auditor = await world.account('Mùa Thị Kiểm', ['auditor', committee])
})
afterAll(() => world.close())

const asked = (as: string, unit = health) => world.as(as).get(`/units/${unit}/powers`)
type Row = { name: string; role: string; way: string; acts: string[]; actingFor: string | null }
const rowsOf = async (unit = health) => (await asked(person.administrator!, unit)).body.rows as Row[]

test('who neither answers for the unit, administers nor audits it is not told', async () => {
  for (const who of ['focal', 'above', 'below'])
    expect(await asked(person[who]!)).toMatchObject({ status: 404, text: '{"code":"not-found"}' })
  expect((await asked(leader)).status).toBe(200)
  expect((await asked(person.auditor!)).status).toBe(200)
})

test('a grant at the unit gives its acts, one above reading only, an administrator those of the branch', async () => {
  const rows = await rowsOf()
  const of = (name: string) => rows.find((row) => row.name === name)!
  expect(of('Lò Văn Lãnh')).toMatchObject({ role: 'leader', way: 'own' })
  expect(of('Lò Văn Lãnh').acts).toContain('task.confirm')
  expect(of('Cà Thị Đầu').acts).not.toContain('task.confirm')
  expect(of('Vừ A Trên')).toMatchObject({ way: 'reach', acts: [] })
  expect(of('Mùa Thị Kiểm')).toMatchObject({ way: 'reach', acts: ['audit.read'] })
  expect(of('Quàng Văn Trị').acts).toContain('unit.write')
  expect(of('Quàng Văn Trị').acts).not.toContain('task.issue')
})

test('nobody of a unit below has a say above', async () => {
  expect((await rowsOf()).map(({ name }) => name)).not.toContain('Sùng A Dưới')
  expect((await rowsOf(clinic)).map(({ name }) => name)).toContain('Lò Văn Lãnh')
})

test('whoever acts for another stands there with the name of the giver, and goes with the delegation', async () => {
  const deputy = await world.account('Hạng A Phó', ['focal', health])
  const grant = await world.db.selectFrom('role_grant').select('id').where('account_id', '=', leader).executeTakeFirst()
  const { id } = await world.db
    .insertInto('delegation')
    .values({ grant_id: grant!.id, to_account_id: deputy, valid: '[2021-01-01,2021-02-01)', given_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const acting = async () => (await rowsOf()).find(({ name, role }) => name === 'Hạng A Phó' && role === 'leader')
  expect(await acting()).toMatchObject({ actingFor: 'Lò Văn Lãnh', way: 'own' })
  await world.db.updateTable('delegation').set({ withdrawn_at: new Date() }).where('id', '=', id).execute()
  expect(await acting()).toBeUndefined()
})

test('a revoked grant and a stopped account are gone', async () => {
  const gone = await world.account('Giàng A Thôi', ['head', health])
  const names = async () => (await rowsOf()).map(({ name }) => name)
  expect(await names()).toContain('Giàng A Thôi')
  await world.db.updateTable('account').set({ active: false }).where('id', '=', gone).execute()
  expect(await names()).not.toContain('Giàng A Thôi')
})
