import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { addDays } from '#src/platform/day.ts'
import { makeReporting, narrative, type Reporting, table } from '#test/reporting.ts'
import { openPeriods } from './index.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

const coordinator = () => at.as(at.people.coordinator)
const regime = async () => (await coordinator().get(`/regimes/${at.regime.id}`)).body
const given = async (more: object = {}) => {
  const { version, name, asks, dueRules, locks, graceDays, bloc } = await regime()
  return { version, name, asks, dueRules, locks, graceDays, blocId: bloc?.id ?? null, ...more }
}
const change = async (more: object, by = at.people.coordinator) =>
  at.as(by).put(`/regimes/${at.regime.id}`, await given(more))
const dueDays = async (period: string) => {
  const found = await at.db.selectFrom('expected_report').select('due_on').where('period', '=', period).execute()
  return [...new Set(found.map((row) => row.due_on))]
}
const after = (days: number) => ({ rule: { kind: 'after', days } })

test('a regime is changed by who receives by it, from the version they saw; units see it and its reports to come', async () => {
  expect((await change({ name: 'Khác' }, at.people.focal)).status).toBe(403)
  expect((await change({ name: 'Khác' }, at.people.stranger)).status).toBe(404)
  expect((await change({ version: 7 })).status).toBe(409)
  expect((await change({ blocId: at.office })).body).toMatchObject({ fields: [{ path: 'body.blocId' }] })
  expect((await change({ name: 'Báo cáo quý', asks: 'Gửi sớm.', locks: true })).status).toBe(200)
  const seen = (await at.as(at.people.focal).get(`/regimes/${at.regime.id}`)).body
  expect(seen).toMatchObject({ name: 'Báo cáo quý', asks: 'Gửi sớm.', locks: true, units: 3, may: [], owed: [] })
  expect((await regime()).owed).toMatchObject([
    { period: '2020-Q4', untouched: 0, overdue: 3 },
    { period: '2021-Q1', untouched: 3, overdue: 0 },
  ])
})

test('a new due day is taken up by what is not yet due; what was due keeps its day', async () => {
  const [was] = await dueDays('2020-Q4')
  expect((await change({ dueRules: after(12) })).body).toMatchObject({ moved: 3 })
  expect(await dueDays('2021-Q1')).toEqual(['2021-04-12'])
  expect(await dueDays('2020-Q4')).toEqual([was])
  expect((await change({ dueRules: after(12) })).body).toMatchObject({ moved: 0 })
  at.clock.set('2021-04-10')
  // the day that it would be has gone by
  expect((await change({ dueRules: after(5) })).body).toMatchObject({ moved: 0 })
  expect(await dueDays('2021-Q1')).toEqual(['2021-04-12'])
})

test('a retired form is offered for no new regime, those that run go on by it, and it can be used again', async () => {
  const path = `/forms/${at.form.id}/retirement`
  const version = async () => (await coordinator().get('/forms')).body.forms[0].version
  expect((await at.as(at.people.focal).post(path, { version: 1 })).status).toBe(403)
  expect((await coordinator().post(path, { version: await version() })).status).toBe(200)
  const asked = {
    ...{ name: 'Mới', formId: at.form.id, receivingUnitId: at.office, rhythm: 'month', from: '2021-04-01' },
    ...{ dueRules: after(5), units: [{ unitId: at.commune }] },
  }
  expect((await coordinator().post('/regimes', asked)).body.code).toBe('form.retired')
  at.clock.set('2021-07-01')
  expect(await at.act((work) => openPeriods(work))).toBeGreaterThan(0)
  expect((await coordinator().post(path, { version: await version() })).body.code).toBe('form.retired')
  expect((await coordinator().delete(path, { version: await version() })).status).toBe(200)
  // whose period has begun finds its report at once
  expect((await coordinator().post('/regimes', asked)).body.reports).toBe(4)
})

test('which units a choice means is counted before anything is set up', async () => {
  const of = async (query: string) =>
    (await coordinator().get(`/chosen-units?ownerUnitId=${at.office}&${query}`)).body.units
  expect(await of('levels=commune')).toHaveLength(3)
  expect(await of(`unitIds=${at.commune},${at.office}`)).toEqual([
    { id: at.commune, name: 'Xã Quài Nưa', kind: 'commune' },
  ])
  expect(await of('')).toEqual([])
})

type Step = { what: 'forward' | 'ahead' | 'units' | 'end' | 'resume' | 'due' | 'version'; n: number }
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what']>('forward', 'forward', 'ahead', 'units', 'end', 'resume', 'due', 'version'),
  n: fc.integer({ min: 0, max: 100 }),
})
/** What has been due, with whose figures: a line a report. */
const frozen = async () =>
  (
    await rows(
      at.reader,
      sql<{ line: string }>`select concat_ws(' ', r.unit_id, r.period, r.due_on, r.form_version_id, (
        select string_agg(f.indicator_id || ' ' || f.unit_id, ',' order by f.indicator_id, f.unit_id)
        from expected_figure f where f.expected_report_id = r.id)) as line
      from expected_report r where r.regime_id = ${at.regime.id} and r.frozen`,
    )
  ).map(({ line }) => line)

test('whatever is changed, ended, resumed or made ahead: from its due day on nobody joins or leaves a period', async () => {
  let today = '2021-07-01'
  const take = async ({ what, n }: Step) => {
    const by = coordinator()
    const { version } = await regime()
    if (what === 'forward') {
      today = addDays(today, n)
      at.clock.set(today)
    }
    if (what === 'ahead') await at.act((work) => openPeriods(work, addDays(today, n * 3)))
    if (what === 'units')
      await by.put(`/regimes/${at.regime.id}/units`, {
        ...{ version, from: addDays(today, n - 50) },
        unitIds: at.communes.filter((_, i) => i === 0 || ((n >> i) & 1) === 1),
      })
    if (what === 'end') await by.post(`/regimes/${at.regime.id}/end`, { version, from: addDays(today, n) })
    if (what === 'resume') await by.delete(`/regimes/${at.regime.id}/end`, { version })
    if (what === 'due') await change({ dueRules: after(n % 40) })
    if (what === 'version') {
      const [form] = (await by.get('/forms')).body.forms.filter(({ id }: { id: string }) => id === at.form.id)
      const sections = [narrative, table('self', n % 2 ? ['HS'] : ['HS', 'GV'])]
      const asked = { version: form.version, sections, fromDay: addDays(today, n - 50) }
      await by.post(`/forms/${at.form.id}/versions`, asked)
    }
    await at.act((work) => openPeriods(work))
  }
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 8 }), async (steps) => {
      for (const one of steps) {
        const before = await frozen()
        await take(one)
        const now = new Set(await frozen())
        expect(before.filter((line) => !now.has(line))).toEqual([])
        changed += now.size - before.length
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 3), endOnFailure: true },
  )
  expect(changed).toBeGreaterThan(5)
})
