import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyAccess } from '#src/platform/audit/verify-access.ts'
import { tokenIn } from '#test/cookie.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addAccount, addPerson, codeAt, enrolTotp, giveGrant } from './index.ts'

const password = 'rừng xanh núi đỏ sông dài'
let world: TestWorld
let unit: string
let minute = 0
beforeAll(async () => {
  world = await makeWorld({ realSignIn: true })
  unit = await world.unit('agency', 'Ban Tuyên giáo Tỉnh ủy')
})
afterAll(() => world.close())

/** Each test on a day of its own, so that one's failures are forgotten in the next. */
let day = new Date('2021-02-01T08:00:00+07:00')
const at = (minutes: number) => {
  minute = minutes
  world.clock.set(new Date(day.getTime() + minute * 60_000).toISOString())
}
beforeEach(() => {
  day = new Date(day.getTime() + 5 * 24 * 3_600_000)
  at(0)
})

let number = 0
async function account(role: 'focal' | 'administrator' = 'focal') {
  number += 1
  const login = `person${number}`
  return world.act(async (work) => {
    const personId = await addPerson(work, { name: 'Lò Thị Mẫu', email: `${login}@example.vn` })
    const id = await addAccount(work, { personId, login, password })
    await giveGrant(work, { accountId: id, role, unitId: unit, from: '2020-01-01' })
    return { id, login }
  })
}
const signIn = (login: string, word = password) => world.anonymous.post('/session', { login, password: word })
const me = (token: string | undefined) => world.withToken(token!).get('/me')
const withTotp = async (id: string) => {
  const { secret, recoveryCodes } = await world.act((work) => enrolTotp(work, world.secret, id))
  return { recoveryCodes, code: () => codeAt(secret, world.clock.real()) }
}

test('a wrong password and an unknown login get the same answer', async () => {
  const { login } = await account()
  const wrong = await signIn(login, 'something else entirely')
  const unknown = await signIn('nobody.at.all', 'something else entirely')
  expect([wrong.status, wrong.text]).toEqual([422, '{"code":"sign-in.wrong"}'])
  expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
  expect(tokenIn(wrong)).toBeUndefined()
})

test('five failures shut the door for fifteen minutes, also for the right password; each next lock is twice as long', async () => {
  const { login } = await account()
  const locks = async () => {
    for (let n = 0; n < 4; n++) expect((await signIn(login, 'wrong')).status).toBe(422)
    const fifth = await signIn(login, 'wrong')
    expect([fifth.status, fifth.body.code]).toEqual([429, 'sign-in.locked'])
    return (new Date(fifth.body.until).getTime() - world.clock.real().getTime()) / 60_000
  }
  expect(await locks()).toBe(15)
  at(14)
  expect((await signIn(login)).status).toBe(429)
  at(15)
  expect(await locks()).toBe(30)
  at(45)
  expect(await locks()).toBe(60)
  at(105)
  expect((await signIn(login)).status).toBe(200)
  expect(await locks()).toBe(15)
})

test('an unknown login is shut after five failures like a known one', async () => {
  for (let n = 0; n < 4; n++) await signIn('ghost', 'wrong')
  expect((await signIn('ghost', 'wrong')).status).toBe(429)
})

test('failures made at once are all counted', async () => {
  const { login } = await account()
  const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(login, 'wrong')))
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(4)
  expect((await signIn(login)).status).toBe(429)
})

test('one address has thirty failures over all logins', async () => {
  for (let n = 0; n < 29; n++) expect((await signIn(`guess${n}`, 'wrong')).status).toBe(422)
  expect((await signIn('guess29', 'wrong')).status).toBe(429)
  const { login } = await account()
  expect((await signIn(login)).status).toBe(429)
})

test('an inactive account does not sign in, and its open session ends at the next request', async () => {
  const { id, login } = await account()
  const token = tokenIn(await signIn(login))
  expect((await me(token)).status).toBe(200)
  await world.db.updateTable('account').set({ active: false }).where('id', '=', id).execute()
  expect((await me(token)).status).toBe(401)
  expect((await signIn(login)).status).toBe(422)
})

test('a session ends after fifteen idle minutes, and after twelve hours of work', async () => {
  const { login } = await account()
  const token = tokenIn(await signIn(login))
  at(14)
  expect((await me(token)).status).toBe(200)
  at(28)
  expect((await me(token)).status).toBe(200)
  at(43)
  expect((await me(token)).status).toBe(401)

  at(60)
  const worker = tokenIn(await signIn(login))
  for (let m = 60; m < 60 + 720; m += 10) {
    at(m)
    expect((await me(worker)).status).toBe(200)
  }
  at(60 + 720)
  expect((await me(worker)).status).toBe(401)
})

test('asking in the background does not keep a session awake; extending it does', async () => {
  const { login } = await account()
  const [quiet, extended] = [tokenIn(await signIn(login))!, tokenIn(await signIn(login))!]
  at(10)
  const asked = await world.app.inject({
    url: '/api/v1/session',
    headers: { 'x-background': '1' },
    cookies: { mach_session: quiet },
  })
  expect(asked.json()).toMatchObject({
    state: 'complete',
    idleEndsAt: new Date(day.getTime() + 15 * 60_000).toISOString(),
  })
  expect((await world.withToken(extended).post('/session/extension')).status).toBe(200)
  at(20)
  expect((await me(quiet)).status).toBe(401)
  expect((await me(extended)).status).toBe(200)
})

test('an administrator without a second factor gets no further than enrolling', async () => {
  const { login } = await account('administrator')
  const half = await signIn(login)
  expect(half.body).toEqual({ needs: 'enrolment' })
  const client = world.withToken(tokenIn(half)!)
  expect((await client.get('/me')).status).toBe(401)
  const draft = await client.post('/second-factor-drafts')
  expect((await client.post('/second-factor', { code: '000000' })).status).toBe(422)
  const enrolled = await client.post('/second-factor', { code: codeAt(draft.body.secret, world.clock.real()) })
  expect(enrolled.body.recoveryCodes).toHaveLength(10)
  expect((await client.get('/me')).status).toBe(401)
  const whole = await me(tokenIn(enrolled))
  expect(whole.body).toMatchObject({ login, secondFactor: true, idleMinutes: 5 })
  at(5)
  expect((await me(tokenIn(enrolled))).status).toBe(401)
})

test('who becomes an administrator without a second factor must sign in again and enrol', async () => {
  const { id, login } = await account()
  const token = tokenIn(await signIn(login))
  await world.act((work) => giveGrant(work, { accountId: id, role: 'administrator', unitId: unit, from: '2020-01-01' }))
  expect((await me(token)).status).toBe(401)
  expect((await signIn(login)).body.needs).toBe('enrolment')
})

test('a code opens one door only, and none older opens after it', async () => {
  const { id, login } = await account()
  const { code } = await withTotp(id)
  const older = code()
  const half = async () => world.withToken(tokenIn(await signIn(login))!)
  expect((await signIn(login)).body).toEqual({ needs: 'code' })
  at(0.5)
  const used = code()
  expect((await (await half()).post('/session/code', { code: used })).status).toBe(200)
  expect((await (await half()).post('/session/code', { code: used })).status).toBe(422)
  expect((await (await half()).post('/session/code', { code: older })).status).toBe(422)
  at(1)
  expect((await (await half()).post('/session/code', { code: code() })).status).toBe(200)
})

test('a half session opens nothing else, ends after ten minutes, and gets a new token when whole', async () => {
  const { id, login } = await account()
  const { code } = await withTotp(id)
  const half = tokenIn(await signIn(login))
  expect((await me(half)).status).toBe(401)
  expect((await world.withToken(half!).post('/second-factor-drafts')).status).toBe(409)
  const whole = tokenIn(await world.withToken(half!).post('/session/code', { code: code() }))
  expect(whole).not.toBe(half)
  expect((await me(half)).status).toBe(401)
  expect((await me(whole)).status).toBe(200)
  const late = tokenIn(await signIn(login))
  at(10)
  expect((await world.withToken(late!).post('/session/code', { code: code() })).status).toBe(401)
})

test('wrong codes count as failures, and a right password between them does not start the count anew', async () => {
  const { id, login } = await account()
  await withTotp(id)
  for (let n = 0; n < 4; n++) {
    const half = world.withToken(tokenIn(await signIn(login))!)
    expect((await half.post('/session/code', { code: '000000' })).status).toBe(422)
  }
  const half = world.withToken(tokenIn(await signIn(login))!)
  expect((await half.post('/session/code', { code: '000000' })).status).toBe(429)
  expect((await signIn(login)).status).toBe(429)
})

test('a recovery code is good once, however it is typed', async () => {
  const { id, login } = await account()
  const { recoveryCodes } = await withTotp(id)
  const give = async (code: string) => world.withToken(tokenIn(await signIn(login))!).post('/session/code', { code })
  const first = await give(recoveryCodes[0]!.toUpperCase().replaceAll('-', ' '))
  expect([first.status, first.body.recoveryCodesLeft]).toEqual([200, 9])
  expect((await give(recoveryCodes[0]!)).status).toBe(422)
})

test('signing out ends this session, signing out everywhere all of them', async () => {
  const { login } = await account()
  const [one, two, three] = [tokenIn(await signIn(login)), tokenIn(await signIn(login)), tokenIn(await signIn(login))]
  expect((await world.withToken(one!).delete('/session')).status).toBe(200)
  expect((await me(one)).status).toBe(401)
  expect((await world.withToken(two!).get('/sessions')).body.sessions).toMatchObject([{}, {}])
  expect((await world.withToken(two!).delete('/sessions')).status).toBe(200)
  expect([(await me(two)).status, (await me(three)).status]).toEqual([401, 401])
})

test('neither password, token, code nor link is kept in the clear', async () => {
  const { login } = await account()
  const token = tokenIn(await signIn(login))!
  await world.withToken(token).put('/me/password', { password, next: 'a wholly new phrase of words' })
  const kept = JSON.stringify([
    await world.db.selectFrom('session').selectAll().execute(),
    await world.db.selectFrom('idempotency').selectAll().execute(),
    await world.db.selectFrom('account_secret').selectAll().execute(),
  ])
  expect(kept).not.toContain(token)
  expect(kept).not.toContain('phrase')
  expect(await world.db.selectFrom('idempotency').selectAll().execute()).toEqual([])
})

test('sign-ins and failures stand in the access chain, which verifies', async () => {
  const { id, login } = await account()
  await signIn(login, 'wrong')
  await signIn(login)
  const events = await world.db
    .selectFrom('access_event')
    .select('action')
    .where('actor_id', '=', id)
    .orderBy('day')
    .orderBy('seq')
    .execute()
  expect(events.map((e) => e.action)).toEqual(['signIn.wrong', 'signIn'])
  expect((await verifyAccess(world.reader)).faults).toEqual([])
})
