import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let ids: Record<'one' | 'two' | 'three', string>
beforeAll(async () => {
  at = await makeReporting()
  ids = { one: await at.reportOf(at.commune), two: await at.reportOf(at.second), three: await at.reportOf(at.third) }
})
afterAll(() => at.close())

type Who = keyof Reporting['people']
const as = (who: Who) => at.as(at.people[who])
const row = (id: string) =>
  at.db.selectFrom('expected_report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const act = async (who: Who, id: string, verb: string, more: object = {}) =>
  as(who).post(`/reports/${id}/${verb}`, { version: (await row(id)).version, ...more })
const save = async (who: Who, id: string, content: object) =>
  as(who).put(`/reports/${id}/content`, { version: (await row(id)).version, content })
const ofPeriod = () => ({ regimeId: at.regime.id, period: '2020-Q4' })
const query = (who: Who) => as(who).get(`/desk/receipts?regimeId=${at.regime.id}&period=2020-Q4`)
const chosen = async (...of: string[]) => Promise.all(of.map(async (id) => ({ id, version: (await row(id)).version })))
const receive = (who: Who, reports: object[], more: object = {}) =>
  as(who).post('/desk/receipts', { ...ofPeriod(), reports, ...more })

test('what was sent waits with what asks for a look: a blank cell, a figure not available, a late day', async () => {
  const content = at.content(at.commune)
  const [hs, gv] = content.sections.p2!.cells!
  const away = { ...gv!, value: undefined, state: 'notAvailable', reason: 'Chưa tổng hợp' }
  await save('focal', ids.one, { sections: { ...content.sections, p2: { cells: [hs, away] } } })
  expect((await query('coordinator')).body.reports).toEqual([])
  await act('focal', ids.one, 'submissions')
  await act('head', ids.one, 'approvals')
  await at.db.insertInto('unit_setting').values({ unit_id: at.second, one_person: true }).execute()
  await save('both', ids.two, at.content(at.second))
  await act('both', ids.two, 'submissions')
  await at.db.updateTable('expected_report').set({ approved_on: '2021-01-07' }).where('id', '=', ids.two).execute()
  expect((await query('coordinator')).body.reports).toMatchObject([
    {
      id: ids.one,
      unit: { name: 'Xã Quài Nưa' },
      concerns: [
        { kind: 'unavailable', count: 1 },
        { kind: 'missing', count: 1 },
        { kind: 'late', count: 1 },
      ],
    },
    { id: ids.two, concerns: [] },
  ])
})

test('only the receiver is told of it and receives; a stranger finds no such regime', async () => {
  expect([(await query('focal')).status, (await query('stranger')).status]).toEqual([403, 404])
  const reports = await chosen(ids.two)
  expect((await receive('focal', reports)).status).toBe(403)
  expect((await receive('stranger', reports)).status).toBe(404)
  expect((await receive('coordinator', [])).status).toBe(400)
  expect((await row(ids.two)).state).toBe('approved')
})

test('one that cannot be received is named with why, and the others are received, each with its own event', async () => {
  const [one, two] = await chosen(ids.one, ids.two)
  const [open] = await chosen(ids.three)
  const absent = { id: randomUUID(), version: 1 }
  const { body } = await receive('coordinator', [{ ...one!, version: one!.version - 1 }, two!, two!, open!, absent])
  expect(body.received).toEqual([ids.two])
  expect(new Map(body.refused.map((no: { id: string; code: string }) => [no.id, no.code]))).toEqual(
    new Map([
      [ids.one, 'stale'],
      [ids.three, 'report.illegal-move'],
      [absent.id, 'not-found'],
    ]),
  )
  expect([(await row(ids.one)).state, (await row(ids.two)).state]).toEqual(['approved', 'received'])
  const events = await at.db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('action', '=', 'report.receive')
    .execute()
  expect(events.map((event) => event.subject_id)).toEqual([ids.two])
})

test('a report of another period is not received under this one', async () => {
  const { body } = await receive('coordinator', await chosen(ids.one), { period: '2021-Q1' })
  expect(body).toEqual({ received: [], refused: [{ id: ids.one, code: 'not-found' }] })
})

test('a remark that was not dealt with, and a second coming after a receipt, ask for a look', async () => {
  const pinned = {
    remarks: [
      { path: 'p1', text: 'Nêu rõ' },
      { path: 'p2', text: 'Thiếu' },
    ],
  }
  await act('coordinator', ids.two, 'reopenings', pinned)
  const { moves } = (await as('both').get(`/reports/${ids.two}`)).body
  await save('both', ids.two, { ...at.content(at.second), addressed: [moves.at(-1).remarks[0].id] })
  await act('both', ids.two, 'submissions')
  const { reports } = (await query('coordinator')).body
  expect(reports.find(({ id }: { id: string }) => id === ids.two).concerns).toEqual([
    { kind: 'remarksOpen', count: 1 },
    { kind: 'again', count: 1 },
  ])
})
