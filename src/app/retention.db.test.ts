import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { retention } from './retention.ts'
import { timedRound } from './timed.ts'

let world: TestWorld
let account: string
const failed: string[] = []
const log = pino({}, { write: (line: string) => void failed.push(line) })
beforeAll(async () => {
  world = await makeWorld({ now: '2021-06-01' })
  account = await world.account('Lò Thị Mẫu', ['administrator', await world.unit('province', 'Tỉnh Điện Biên')])
})
afterAll(() => world.close())

const round = () =>
  timedRound({
    unitOfWork: (_actor, _at, _today, run) => world.act(run),
    clock: world.clock,
    log,
    publicUrl: 'http://mach.test',
  })
type Row = { name: string; ranAt: string | null; dropped: number; lastDroppedAt: string | null }
const table = async () =>
  Object.fromEntries(
    (await world.as(account).get('/retention')).body.rows.map((row: Row) => [row.name, row]),
  ) as Record<string, Row>
const hash = (n: number) => Buffer.alloc(32, n)
const count = async (name: string) =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(world.db)).rows[0]!.n)

/** Of each kind one that is past its time and one that is just within it. */
async function plant() {
  const { db } = world
  const unit = (await db.selectFrom('unit').select('id').executeTakeFirstOrThrow()).id
  const link = (ends_at: string, n: number) => ({
    token_hash: hash(n),
    account_id: account,
    purpose: 'password',
    ends_at,
  })
  await db
    .insertInto('one_time_link')
    .values([link('2021-05-01', 1), link('2021-05-03', 2)])
    .execute()
  const token = (ends_at: string, n: number) => ({
    ...{ hash: hash(n), name: `Mã ${n}`, account_id: account, scope: 'figures', unit_id: unit },
    ...{ ends_at, made_at: '2020-01-01' },
  })
  await db
    .insertInto('access_token')
    .values([token('2020-05-31', 1), token('2020-06-02', 2)])
    .execute()
  const reply = (at: string, key: string) => ({
    key,
    actor_id: account,
    endpoint: 'x',
    body_digest: hash(1),
    reply: '{}',
    at,
  })
  await db
    .insertInto('idempotency')
    .values([reply('2021-05-01', 'một'), reply('2021-05-03', 'hai')])
    .execute()
  const letter = (made_at: string, unique_key: string) => ({
    ...{ unique_key, made_at, to_address: 'a@example.vn', subject: 's', body_text: 't' },
    ...{ sent_at: made_at },
  })
  await db
    .insertInto('outbox')
    .values([letter('2021-03-02', 'một'), letter('2021-03-05', 'hai')])
    .execute()
  await db
    .insertInto('comment_sender')
    .values([
      { hash: hash(1), at: '2021-05-30' },
      { hash: hash(2), at: '2021-06-01' },
    ])
    .execute()
  await db
    .insertInto('sign_in_lock')
    .values([{ kind: 'account', subject: 'cũ', last_failure_at: '2021-05-29' }])
    .execute()
}

test('each job takes what is past its time and nothing else, and the table says when and how much', async () => {
  await plant()
  await round()
  expect(failed).toEqual([])
  for (const name of ['one_time_link', 'access_token', 'idempotency', 'outbox', 'comment_sender'])
    expect([name, await count(name)]).toEqual([name, 1])
  const rows = await table()
  for (const name of ['links', 'accessTokens', 'replies', 'letters', 'commentSenders', 'signInFailures'])
    expect(rows[name]).toMatchObject({ dropped: 1, lastDropped: 1, lastDroppedAt: world.clock.real().toISOString() })
  expect(rows.accesses).toMatchObject({ dropped: 0, ranAt: world.clock.real().toISOString(), lastDroppedAt: null })
  await round()
  expect((await table()).links).toMatchObject({ dropped: 1 })
})

test('a file that belongs to nothing goes with its bytes after thirty days; one that was put back in time stays', async () => {
  const file = (name: string) =>
    world.db
      .insertInto('file')
      .values({
        ...{ name, media_type: 'text/plain', bytes: 1, sha256: hash(1), storage_key: `2021-06/${name}` },
        ...{ uploaded_by: account, at: '2020-01-01' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  const [loose, back, kept] = [await file('rời'), await file('lại'), await file('giữ')]
  const link = (file_id: string) =>
    world.db.insertInto('file_link').values({ file_id, subject_kind: 'task', subject_id: account }).execute()
  await link(kept.id)
  const names = async () =>
    (await world.db.selectFrom('file').select('name').orderBy('name').execute()).map((f) => f.name)
  const at = async (day: string) => {
    world.clock.set(day)
    await round()
    return names()
  }
  // long uploaded, but only now without a record
  expect(await at('2021-06-02')).toEqual(['giữ', 'lại', 'rời'])
  await link(back.id)
  expect(await at('2021-07-02')).toEqual(['giữ', 'lại', 'rời'])
  expect(await at('2021-07-03')).toEqual(['giữ', 'lại'])
  const { rows } = await sql`select data from job.job where name = 'dropFile'`.execute(world.db)
  expect(rows).toEqual([{ data: { key: '2021-06/rời' } }])
  const told = await world.db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('action', '=', 'file.dropped')
    .execute()
  expect(told).toEqual([{ subject_id: loose.id }])
})

test('what a job keeps has a job, and what keeps itself has none', () => {
  expect(retention.filter(({ by, drop }) => (by === 'job') !== (drop !== undefined))).toEqual([])
  expect(new Set(retention.map(({ name }) => name)).size).toBe(retention.length)
})

test('limits are set at the top, within bounds, and an older save is told of the newer', async () => {
  const client = world.as(account)
  const limits = { sessionHours: 8, idleMinutes: 30, administratorIdleMinutes: 10, idleDays: 60 }
  const reader = world.as(
    await world.account('Ai', [
      'reader',
      (await world.db.selectFrom('unit').select('id').executeTakeFirstOrThrow()).id,
    ]),
  )
  expect((await reader.put('/time-limits', { ...limits, version: 0 })).status).toBe(403)
  expect((await client.put('/time-limits', { ...limits, idleDays: 3, version: 0 })).status).toBe(400)
  expect((await client.put('/time-limits', { ...limits, version: 0 })).body).toMatchObject({ ...limits, version: 1 })
  const second = await client.put('/time-limits', { ...limits, idleDays: 90, version: 0 })
  expect([second.status, second.body.theirs]).toMatchObject([409, limits])
  expect((await reader.get('/me')).body.idleMinutes).toBe(30)
})
