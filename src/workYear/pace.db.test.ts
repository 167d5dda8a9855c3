import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let bloc: string
beforeAll(async () => {
  at = await makeReporting()
  const made = await at.db
    .insertInto('bloc')
    .values({ name: 'Khối giáo dục', coordinator_id: at.office })
    .returning('id')
    .executeTakeFirstOrThrow()
  bloc = made.id
  await at.db.updateTable('regime').set({ bloc_id: bloc }).where('id', '=', at.regime.id).execute()
})
afterAll(() => at.close())

const pace = (year: number, who: keyof Reporting['people'] = 'leader') =>
  at.as(at.people[who]).get(`/work-years/${bloc}/${year}/pace`)
const set = async (unit: string, values: { state: string; first_received_at?: Date }) =>
  at.db
    .updateTable('expected_report')
    .set(values)
    .where('id', '=', await at.reportOf(unit))
    .execute()

test('a reader elsewhere finds no such year', async () => {
  expect((await pace(2020, 'stranger')).status).toBe(404)
  expect((await pace(2020, 'focal')).status).toBe(404)
})

test('what is received counts on the day in Vietnam it first came in; the returned and the exempted do not', async () => {
  await set(at.commune, { state: 'received', first_received_at: new Date('2021-01-05T18:00:00Z') })
  await set(at.second, { state: 'returned', first_received_at: new Date('2021-01-05T02:00:00Z') })
  const due = (await pace(2020)).body.due[0]
  expect(due.n).toBe(3)
  await set(at.third, { state: 'exempted' })
  expect((await pace(2020)).body).toEqual({
    total: 2,
    due: [{ day: due.day, n: 2 }],
    received: [{ day: '2021-01-06', n: 1 }],
    before: null,
  })
})

test('the year after has this one beside it', async () => {
  expect((await pace(2021)).body).toEqual({
    total: 3,
    due: [{ day: '2021-04-07', n: 3 }],
    received: [],
    before: { total: 2, received: [{ day: '2021-01-06', n: 1 }] },
  })
})
