import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let scene: Reporting
beforeAll(async () => {
  scene = await makeReporting()
})
afterAll(() => scene.world.close())

const today = async (person: string) => (await scene.as(person).get('/today')).body
type Line = { unit: { id: string }; period: string }
const units = (part: { rows: Line[] }) => part.rows.map((line) => line.unit.id)

test('a stranger is asked for no report of others', async () => {
  const { toWrite, toApprove, toReceive } = await today(scene.people.stranger)
  expect([toWrite.total, toApprove.total, toReceive.total]).toEqual([0, 0, 0])
})

test('a commune is asked for its own report that is due, and not for one whose period has hardly begun', async () => {
  const { toWrite } = await today(scene.people.focal)
  expect(toWrite.rows.map((line: Line) => [line.unit.id, line.period])).toEqual([[scene.commune, '2020-Q4']])
})

test('a report goes from who writes to who approves to who receives, and then asks nobody', async () => {
  const { as, people, commune } = scene
  const id = await scene.reportOf(commune)
  const saved = await as(people.focal).put(`/reports/${id}/content`, { version: 1, content: scene.content(commune) })
  await as(people.focal).post(`/reports/${id}/submissions`, { version: saved.body.version })
  expect(units((await today(people.focal)).toWrite)).toEqual([])
  const before = (await today(people.head)).toApprove
  expect(units(before)).toEqual([commune])
  await as(people.head).post(`/reports/${id}/approvals`, { version: before.rows[0].version })
  const waiting = (await today(people.coordinator)).toReceive
  expect(units(waiting)).toEqual([commune])
  await as(people.coordinator).post(`/reports/${id}/receipts`, { version: waiting.rows[0].version })
  expect((await today(people.coordinator)).toReceive.total).toBe(0)
})

test('the calendar of a unit holds the reports it owes itself, not those owed by others or to it', async () => {
  const feed = async (login: string, unitId: string) => {
    const asked = await scene.as(login).post('/me/calendar-tokens', { name: 'Điện thoại', unitId })
    return (await scene.anonymous.get(`/calendars/${asked.body.token}.ics`)).text
  }
  const [own, others] = [await scene.reportOf(scene.commune, '2021-Q1'), await scene.reportOf(scene.second, '2021-Q1')]
  const [commune, office] = [
    await feed(scene.people.focal, scene.commune),
    await feed(scene.people.coordinator, scene.office),
  ]
  expect([commune.includes(own), commune.includes(others)]).toEqual([true, false])
  expect([office.includes(own), office.includes(others)]).toEqual([false, false])
})

test('a message on a report that one may no longer read is not shown and not counted', async () => {
  const { person_id } = await scene.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', scene.people.focal)
    .executeTakeFirstOrThrow()
  const [own, others] = [await scene.reportOf(scene.commune), await scene.reportOf(scene.second)]
  const about = (subject_id: string) => ({
    person_id,
    kind: 'returned',
    subject_kind: 'report',
    subject_id,
    unique_key: subject_id,
    at: '2021-01-12',
  })
  await scene.db
    .insertInto('message')
    .values([about(own), about(others)])
    .execute()
  const focal = scene.as(scene.people.focal)
  const { rows } = (await focal.get('/messages')).body
  expect(rows.map((row: { subject: { id: string } }) => row.subject.id)).toEqual([own])
})
