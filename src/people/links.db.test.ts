import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendLetter, smtp } from '#src/platform/mail.ts'
import { tokenIn } from '#test/cookie.ts'
import { mailServer } from '#test/mail-server.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addAccount, addPerson, addUser, codeAt, enrolTotp, giveGrant, sendPasswordLinks, userLink } from './index.ts'

const password = 'rừng xanh núi đỏ sông dài'
const next = 'bốn mùa hoa ban trắng rừng'
let world: TestWorld
let post: Awaited<ReturnType<typeof mailServer>>
let unit: string
beforeAll(async () => {
  world = await makeWorld({ realSignIn: true })
  post = await mailServer()
  unit = await world.unit('agency', 'Ban Tuyên giáo Tỉnh ủy', { code: 'TG' })
})
afterAll(async () => {
  await world.close()
  await post.close()
})

const account = (login: string, language: 'vi' | 'en' = 'vi') =>
  world.act(async (work) => {
    const personId = await addPerson(work, { name: 'Lò Thị Mẫu', email: `${login}@example.vn` })
    const id = await addAccount(work, { personId, login, password, language })
    await giveGrant(work, { accountId: id, role: 'focal', unitId: unit, from: '2020-01-01' })
    return id
  })
const signIn = (login: string, word: string) => world.anonymous.post('/session', { login, password: word })
const tokenOf = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? ''
/** Does the jobs that were asked for, sends what waits in the outbox over the line, and gives what arrived. */
async function delivered() {
  const { rows: asked } = await sql<{ data: { who: string; address: string } }>`
    delete from job.job where name = 'passwordLinks' returning data`.execute(world.db)
  const means = { clock: world.clock, publicUrl: 'http://mach.test' }
  for (const { data } of asked) await world.act((work) => sendPasswordLinks(work, means, data.who, data.address))
  const mailer = smtp(post.url, 'mach@mach.test')
  const waiting = await world.db.selectFrom('outbox').select('id').where('sent_at', 'is', null).orderBy('id').execute()
  const before = post.letters.length
  const by = { mailer, domain: 'mach.test', stillReads: async () => true }
  for (const { id } of waiting) await sendLetter(world.db, by, id)
  mailer.close()
  return post.letters.slice(before)
}
const forget = (who: string) => world.anonymous.post('/password-links', { who })
const set = (token: string, word = next) => world.anonymous.post('/passwords', { token, password: word })

test('asking for a link never says whether there is such an account', async () => {
  await account('nguoi.that')
  const [real, byMail, unknown] = [
    await forget('nguoi.that'),
    await forget('NGUOI.THAT@example.vn'),
    await forget('khong.co'),
  ]
  expect([real.status, real.text]).toEqual([200, '{}'])
  expect([byMail.text, unknown.text]).toEqual([real.text, real.text])
  expect((await delivered()).map(({ to }) => to)).toEqual([['nguoi.that@example.vn'], ['nguoi.that@example.vn']])
  const kept = await world.db.selectFrom('outbox').select('body_text').execute()
  expect(kept.map(({ body_text }) => body_text)).toEqual(['', ''])
})

test('an unknown, an old and a used link are refused in the same words', async () => {
  await account('qua.han')
  await forget('qua.han')
  const token = tokenOf((await delivered())[0]!.text)
  const unknown = await set('x'.repeat(43))
  expect([unknown.status, unknown.text]).toEqual([422, '{"code":"link.ended"}'])
  world.clock.set('2021-01-12T08:30:00+07:00')
  expect((await set(token)).text).toBe(unknown.text)
  world.clock.set('2021-01-12T08:29:00+07:00')
  expect((await set(token)).status).toBe(200)
  expect((await set(token)).text).toBe(unknown.text)
})

test('a weak password leaves the link good', async () => {
  await account('yeu')
  await forget('yeu')
  const token = tokenOf((await delivered())[0]!.text)
  expect((await set(token, 'ngắn')).body).toEqual({ code: 'password.short', shortest: 14 })
  expect((await set(token, 'Mật khẩu 2021 2021')).body.code).toBe('password.common')
  expect((await world.anonymous.post('/link-readings', { token })).body).toMatchObject({
    purpose: 'password',
    login: 'yeu',
    shortest: 14,
  })
  expect((await set(token)).status).toBe(200)
})

test('the letter comes in the language of its reader; the new password ends sessions and locks', async () => {
  await account('english', 'en')
  const session = tokenIn(await signIn('english', password))!
  for (let n = 0; n < 5; n++) await signIn('english', 'wrong')
  expect((await signIn('english', password)).status).toBe(429)
  await forget('english')
  const [letter] = await delivered()
  expect(letter?.text).toContain('Dear Lò Thị Mẫu')
  expect(letter?.raw).toContain('Subject: =?UTF-8?')
  expect((await set(tokenOf(letter!.text))).status).toBe(200)
  expect((await world.withToken(session).get('/me')).status).toBe(401)
  expect((await signIn('english', password)).status).toBe(422)
  expect((await signIn('english', next)).body).toEqual({ needs: 'nothing' })
})

test('a new link ends the one before, and three an hour are enough', async () => {
  await account('nhieu')
  for (let n = 0; n < 5; n++) await forget('nhieu')
  const letters = await delivered()
  expect(letters).toHaveLength(3)
  expect((await set(tokenOf(letters[0]!.text))).body.code).toBe('link.ended')
  expect((await set(tokenOf(letters[2]!.text))).status).toBe(200)
})

test('with a second factor eight signs are enough, and a link does not go round the code', async () => {
  const id = await account('hai.lop')
  const { secret } = await world.act((work) => enrolTotp(work, world.secret, id))
  const link = await world.act((work) => userLink(work, 'hai.lop', 'http://mach.test', world.clock.real()))
  expect((await set(tokenOf(link), 'sông Mã!')).status).toBe(200)
  const half = await signIn('hai.lop', 'sông Mã!')
  expect(half.body).toEqual({ needs: 'code' })
  const code = codeAt(secret, world.clock.real())
  const whole = tokenIn(await world.withToken(tokenIn(half)!).post('/session/code', { code }))!
  expect((await world.withToken(whole).delete('/second-factor', { password: 'sông Mã!' })).body.code).toBe(
    'password.short',
  )
})

test('from the console: a person, an account and a role in one act; unknown names say what to write', async () => {
  const user = { login: 'tu.console', name: 'Quàng Thị Mẫu', role: 'coordinator', unit: 'TG' }
  const add = (more: object) =>
    world.act((work) => addUser(work, { ...user, ...more }, 'http://mach.test', world.clock.real()))
  await expect(add({ role: 'boss' })).rejects.toThrow('--role boss is not known')
  await expect(add({ unit: 'XX' })).rejects.toThrow('--unit XX is no unit')
  await expect(add({ login: 'Có dấu' })).rejects.toThrow('cannot be used')
  const link = await add({})
  await expect(add({})).rejects.toThrow('is taken')
  expect((await set(tokenOf(link))).status).toBe(200)
  const token = tokenIn(await signIn('tu.console', next))!
  expect((await world.withToken(token).get('/me')).body.grants).toMatchObject([
    { role: 'coordinator', unitName: 'Ban Tuyên giáo Tỉnh ủy' },
  ])
})
