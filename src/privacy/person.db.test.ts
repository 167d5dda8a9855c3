import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#src/platform/audit/verify.ts'
import { clientFor } from '#test/access/people.ts'
import { twoAdministrators } from '#test/administrators.ts'
import type { TestWorld } from '#test/world.ts'

let world: TestWorld
let province: string
let health: string
let first: string
let second: string
beforeAll(async () => {
  ;({ world, province, health, first, second } = await twoAdministrators())
})
afterAll(() => world.close())

const why = { reason: 'Theo yêu cầu của chủ thể dữ liệu', basis: 'Nghị định 13/2023/NĐ-CP' }
const known = { name: 'Vàng Thị Xóazq', email: 'vang.xoazq@example.vn', phone: '0912 345 678zq', login: 'vang.xoazq' }
/** Somebody with a position, an account, a role, a token, and a letter on its way. */
async function someone() {
  const client = world.as(first)
  const position = { unitId: health, title: 'Trưởng phòng Xóazq', side: 'state', from: '2020-01-01' }
  const { login, ...facts } = known
  const personId = (await client.post('/persons', { ...facts, position })).body.id as string
  const accountId = (await client.post(`/persons/${personId}/accounts`, { login })).body.id as string
  const basis = 'Quyết định bổ nhiệm Xóazq'
  await client.post(`/accounts/${accountId}/grants`, { role: 'focal', unitId: health, from: '2020-01-01', basis })
  await client.post(`/accounts/${accountId}/links`, { by: 'mail' })
  await world.as(accountId).post('/me/calendar-tokens', { name: 'Lịch Xóazq', unitId: health })
  // told about another record, with the address as a text of its own
  await world.act(async (work) =>
    work.record('meeting.answered', { kind: 'meeting', id: personId }, { email: known.email }),
  )
  await world.anonymous.post('/password-links', { who: known.login })
  await clientFor(world, accountId)
  await keepsAndIsTold(personId, accountId)
  return { personId, accountId }
}
/** What the person chose, what was told them, and what they made for their unit. */
async function keepsAndIsTold(person_id: string, by: string) {
  const { db } = world
  const client = world.as(by)
  const at = world.clock.now()
  await client.put('/me/message-settings', { time: '08:00', byMail: true })
  await client.post('/task-views', { name: 'Của Xóazq', search: {} })
  await client.post('/task-views', { name: 'Của phòng', search: {}, unitId: health })
  await client.put('/task-table', { layout: { columns: [], density: 'tight' } })
  const task = {
    content: 'Rà soát',
    work_year: 2021,
    issuing_unit_id: province,
    made_by: first,
    made_at: at,
    changed_at: at,
  }
  const { id } = await db.insertInto('task').values(task).returning('id').executeTakeFirstOrThrow()
  const about = { subject_kind: 'task', subject_id: id, at }
  await db
    .insertInto('message')
    .values({ ...about, person_id, kind: 'given', unique_key: `given:${id}` })
    .execute()
  const day = '2021-06-01'
  await db.insertInto('digest').values({ person_id, day, made_at: at, from_day: day, since: at }).execute()
  await db.insertInto('task_mute').values({ person_id, task_id: id, at }).execute()
  await db
    .insertInto('reminder_call')
    .values({ ...about, person_id, said: 'Đã gọi', by_account_id: first })
    .execute()
  const remembered = { owner_unit_id: health, folded: 'nganh y te', written: 'Ngành Y tế', unit_id: health }
  await db
    .insertInto('remembered_name')
    .values({ ...remembered, linked_by: by, linked_at: at })
    .execute()
}
/** Every table that still holds this word. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows: tables } = await sql<{
    name: string
  }>`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'portal', 'job')`.execute(
    world.db,
  )
  const holding: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from ${sql.table(name)} t where t::text ilike ${`%${word}%`}`.execute(world.db)
    if (rows[0]!.n > 0) holding.push(name)
  }
  return holding.sort()
}

let one: Awaited<ReturnType<typeof someone>>
let proposal: string
test('a person asks for everything that is kept about them, and so does who is over the whole person; both are noted', async () => {
  one = await someone()
  const { status, text, headers } = await world.as(one.accountId).get('/me/personal-data')
  expect(status).toBe(200)
  const data = JSON.parse(text)
  expect(data.person).toEqual([{ name: known.name, email: known.email, phone: known.phone }])
  expect([data.positions, data.accounts, data.grants, data.tokens, data.letters].map((part) => part.length)).toEqual([
    1, 1, 1, 1, 1,
  ])
  const chosen = [data.messages, data.messageSettings, data.digests, data.mutes, data.tableLayout, data.rememberedNames]
  expect(chosen.map((part) => part.length)).toEqual([1, 1, 1, 1, 1, 1])
  expect(data.views.map(({ name }: { name: string }) => name)).toEqual(['Của Xóazq', 'Của phòng'])
  expect(data.named).toMatchObject([{ kind: 'task', part: 'called' }])
  expect(data.told.map(({ action }: { action: string }) => action)).toContain('person.add')
  expect(String(headers['content-disposition'])).toContain('du-lieu-ca-nhan-2021-06-01.json')
  const book = await world.as(first).get(`/persons/${one.personId}/personal-data?format=xlsx`)
  expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK'])
  const beside = world.as(
    await world.account('Lường Văn Xa', [
      'administrator',
      await world.unit('department', 'Sở Xa', { parent: province }),
    ]),
  )
  expect((await beside.get(`/persons/${one.personId}/personal-data`)).status).toBe(404)
  const noted = await world.db
    .selectFrom('access_event')
    .select(['actor_id', 'detail'])
    .where('action', '=', 'export')
    .execute()
  expect(noted).toEqual([
    { actor_id: one.accountId, detail: { what: 'exportOwnData', filter: { format: 'json' } } },
    { actor_id: first, detail: { what: 'exportPersonData', of: { id: one.personId }, filter: { format: 'xlsx' } } },
  ])
})

test('nobody proposes to erase themselves, and one proposal waits at a time', async () => {
  const { person_id } = await world.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  expect((await world.as(first).post(`/persons/${person_id}/erasure`, why)).body.code).toBe('erasure.self')
  proposal = (await world.as(first).post(`/persons/${one.personId}/erasure`, why)).body.id
  expect((await world.as(second).post(`/persons/${one.personId}/erasure`, why)).body.code).toBe('erasure.waiting')
})

test('before it is confirmed the second person reads what goes and what stays', async () => {
  const { body } = await world.as(second).get(`/erasures/${proposal}`)
  expect(body).toMatchObject({ name: known.name, state: 'waiting', may: ['confirm', 'decline'] })
  expect(body.traces).toMatchObject({
    positions: 1,
    accounts: 1,
    sessions: 1,
    tokens: 1,
    grants: 1,
    messages: 1,
    choices: 4,
    letters: 1,
    acts: 5,
    calls: 1,
    shared: 2,
  })
  expect(body.traces.contents).toBeGreaterThanOrEqual(6)
  expect(await tablesWith('xoazq')).toEqual(expect.arrayContaining(['public.account', 'public.outbox', 'job.job']))
})

test('confirmed, no table knows the name, the address, the telephone, the login or the position any more, and the chain holds', async () => {
  const { body: before } = await world.as(second).get(`/erasures/${proposal}`)
  const client = world.as(one.accountId)
  expect((await client.get('/me')).status).toBe(200)
  const { status, body } = await world.as(second).post(`/erasures/${proposal}/decision`, { decision: 'confirm' })
  expect([status, body]).toEqual([200, { erased: before.traces.contents }])
  for (const word of ['xoazq', 'xóazq', '678zq']) expect([word, await tablesWith(word)]).toEqual([word, []])
  expect(await verifyChain(world.reader)).toMatchObject({ faults: [], erased: body.erased })
  expect((await client.get('/me')).status).toBe(401)
  // what still points to the erased: who did what, and what is a unit's. A table that keeps more has to be named here
  const log = ['public.access_event', 'public.account', 'public.audit_event']
  const aboutPerson = [...log, 'public.erasure', 'public.person', 'public.reminder_call']
  expect(await tablesWith(one.personId)).toEqual(aboutPerson)
  const madeBy = ['access_token', 'remembered_name', 'role_grant', 'task_view'].map((name) => `public.${name}`)
  expect(await tablesWith(one.accountId)).toEqual([...log, ...madeBy].sort())
  expect(await world.db.selectFrom('task_view').select('name').execute()).toEqual([{ name: 'Của phòng' }])
  const account = await world.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', one.accountId)
    .executeTakeFirstOrThrow()
  expect(account).toMatchObject({ active: false, closed_for: 'erased' })
})

test('what the person did stays under the name of an erased person; the person is opened, found and let in no more', async () => {
  const { person_id } = await world.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', one.accountId)
    .executeTakeFirstOrThrow()
  const { name } = await world.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', person_id)
    .executeTakeFirstOrThrow()
  expect(name).toBe('Người đã xóa dữ liệu')
  expect((await world.as(first).get(`/persons/${one.personId}`)).status).toBe(404)
  expect((await world.as(first).get('/persons?q=xoa')).body.rows).toEqual([])
  expect((await world.as(first).delete(`/accounts/${one.accountId}/deactivation`)).status).toBe(404)
  expect((await world.as(second).get(`/erasures/${proposal}`)).body).toMatchObject({ state: 'confirmed', traces: null })
})
