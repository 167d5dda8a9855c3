import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenIn } from '#test/cookie.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { codeAt, firstAdministratorLink } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld({ realSignIn: true })
})
afterAll(() => world.close())

const link = () => firstAdministratorLink(world.db, { publicUrl: 'http://mach.test', now: world.clock.real() })
const first = { name: 'Lò Văn Mẫu', login: 'quantri', password: 'rừng xanh núi đỏ sông dài' }

test('the first administrator enters an empty workspace by a one-time link, once, and only until there is an account', async () => {
  const old = (await link())!.split('#')[1]!
  const token = (await link())!.split('#')[1]!
  const become = (more: object) => world.anonymous.post('/first-administrators', { ...first, token, ...more })
  expect((await become({ token: old })).body.code).toBe('link.ended')
  expect((await become({})).body.code).toBe('first-administrator.unit')
  expect((await become({ unitName: 'Tỉnh Điện Biên', password: 'ngắn' })).body.code).toBe('password.short')
  expect((await world.anonymous.post('/link-readings', { token })).body).toMatchObject({
    purpose: 'firstAdministrator',
    needsUnit: true,
  })
  expect((await become({ unitName: 'Tỉnh Điện Biên' })).status).toBe(200)
  expect((await become({ unitName: 'Tỉnh Điện Biên', login: 'khac' })).body.code).toBe('link.ended')
  expect(await link()).toBeUndefined()

  const { login, password } = first
  const half = await world.anonymous.post('/session', { login, password })
  expect(half.body).toEqual({ needs: 'enrolment' })
  const client = world.withToken(tokenIn(half)!)
  const { body } = await client.post('/second-factor-drafts')
  const whole = tokenIn(await client.post('/second-factor', { code: codeAt(body.secret, world.clock.real()) }))!
  const me = await world.withToken(whole).get('/me')
  expect(me.body.grants).toMatchObject([{ role: 'administrator', unitName: 'Tỉnh Điện Biên' }])
  expect(me.body.may).toContain('unit.write')
})
