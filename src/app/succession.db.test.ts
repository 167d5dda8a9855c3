import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeriods } from '#src/reports/index.ts'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let hoc: Passing['hoc']
let task: Passing['task']
let round: Passing['round']
let failed: Passing['failed']
let add: Passing['add']
let ends: Passing['ends']
let partsOf: Passing['partsOf']
let leadOf: Passing['leadOf']
beforeAll(async () => {
  ;({ at, hoc, task, round, failed, add, ends, partsOf, leadOf } = await makePassing())
})
afterAll(() => at.close())

test('a merger to come moves nothing before its day, and everything once on it', async () => {
  const { commune, second, people } = at
  const open = await task(commune)
  const done = await task(commune, { state: 'done' })
  await at.db
    .updateTable('task')
    .set({ responsible_position: 'Chủ tịch UBND xã Quài Nưa' })
    .where('id', '=', open)
    .execute()
  const draft = await task(second, { state: 'draft' })
  await at.db.insertInto('task_unit').values({ task_id: open, unit_id: second, part: 'coordinating' }).execute()
  await ends(commune, second)
  await add({
    on: '2021-03-01',
    kind: 'merge',
    parts: [
      { from: commune, to: hoc, share: '1' },
      { from: second, to: hoc, share: '1' },
    ],
  })
  await round()
  expect(await leadOf(open)).toBe(commune)
  at.clock.set('2021-03-04')
  await round()
  await round()
  expect(failed).toEqual([])
  expect(await leadOf(open)).toBe(hoc)
  expect(await partsOf(open)).toEqual([['lead', hoc]])
  expect(await leadOf(draft)).toBe(hoc)
  const { responsible_position } = await at.db
    .selectFrom('task')
    .selectAll()
    .where('id', '=', open)
    .executeTakeFirstOrThrow()
  expect(responsible_position).toBe('Thủ trưởng Xã Quài Hợp')
  expect(await leadOf(done)).toBe(commune)
  const moves = await at.db.selectFrom('task_move').selectAll().where('task_id', '=', open).execute()
  expect(moves).toMatchObject([{ move: 'passOn', reason: 'Xã Quài Nưa → Xã Quài Hợp; Xã Quài Tở → Xã Quài Hợp' }])
  const reports = await at.db
    .selectFrom('expected_report')
    .select(['unit_id', 'period', 'state'])
    .where('unit_id', 'in', [commune, second, hoc])
    .orderBy('period')
    .orderBy('state')
    .execute()
  expect(reports.filter(({ unit_id }) => unit_id === hoc).map(({ period, state }) => [period, state])).toEqual([
    ['2020-Q4', 'open'],
    ['2021-Q1', 'open'],
  ])
  expect(reports.filter(({ unit_id, state }) => unit_id !== hoc && state !== 'exempted')).toEqual([])
  const proposals = await at.db
    .selectFrom('grant_proposal as x')
    .innerJoin('role_grant as g', 'g.id', 'x.grant_id')
    .select(['g.account_id', 'g.role', 'x.unit_id'])
    .execute()
  expect(proposals).toHaveLength(5)
  expect(proposals).toContainEqual({ account_id: people.head, role: 'head', unit_id: hoc })
  await at.act((work) => openPeriods(work))
})

test('the successor answers for what its predecessors owed, row by row, and for itself from its day', async () => {
  const writer = await at.world.account('Lò Văn Mới', ['focal', hoc])
  const report = async (period: string) => (await at.as(writer).get(`/reports/${await at.reportOf(hoc, period)}`)).body
  const past = await report('2020-Q4')
  expect(past.rows.p2.map(({ name }: { name: string }) => name)).toEqual(['Xã Quài Nưa', 'Xã Quài Tở'])
  expect(past.inheritedFrom).toEqual(['Xã Quài Nưa', 'Xã Quài Tở'])
  const present = await report('2021-Q1')
  expect(present.rows.p2.map(({ name }: { name: string }) => name)).toEqual(['Xã Quài Hợp'])
  const { body } = await at.as(writer).put(`/reports/${past.id}/content`, {
    version: past.version,
    content: at.content(at.commune, '77'),
  })
  expect(body.state).toBe('draft')
})
