import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { retention } from '#src/app/retention.ts'
import { timed } from '#src/app/timed.ts'
import { stillReads } from '#src/people/index.ts'
import { sendLetters, smtp } from '#src/platform/mail.ts'
import { acting, type BoardScene, boardScene, issued } from '#test/board.ts'
import { mailServer } from '#test/mail-server.ts'
import { forgetDigest } from './index.ts'

let scene: BoardScene
let id: string
let code: string
beforeAll(async () => {
  scene = await boardScene({ now: '2022-01-05' })
  for (const [name, account] of Object.entries(scene.accounts))
    await scene.db
      .updateTable('person')
      .set({ email: `${name}@dienbien.test` })
      .where('id', '=', (eb) => eb.selectFrom('account').select('person_id').where('id', '=', account))
      .execute()
})
afterAll(() => scene.close())

const round = () => scene.act((work) => timed.digests!(work, scene.clock.real(), 'http://mach.test'))
const letters = async (of?: string) => {
  const all = await scene.db
    .selectFrom('outbox')
    .selectAll()
    .where('unique_key', 'like', `digest:%:${scene.clock.today()}`)
    .execute()
  return all
    .filter(({ body_text }) => !of || body_text.includes(of))
    .sort((a, b) => a.to_address.localeCompare(b.to_address))
}
const to = async (of?: string) => (await letters(of)).map(({ to_address }) => to_address.split('@')[0])
const given = async (deadline: string, more = {}) => {
  const made = await issued(scene, { when: { kind: 'deadline', deadline }, ...more })
  return { id: made.id, code: (await scene.leader.get(`/tasks/${made.id}`)).body.code as string }
}
/** A day on which everybody has had the digest: what comes later is new. */
const from = async (day: string) => {
  scene.clock.set(day)
  await round()
}

beforeEach(async () => {
  await scene.db.deleteFrom('outbox').execute()
  await scene.db.deleteFrom('digest').execute()
  await scene.db.deleteFrom('task_mute').execute()
})

test('no letter before the hour, on a day off, on a holiday, without an address, by a setting, or without a word to say', async () => {
  await from('2022-01-05')
  ;({ id, code } = await given('2022-02-01'))
  await from('2022-01-06')
  scene.clock.set('2022-01-25T07:29:00+07:00')
  await round()
  expect(await to()).toEqual([])
  await scene.db.insertInto('non_working_day').values({ day: '2022-01-25', name: 'Nghỉ bù' }).execute()
  scene.clock.set('2022-01-25T09:00:00+07:00')
  await round()
  expect(await to()).toEqual([])
  await scene.db.deleteFrom('non_working_day').execute()
  expect((await scene.healthHead.put('/me/message-settings', { time: '07:30', byMail: false })).status).toBe(200)
  expect((await scene.health.put('/me/message-settings', { time: '16:00', byMail: true })).status).toBe(200)
  await round()
  expect(await to()).toEqual([])
  scene.clock.set('2022-01-25T16:00:00+07:00')
  await round()
  expect(await to(code)).toEqual(['health'])
  await scene.health.put('/me/message-settings', { time: '07:30', byMail: true })
})

test('at 7 and 1 days before, on the day, then weekly; what falls on days off comes on the next working day', async () => {
  await from('2022-01-21')
  const told = []
  for (const day of [
    '2022-01-24',
    '2022-01-25',
    '2022-01-26',
    '2022-01-31',
    '2022-02-01',
    '2022-02-02',
    '2022-02-08',
  ]) {
    await from(day)
    told.push((await to(code)).length)
  }
  expect(told).toEqual([0, 1, 0, 1, 1, 0, 1])
  const saturday = await given('2022-03-12')
  await from('2022-03-10')
  await from('2022-03-11')
  expect(await to(saturday.code)).toEqual(['health'])
  await from('2022-03-14')
  expect((await letters(saturday.code))[0]!.body_text).toContain('hạn 12/03/2022, quá hạn 2 ngày')
})

test('asked again, by two servers, or after an act that broke off: one letter', async () => {
  scene.clock.set('2022-02-15')
  await expect(
    scene.act(async (work) => {
      await timed.digests!(work, scene.clock.real(), 'http://mach.test')
      throw new Error('the power went')
    }),
  ).rejects.toThrow('the power went')
  expect(await to()).toEqual([])
  await Promise.all([round(), round()])
  await round()
  expect((await to(code)).filter((who) => who === 'health')).toHaveLength(1)
  const server = await mailServer()
  const mailer = smtp(server.url, 'mach@mach.test')
  const ids = (await letters()).map((letter) => letter.id)
  const sending = {
    mailer,
    domain: 'mach.test',
    stillReads: (tx: Parameters<typeof stillReads>[0], address: string, units: readonly string[]) =>
      stillReads(tx, address, units, scene.clock.today()),
    unsent: forgetDigest,
  }
  // the process dies after the letters were written and before all were sent: the job comes back
  await sendLetters(scene.db, sending, ids.slice(0, 1))
  await sendLetters(scene.db, sending, ids)
  await sendLetters(scene.db, sending, ids)
  mailer.close()
  await server.close()
  expect(server.letters.map((letter) => letter.to[0]).sort()).toEqual((await letters()).map((l) => l.to_address).sort())
  const { raw } = server.letters[0]!
  expect(raw).toMatch(/Content-Type: multipart\/alternative/)
  expect(raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
  expect(raw).not.toMatch(/<img|src=3D/)
})

test('who may no longer read when it is sent gets nothing of it; what is left is written anew, once', async () => {
  await scene.db
    .insertInto('role_grant')
    .values({
      account_id: scene.accounts.health,
      role: 'focal',
      unit_id: scene.units.labour,
      valid: '[2020-01-01,)',
    })
    .execute()
  const other = await given('2022-03-02', { leads: [scene.units.labour] })
  await from('2022-02-22')
  await from('2022-03-01')
  const [letter] = await letters(other.code)
  expect(letter!.body_text).toContain(code)
  await scene.db
    .updateTable('role_grant')
    .set({ revoked_at: scene.clock.now() })
    .where('account_id', '=', scene.accounts.health)
    .where('unit_id', '=', scene.units.labour)
    .execute()
  const never = { send: () => Promise.reject(new Error('sent')), close: () => {} }
  const sending = { mailer: never, domain: 'mach.test', unsent: forgetDigest }
  await sendLetters(
    scene.db,
    { ...sending, stillReads: (tx, address, units) => stillReads(tx, address, units, scene.clock.today()) },
    [letter!.id],
  )
  await round()
  await round()
  expect(await to(other.code)).toEqual([])
  expect(await to(code)).toEqual(['health'])
  const { rows } = (await scene.health.get('/messages?kind=dueSoon')).body
  expect(rows.filter((m: { subject: { id: string } }) => m.subject.id === other.id)).toEqual([])
})

test('a muted task is in no digest of whoever muted it until the day is over, and stays on home', async () => {
  await from('2022-03-04')
  expect((await scene.stranger.put(`/tasks/${id}/mute`, { until: null })).status).toBe(404)
  expect((await scene.health.put(`/tasks/${id}/mute`, { until: '2022-03-10' })).status).toBe(200)
  await from('2022-03-08')
  expect(await to(code)).toEqual([])
  const late = (await scene.health.get('/today')).body.late.rows
  expect(late.map((t: { id: string }) => t.id)).toContain(id)
  await from('2022-03-15')
  expect(await to(code)).toEqual(['health'])
  await scene.health.put(`/tasks/${id}/mute`, { until: null })
  await from('2022-03-22')
  expect(await to(code)).toEqual([])
  expect((await scene.health.delete(`/tasks/${id}/mute`)).status).toBe(200)
  await from('2022-03-29')
  expect(await to(code)).toEqual(['health'])
})

test('late by rule: the lead’s head, then the own leader, each once a step, in centre, digest and history; none where no rule is set', async () => {
  const escalate = () => scene.act((work) => timed.escalations!(work, scene.clock.real(), ''))
  let late = { id, code }
  const escalated = async (who: 'healthHead' | 'leader') => {
    const { rows } = (await scene[who].get('/messages?kind=escalated')).body
    return rows.filter((m: { subject: { id: string } }) => m.subject.id === late.id).length as number
  }
  await scene.healthHead.put('/me/message-settings', { time: '07:30', byMail: true })
  await escalate()
  expect([await escalated('healthHead'), await escalated('leader')]).toEqual([0, 0])
  late = await given('2022-04-04')
  await scene.db
    .insertInto('unit_setting')
    .values({ unit_id: scene.units.board, escalate_to_head: 3, escalate_to_leader: 5 })
    .execute()
  scene.clock.set('2022-04-06')
  await acting(scene.leader, id, 'cancellation', { reason: 'Không còn cần' })
  await escalate()
  expect(await escalated('healthHead')).toBe(0)
  await from('2022-04-06')
  scene.clock.set('2022-04-07')
  await escalate()
  await escalate()
  expect([await escalated('healthHead'), await escalated('leader')]).toEqual([1, 0])
  await round()
  expect(await to(late.code)).toContain('healthHead')
  scene.clock.set('2022-04-11')
  await escalate()
  await escalate()
  await round()
  expect([await escalated('healthHead'), await escalated('leader')]).toEqual([1, 1])
  expect(await to(late.code)).toEqual(['health', 'leader'])
  const { body } = await scene.leader.get(`/history/task/${late.id}`)
  expect(JSON.stringify(body).match(/task\.escalated/g)).toHaveLength(2)
})

test('messages stand in the order of the domain’s clock, whenever they were written, and are marked up to one', async () => {
  const { person_id } = await scene.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', scene.accounts.healthCoordinator)
    .executeTakeFirstOrThrow()
  const at = (day: string) => ({
    person_id,
    kind: 'late',
    subject_kind: 'task',
    subject_id: id,
    unique_key: day,
    at: day,
  })
  for (const day of ['2022-03-02', '2022-03-03', '2022-03-01'])
    await scene.db.insertInto('message').values(at(day)).execute()
  const page = async (after = '') => (await scene.healthCoordinator.get(`/messages?limit=2${after}`)).body
  const first = await page()
  const { rows, next } = await page(`&after=${first.next}`)
  const days = [...first.rows, ...rows].map((m: { at: string }) => m.at.slice(0, 10))
  expect([days, next]).toEqual([['2022-03-03', '2022-03-02', '2022-03-01'], null])
  const marked = await scene.healthCoordinator.put('/messages/read', { upTo: first.rows[1].id })
  expect(marked.body.ids.sort()).toEqual([first.rows[1].id, rows[0].id].sort())
})

test('messages and digests are kept for 90 days', async () => {
  scene.clock.set('2022-12-30')
  const rule = retention.find(({ name }) => name === 'messages')!
  expect(rule.keeps).toEqual({ days: 90 })
  await scene.act((work) => rule.drop!(work, new Date('2022-10-01'), scene.clock.real()))
  expect((await scene.health.get('/messages')).body.rows).toEqual([])
})
