import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let id = ''
beforeAll(async () => {
  at = await makeReporting()
  id = await at.reportOf(at.commune)
})
afterAll(() => at.close())

const say = (who: keyof Reporting['people']) => at.as(at.people[who]).post(`/reports/${id}/here`, {})
const heard = async (who: 'focal' | 'other') => (await say(who)).body.others.map(({ name }: { name: string }) => name)

test('who may not write the report is not told who does', async () => {
  await say('focal')
  expect((await say('both')).status).toBe(404)
  expect((await say('coordinator')).status).toBe(403)
  expect(await at.db.selectFrom('report_here').selectAll().execute()).toHaveLength(1)
})

test('of two who have it open each hears of the other, and neither of oneself', async () => {
  expect(await heard('other')).toEqual(['Lò Thị Mẫu'])
  expect(await heard('focal')).toEqual(['Nguyễn Văn Thử'])
})

test('of another report nobody hears', async () => {
  const others = await at.as(at.people.both).post(`/reports/${await at.reportOf(at.second)}/here`, {})
  expect(others.body).toEqual({ others: [] })
})

test('who said nothing for a while is gone, and nothing of it is kept', async () => {
  await at.db.updateTable('report_here').set({ seen_at: sql`now() - interval '4 minutes'` }).execute()
  expect(await heard('focal')).toEqual([])
  expect(await at.db.selectFrom('report_here').selectAll().execute()).toHaveLength(1)
})

test('the report itself is as it was, and its log too', async () => {
  const { body } = await at.as(at.people.focal).get(`/reports/${id}`)
  expect([body.version, body.state]).toEqual([1, 'open'])
})
