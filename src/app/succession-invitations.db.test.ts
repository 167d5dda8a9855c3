import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, addPerson, giveGrant } from '#src/people/index.ts'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let dumpOf: Passing['dumpOf']
let round: Passing['round']
let admin: ReturnType<Passing['at']['as']>
beforeAll(async () => {
  ;({ at, dumpOf, round } = await makePassing())
  at.clock.set('2021-03-04')
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
})
afterAll(() => at.close())

const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
const merging = (from: readonly string[], to: string, on = '2021-03-02') => ({
  ...{ on, kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})
const enter = async (body: object) => {
  const made = await admin.post('/successions', body)
  expect([made.status, made.body]).toEqual([200, made.body])
  return made.body.id as string
}

let number = 0
const invited = (...units: string[]) =>
  at.act(async (work) => {
    const personId = await addPerson(work, { name: 'Lò Thị Mời', email: `moi${++number}@example.vn` })
    const id = await addAccount(work, { personId, login: `moi.${number}` })
    for (const unitId of units) await giveGrant(work, { accountId: id, role: 'focal', unitId, from: '2021-01-01' })
    return id
  })
const printed = async (account: string) =>
  String((await admin.post(`/accounts/${account}/links`, { by: 'print' })).body.address).split('#')[1] ?? ''
const open = (token: string) => at.world.anonymous.post('/link-readings', { token })
const set = (token: string) => at.world.anonymous.post('/passwords', { token, password: 'rừng xanh núi đỏ sông dài' })

test('an invitation ends with the role it carries, and is good again with the role that is confirmed at the successor', async () => {
  const [old, heir] = [await unit('Xã Mời'), await unit('Xã Nhận')]
  const account = await invited(old)
  const elsewhere = await invited(old, at.third)
  const [token, other] = [await printed(account), await printed(elsewhere)]
  expect((await open(token)).status).toBe(200)
  await enter(merging([old], heir, '2021-03-06'))
  expect((await open(token)).status).toBe(200)
  at.clock.set('2021-03-06')
  await round()
  const unknown = await open('x'.repeat(43))
  for (const refusal of [await open(token), await set(token)])
    expect([refusal.status, refusal.text]).toEqual([unknown.status, unknown.text])
  expect((await open(other)).status).toBe(200)
  const again = await admin.post(`/accounts/${account}/links`, { by: 'print' })
  expect([again.status, again.body.code]).toEqual([422, 'account.no-role-left'])
  const { rows } = (await admin.get('/grant-proposals')).body
  const mine = rows.find((row: { login: string }) => row.login === 'moi.1')
  expect(mine).toMatchObject({ role: 'focal', unitId: heir, neverIn: true })
  await admin.post('/grant-proposals/decisions', { ids: [mine.id], decision: 'confirm' })
  expect((await set(token)).status).toBe(200)
})

test('an account that carries no role yet is invited; one whose role was taken back is not', async () => {
  const [none, revoked] = [await invited(), await invited(at.third)]
  const [first, second] = [await printed(none), await printed(revoked)]
  await at.db.updateTable('role_grant').set({ revoked_at: at.clock.now() }).where('account_id', '=', revoked).execute()
  expect((await open(first)).status).toBe(200)
  expect((await open(second)).status).toBe(422)
})

async function meeting(state: string, startsAt: string) {
  const made = { made_by: at.people.coordinator, made_at: at.clock.now() }
  const facts = { kind: 'giaoBan', title: 'Giao ban', place: 'Phòng họp', work_year: 2021, owner_unit_id: at.office }
  const times = { starts_at: new Date(`${startsAt}T08:00:00+07:00`), ends_at: new Date(`${startsAt}T10:00:00+07:00`) }
  const { id } = await at.db
    .insertInto('meeting')
    .values({ ...facts, ...times, ...made, state, invited_at: at.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
type Row = { part?: string; unit_id: string; name?: string; confirmed_at?: Date }
const invite = (meeting_id: string, ...rows: Row[]) =>
  at.db
    .insertInto('participant')
    .values(rows.map((row, position) => ({ meeting_id, part: 'delegate', position, ...row })))
    .execute()
const invitedTo = async (id: string) =>
  (
    await at.db
      .selectFrom('participant')
      .select(['unit_id', 'name', 'part', 'confirmed_at'])
      .where('meeting_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ unit_id, name, part, confirmed_at }) => [unit_id, part, name, confirmed_at !== null])

test('who was to come to a meeting from its day on comes for the successor, once; who came before, came', async () => {
  const [a, b, heir] = [await unit('Xã Hai'), await unit('Xã Ba'), await unit('Xã Kế')]
  await at.world.account('Lò Thị Đáp', ['focal', heir])
  const coming = await meeting('invited', '2021-03-20')
  const before = await meeting('invited', '2021-03-01')
  const over = await meeting('concluded', '2021-03-20')
  const answered = { unit_id: b, confirmed_at: at.clock.now() }
  await invite(coming, { unit_id: a }, answered, { unit_id: a, name: 'Lò Văn Đi' }, { unit_id: a, part: 'guest' })
  await invite(before, { unit_id: a })
  await invite(over, { unit_id: a })
  const dump = await dumpOf()
  const told = (await admin.post('/successions/preview', merging([a, b], heir))).body.follows
  const parts = told.filter(({ kind }: { kind: string }) => kind === 'meetingPart')
  expect(parts.map(({ unitId, count }: { unitId: string; count: number }) => [unitId, count])).toEqual(
    expect.arrayContaining([
      [a, 3],
      [b, 1],
    ]),
  )
  const id = await enter(merging([a, b], heir))
  expect(await invitedTo(coming)).toEqual([
    [heir, 'delegate', null, true],
    [heir, 'delegate', 'Lò Văn Đi', false],
    [heir, 'guest', null, false],
  ])
  for (const stays of [before, over]) expect(await invitedTo(stays)).toEqual([[a, 'delegate', null, false]])
  expect((await admin.delete(`/successions/${id}`)).body).toEqual({ id })
  expect(await dumpOf()).toEqual(dump)
})

test('a successor that is invited itself is asked once, and is let answer; then it is not taken back', async () => {
  const [a, heir] = [await unit('Xã Cùng'), await unit('Xã Sẵn')]
  const focal = at.as(await at.world.account('Lò Thị Sẵn', ['focal', heir]))
  const [both, alone] = [await meeting('invited', '2021-03-22'), await meeting('invited', '2021-03-23')]
  await invite(both, { unit_id: a }, { unit_id: heir })
  await invite(alone, { unit_id: a })
  const id = await enter(merging([a], heir))
  expect(await invitedTo(both)).toEqual([[heir, 'delegate', null, false]])
  const [mine] = (await focal.get(`/meetings/${alone}`)).body.invited
  const answer = { comes: true, name: 'Lò Thị Sẵn', version: mine.version }
  expect((await focal.put(`/meetings/${alone}/invited/${mine.id}/answer`, answer)).status).toBe(200)
  const { status, body } = await admin.delete(`/successions/${id}`)
  expect([status, body.built]).toEqual([422, [{ kind: 'meetingPart', count: 1 }]])
})

test('what the unit was to send and to answer is the successor’s; what it has sent and answered stays', async () => {
  const [a, heir] = [await unit('Xã Viết'), await unit('Xã Đọc')]
  const held = await meeting('held', '2021-03-01')
  const text = { meeting_id: held, unit_id: a, made_by: at.people.coordinator }
  await at.db
    .insertInto('contribution')
    .values([
      { ...text, position: 0, title: 'Đã gửi', sent_at: at.clock.now() },
      { ...text, position: 1, title: 'Chưa gửi' },
    ])
    .execute()
  const question = { meeting_id: held, unit_id: a, asked_by: 'Chủ trì' }
  await at.db
    .insertInto('question')
    .values([
      { ...question, position: 0, question: 'Đã trả lời?', answer: 'Rồi' },
      { ...question, position: 1, question: 'Chưa trả lời?' },
    ])
    .execute()
  const dump = await dumpOf()
  const id = await enter(merging([a], heir))
  const unitsOf = async (table: 'contribution' | 'question') =>
    (await at.db.selectFrom(table).select('unit_id').where('meeting_id', '=', held).orderBy('position').execute()).map(
      (row) => row.unit_id,
    )
  expect([await unitsOf('contribution'), await unitsOf('question')]).toEqual([
    [a, heir],
    [a, heir],
  ])
  expect((await admin.delete(`/successions/${id}`)).body).toEqual({ id })
  expect(await dumpOf()).toEqual(dump)
})
