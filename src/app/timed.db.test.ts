import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#src/platform/actor.ts'
import { accessNotes } from '#src/platform/audit/access-notes.ts'
import { verifyChain } from '#src/platform/audit/verify.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { timedRound } from './timed.ts'

let world: TestWorld
const failed: string[] = []
const log = pino({}, { write: (line: string) => void failed.push(line) })
beforeAll(async () => {
  world = await makeWorld({ now: '2021-03-10' })
})
afterAll(() => world.close())

const round = () =>
  timedRound({
    unitOfWork: (_actor, _at, _today, run) => world.act(run),
    clock: world.clock,
    publicUrl: 'http://mach.test',
    log,
  })
const note = (at: string) => accessNotes(world.db, () => new Date(at))(system, 'export', {})
const days = async () =>
  (await world.db.selectFrom('access_event').select('day').orderBy('day').execute()).map(({ day }) => day)

test('a round seals the days that are over once, drops accesses after a year, and nothing fails', async () => {
  await note('2020-03-09T10:00:00+07:00')
  await note('2021-03-08T10:00:00+07:00')
  await note('2021-03-09T10:00:00+07:00')
  await note('2021-03-10T10:00:00+07:00')
  await round()
  await round()
  expect(failed).toEqual([])
  expect(await days()).toEqual(['2021-03-08', '2021-03-09', '2021-03-10'])
  const events = await world.db.selectFrom('audit_event').select(['action', 'subject_id']).orderBy('seq').execute()
  expect(events.filter(({ action }) => action === 'access.sealed').map(({ subject_id }) => subject_id)).toEqual([
    '2020-03-09',
    '2021-03-08',
    '2021-03-09',
  ])
  expect((await verifyChain(world.reader)).faults).toEqual([])
})

test('ended sessions and failures that count no longer go; others stay', async () => {
  const unit = await world.unit('agency', 'Ban')
  const account = await world.account('Lò Thị Mẫu', ['focal', unit])
  const session = (ends_at: string, n: number) => ({
    token_hash: Buffer.alloc(32, n),
    account_id: account,
    made_at: '2021-03-09',
    seen_at: '2021-03-09',
    ends_at,
    complete: true,
    address: '',
    agent: '',
  })
  await world.db
    .insertInto('session')
    .values([session('2021-03-09', 1), session('2021-03-11', 2)])
    .execute()
  await world.db
    .insertInto('sign_in_lock')
    .values([
      { kind: 'account', subject: 'old', last_failure_at: '2021-03-07' },
      { kind: 'account', subject: 'fresh', last_failure_at: '2021-03-09T12:00:00+07:00' },
    ])
    .execute()
  await round()
  expect(await world.db.selectFrom('session').select('token_hash').execute()).toEqual([
    { token_hash: Buffer.alloc(32, 2) },
  ])
  expect(await world.db.selectFrom('sign_in_lock').select('subject').execute()).toEqual([{ subject: 'fresh' }])
})
