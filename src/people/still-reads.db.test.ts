import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { stillReads } from './still-reads.ts'

let world: TestWorld
let health: string
let schools: string
let accountId: string
const email = 'lan@dienbien.test'
beforeAll(async () => {
  world = await makeWorld()
  health = await world.unit('department', 'Sở Y tế')
  schools = await world.unit('department', 'Sở Giáo dục và Đào tạo')
  accountId = await world.account('Lò Thị Lan', ['focal', health], ['administrator', schools])
  const ofAccount = world.db.selectFrom('account').select('person_id').where('id', '=', accountId)
  await world.db.updateTable('person').set({ email }).where('id', '=', ofAccount).execute()
})
afterAll(() => world.close())

const reads = (units: string[], address = email, day = '2021-01-12') =>
  world.db.transaction().execute((tx) => stillReads(tx, address, units, day))

test('nobody else’s address, and no unit where the person only administers', async () => {
  expect(await reads([health], 'ai@dienbien.test')).toBe(false)
  expect(await reads([schools])).toBe(false)
  expect(await reads([health, schools])).toBe(false)
  expect(await reads([health])).toBe(true)
})

test('no longer once the grant is over, is revoked, or the account is closed', async () => {
  const grant = world.db.updateTable('role_grant').where('account_id', '=', accountId)
  await grant.set({ valid: '[2020-01-01,2021-02-01)' }).execute()
  expect([await reads([health]), await reads([health], email, '2021-02-01')]).toEqual([true, false])
  await grant.set({ revoked_at: world.clock.now() }).execute()
  expect(await reads([health])).toBe(false)
  await grant.set({ revoked_at: null }).execute()
  await world.db.updateTable('account').set({ active: false }).where('id', '=', accountId).execute()
  expect(await reads([health])).toBe(false)
})
