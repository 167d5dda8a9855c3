import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { filled } from '#test/workbook.ts'

let at: Reporting
let ids: string[] = []
const units = () => [at.second, at.third]
beforeAll(async () => {
  at = await makeReporting()
  // nobody writes at two of the communes: their reports are keyed in
  await at.db.deleteFrom('role_grant').where('unit_id', '=', at.second).execute()
  ids = await Promise.all(units().map((unit) => at.reportOf(unit)))
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const of = () => `regimeId=${at.regime.id}&period=2020-Q4`
const out = async (who: keyof Reporting['people'] = 'coordinator') =>
  (await as(who).get(`/report-workbook?${of()}&layout=table`)).bytes
const tried = (bytes: Uint8Array, who: keyof Reporting['people'] = 'coordinator', asked = of()) =>
  as(who).upload(`/report-workbook/tries?${asked}`, 'nhieu-don-vi.xlsx', bytes)
const paper = async (bytes: Uint8Array) =>
  (await as('coordinator').upload('/files', 'nhieu-don-vi.xlsx', bytes)).body.id as string
type Which = { reports: string; more?: string; key?: string }
const take = (bytes: Uint8Array, { reports, more = '', key }: Which, who: keyof Reporting['people'] = 'coordinator') =>
  as(who).upload(`/report-workbook/takes?${of()}&reports=${reports}${more}`, 'a.xlsx', bytes, key ? { key } : {})
const states = () => at.db.selectFrom('expected_report').select(['state', 'version']).where('id', 'in', ids).execute()

const words = '1. Kết quả thực hiện'
const figures = '2. Số liệu'
/** Two units, one below the other: Xã Chiềng Sinh and Xã Quài Tở. */
const whole = async (second: string | null = '8') =>
  filled(
    await out(),
    [0, 1].flatMap((n) => [
      [{ sheet: words, row: 5 + n, column: 3 }, 'Đã hoàn thành.'] as const,
      [{ sheet: figures, row: 6 + n, column: 3 }, 120 + n] as const,
      [{ sheet: figures, row: 6 + n, column: 4 }, n === 1 ? second : '8'] as const,
      [{ sheet: figures, row: 6 + n, column: 5 }, 45] as const,
      [{ sheet: figures, row: 6 + n, column: 6 }, 50] as const,
    ]),
  )

test('who fills in nothing of a regime may neither try nor take; who cannot see it finds nothing', async () => {
  const file = await out()
  const one = { reports: `${ids[0]}.1` }
  expect([(await tried(file, 'head')).status, (await take(file, one, 'head')).status]).toEqual([403, 403])
  expect([(await tried(file, 'stranger')).status, (await take(file, one, 'stranger')).status]).toEqual([404, 404])
  expect((await take(file, { reports: 'nothing' })).status).toBe(400)
})

test('what a file would change is told unit by unit: how much, which cells are wrong, what is left', async () => {
  const { body } = await tried(await whole('khoảng 8'))
  expect(body.notTaken).toEqual([])
  expect(body.reports).toMatchObject([
    { unit: 'Xã Chiềng Sinh', filling: 'keyIn', version: 1, changes: 5, wrong: 0, left: 0, toDo: [] },
    {
      ...{ unit: 'Xã Quài Tở', changes: 4, wrong: 1, conflicts: 0 },
      rejected: [{ sheet: figures, code: 'notNumber', about: 'GV', facts: { text: 'khoảng 8' } }],
    },
  ])
  const own = await out('focal')
  const { body: other } = await tried(own)
  expect(other).toMatchObject({ reports: [], notTaken: [{ unit: 'Xã Quài Nưa', code: 'notNow' }] })
})

test('what is still to be filled in is named, place by place', async () => {
  const { reports } = (await tried(await out())).body
  expect(reports[0]).toMatchObject({ changes: 0, left: 1 })
  expect(reports[0].toDo).toEqual([{ path: 'p1', code: 'sectionRequired', facts: {}, about: 'Kết quả thực hiện' }])
})

test('nothing is taken of any unit unless all that were chosen can be: the one in the way is named', async () => {
  const file = await whole('khoảng 8')
  const more = `&cameInOn=2021-01-10&paper=${await paper(file)}`
  const [second, third] = ids
  const both = await take(file, { reports: `${third}.1,${second}.1`, more })
  expect([both.status, both.body]).toMatchObject([
    422,
    { code: 'workbook.ofUnit', unit: 'Xã Quài Tở', why: 'workbook.not-right' },
  ])
  const right = await whole()
  const old = await take(right, { reports: `${third}.1,${second}.9`, more })
  expect(old.body).toMatchObject({ code: 'workbook.ofUnit', unit: 'Xã Quài Tở', why: 'stale' })
  const bare = await take(right, { reports: `${third}.1` })
  expect(bare.body).toMatchObject({ code: 'workbook.ofUnit', why: 'workbook.paper' })
  const untouched = await take(await out(), { reports: `${third}.1`, more })
  expect(untouched.body).toMatchObject({ code: 'workbook.ofUnit', why: 'workbook.nothing' })
  const strange = await take(right, { reports: `${await at.reportOf(at.commune)}.1`, more })
  expect(strange.body.code).toBe('workbook.notNow')
  expect(await states()).toEqual([
    { state: 'open', version: 1 },
    { state: 'open', version: 1 },
  ])
})

test('all chosen are taken in one act, each told in the log; sent twice, it is one act', async () => {
  const file = await whole()
  const more = `&cameInOn=2021-01-10&paper=${await paper(file)}`
  const reports = ids.map((id) => `${id}.1`).join(',')
  const first = await take(file, { reports, more, key: 'one-act-of-many' })
  expect(first.body.taken).toMatchObject([
    { unit: 'Xã Quài Tở', changed: 5, rejected: 0, state: 'approved' },
    { unit: 'Xã Chiềng Sinh', changed: 5, rejected: 0, state: 'approved' },
  ])
  expect((await take(file, { reports, more, key: 'one-act-of-many' })).body).toEqual(first.body)
  const events = await at.db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('action', '=', 'report.workbookTaken')
    .execute()
  expect(events.map((event) => event.subject_id).sort()).toEqual([...ids].sort())
  expect((await tried(file)).status).toBe(403)
})

test('a writer’s part goes into the draft, of another form version it is not taken', async () => {
  const id = await at.reportOf(at.commune)
  const file = await filled(await out('focal'), [
    [{ sheet: figures, row: 6, column: 3 }, 77],
    [{ sheet: figures, row: 6, column: 4 }, 'sai'],
  ])
  const { body } = await tried(file, 'focal')
  expect(body.reports).toMatchObject([{ filling: 'write', changes: 1, wrong: 1 }])
  const taken = await take(file, { reports: `${id}.1` }, 'focal')
  expect(taken.body.taken).toMatchObject([{ id, state: 'draft', version: 2, changed: 1, rejected: 1 }])
  await at.db.updateTable('expected_report').set({ state: 'draft' }).where('id', '=', id).execute()
  const version = await at.db
    .insertInto('form_version')
    .values({
      ...{ form_id: at.form.id, number: 2, sections: JSON.stringify([]), from_day: '2020-11-01' },
      ...{ made_by: at.people.coordinator, at: at.clock.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await at.db.updateTable('expected_report').set({ form_version_id: version.id }).where('id', '=', id).execute()
  expect((await tried(file, 'focal')).body).toMatchObject({ reports: [], notTaken: [{ code: 'formVersion' }] })
})
