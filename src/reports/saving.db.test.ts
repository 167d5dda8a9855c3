import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let id = ''
beforeAll(async () => {
  at = await makeReporting()
  id = await at.reportOf(at.commune)
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const save = (version: number, content: unknown, who: 'focal' | 'other' = 'focal', key?: string) =>
  as(who).put(`/reports/${id}/content`, { version, content }, key === undefined ? undefined : { key })
const current = async () => (await as('focal').get(`/reports/${id}`)).body

test('content that the form does not ask for is refused, each place named', async () => {
  const strange = {
    sections: {
      p1: { cells: [] },
      p2: { cells: [{ unitId: at.second, indicator: 'HS', value: '1' }] },
      p9: { text: 'x' },
    },
  }
  const { status, body } = await save(1, strange)
  expect(status).toBe(400)
  expect(body.fields).toEqual([
    { path: 'body.content.sections.p1.cells', problem: 'not-asked' },
    { path: 'body.content.sections.p2.cells.0', problem: 'not-asked' },
    { path: 'body.content.sections.p9', problem: 'no-such-section' },
  ])
})

test('a cell given twice is refused', async () => {
  const cell = { unitId: at.commune, indicator: 'HS', value: '1' }
  expect((await save(1, { sections: { p2: { cells: [cell, cell] } } })).body.fields[0].problem).toBe('twice')
})

test('what is unfinished or no number is kept in the draft as it was typed', async () => {
  const content = at.content(at.commune, 'khoảng 120')
  expect((await save(1, content)).body).toEqual({ id, state: 'draft', version: 2 })
  expect((await current()).content).toEqual(content)
})

test('a save that started from an older version is refused, and shows what stands, by whom', async () => {
  const theirs = at.content(at.commune, '121', 'Của người khác')
  expect((await save(2, theirs, 'other')).status).toBe(200)
  const { status, body } = await save(2, at.content(at.commune, '122', 'Của tôi'))
  expect([status, body.code]).toEqual([409, 'stale'])
  expect(body.theirs).toMatchObject({ version: 3, content: theirs, savedBy: 'Nguyễn Văn Thử' })
  expect((await current()).content).toEqual(theirs)
})

test('the same save sent again after a lost answer happens once', async () => {
  const content = at.content(at.commune, '130')
  const first = await save(3, content, 'focal', 'lost-answer-1')
  const again = await save(3, content, 'focal', 'lost-answer-1')
  expect(again.body).toEqual(first.body)
  expect((await current()).version).toBe(4)
})

test('each writer’s words stay as a version of their own; one writer’s further saves do not add versions', async () => {
  await save(4, at.content(at.commune, '131'))
  const versions = await at.db
    .selectFrom('report_version')
    .select('number')
    .where('expected_report_id', '=', id)
    .execute()
  expect(versions.map((v) => v.number).toSorted()).toEqual([1, 2, 3])
  const authors = await at.db.selectFrom('report_author').selectAll().where('expected_report_id', '=', id).execute()
  expect(new Set(authors.map((a) => a.account_id))).toEqual(new Set([at.people.focal, at.people.other]))
})

test('a draft is too large to be one', async () => {
  const { status } = await save(5, at.content(at.commune, '1', 'x'.repeat(60_001)))
  expect(status).toBe(400)
})

test('what is not ready is not submitted: every place is named', async () => {
  await save(5, at.content(at.commune, 'nhiều', ''))
  const { status, body } = await as('focal').post(`/reports/${id}/submissions`, { version: 6 })
  expect([status, body.code]).toEqual([422, 'report.not-ready'])
  expect(body.faults.map((f: { path: string; code: string }) => [f.path, f.code])).toEqual([
    ['p1', 'sectionRequired'],
    [`p2/${at.commune}/HS`, 'notNumber'],
  ])
})

test('submitted or sent, a report cannot be written on', async () => {
  await save(6, at.content(at.commune))
  await as('focal').post(`/reports/${id}/submissions`, { version: 7 })
  const { status, body } = await save(8, at.content(at.commune, '9'))
  expect([status, body.code, body.state]).toEqual([409, 'report.illegal-move', 'submitted'])
})
