import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, narrative, type Reporting, table } from '#test/reporting.ts'
import { addForm, addRegime, openPeriods, reportFileGuard } from './index.ts'

let at: Reporting
let id = ''
let file = ''
let task = ''
const canary = 'Chim báo bão chưa được gửi'

/** A report with a section of files and one of the unit's own tasks. */
beforeAll(async () => {
  at = await makeReporting()
  const sections = [
    narrative,
    table('self', ['HS']),
    { id: 'p3', title: 'Nhiệm vụ được giao', kind: 'tasks' as const },
    { id: 'p4', title: 'Tệp kèm theo', kind: 'files' as const },
  ]
  const { coordinator, focal } = at.people
  const form = await at.act(
    (work) => addForm(work, { name: 'Mẫu', ownerUnitId: at.office, sections, fromDay: '2019-01-01' }),
    coordinator,
  )
  const regime = {
    name: 'Báo cáo công tác',
    formId: form.id,
    receivingUnitId: at.office,
    rhythm: 'quarter' as const,
    windowRule: 'decree09' as const,
    dueRules: { rule: { kind: 'end' as const } },
    locks: false,
    graceDays: 0,
    from: '2020-10-01',
    units: [{ unitId: at.commune }],
  }
  const { id: regimeId } = await at.act((work) => addRegime(work, regime), coordinator)
  await at.act((work) => openPeriods(work))
  const report = at.db.selectFrom('expected_report').select('id').where('regime_id', '=', regimeId)
  id = (await report.where('period', '=', '2020-Q4').executeTakeFirstOrThrow()).id
  file = randomUUID()
  await at.db
    .insertInto('file')
    .values({
      id: file,
      name: 'bang-ke.pdf',
      media_type: 'application/pdf',
      bytes: '9',
      sha256: Buffer.alloc(32),
      storage_key: file,
      uploaded_by: focal,
      at: new Date(),
    })
    .execute()
  task = randomUUID()
  const times = { made_at: new Date(), changed_at: new Date(), made_by: focal }
  await at.db
    .insertInto('task')
    .values({
      id: task,
      content: 'Rà soát trường lớp',
      issuing_unit_id: at.office,
      lead_unit_id: at.commune,
      issued_on: '2020-11-01',
      deadline: '2020-12-31',
      percent: '40',
      state: 'inProgress',
      work_year: 2020,
      ...times,
    })
    .execute()
})
afterAll(() => at.close())

type Who = keyof Reporting['people']
const as = (who: Who) => at.as(at.people[who])
const read = async (who: Who) => (await as(who).get(`/reports/${id}`)).body
const version = async () =>
  (await at.db.selectFrom('expected_report').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const act = async (who: Who, verb: string, more: object = {}) =>
  as(who).post(`/reports/${id}/${verb}`, { version: await version(), ...more })
const save = async (text: string) => {
  const cells = [{ unitId: at.commune, indicator: 'HS', value: '5' }]
  const sections = { p1: { text }, p2: { cells }, p4: { files: [file] } }
  return as('focal').put(`/reports/${id}/content`, { version: await version(), content: { sections } })
}
const opens = async (who: Who) => {
  const versions = await at.db.selectFrom('report_version').select('id').where('expected_report_id', '=', id).execute()
  const seen = await reportFileGuard(
    await at.view(at.people[who]),
    versions.map((v) => v.id),
  )
  return seen.length
}
const seesCanary = async (who: Who) => {
  const addresses = [
    `/reports/${id}`,
    '/reports?for=receiving',
    '/reports?for=reading',
    '/desk',
    `/reports/${id}/comparison`,
    `/reports/${id}/changes`,
  ]
  const texts = await Promise.all(addresses.map(async (address) => (await as(who).get(address)).text))
  // a refusal of an act shows no draft either
  const refusal = await as(who).post(`/reports/${id}/receipts`, { version: 0 })
  return [...texts, refusal.text].some((text) => text.includes(canary))
}

test('what is not sent is in no answer to anybody outside the unit, nor its files', async () => {
  expect((await save(canary)).status).toBe(200)
  for (const who of ['coordinator', 'leader', 'province', 'stranger'] as const)
    expect(await seesCanary(who)).toBe(false)
  expect([await opens('head'), await opens('coordinator'), await opens('province')]).toEqual([1, 0, 0])
  expect(await seesCanary('head')).toBe(true)
})

test('a stranger’s file is not opened by naming it in one’s own report', async () => {
  const theirs = randomUUID()
  await at.db
    .insertInto('file')
    .values({
      id: theirs,
      name: 'x.pdf',
      media_type: 'application/pdf',
      bytes: '9',
      sha256: Buffer.alloc(32),
      storage_key: theirs,
      uploaded_by: at.people.leader,
      at: new Date(),
    })
    .execute()
  const content = { sections: { p4: { files: [theirs] } } }
  expect((await as('focal').put(`/reports/${id}/content`, { version: await version(), content })).status).toBe(404)
})

test('sent, it carries its tasks as they stood that day, and opens its files to the receiver', async () => {
  await act('focal', 'submissions')
  await act('head', 'approvals')
  await at.db.updateTable('task').set({ percent: '90' }).where('id', '=', task).execute()
  const seen = await read('coordinator')
  expect(seen.tasks.p3).toMatchObject([{ content: 'Rà soát trường lớp', percent: 40, deadline: '2020-12-31' }])
  expect(seen.files).toMatchObject([{ id: file, name: 'bang-ke.pdf' }])
  expect([await opens('coordinator'), await opens('province'), await opens('stranger')]).toEqual([1, 1, 0])
})

test('returned and written anew, the receiver goes on seeing what was sent, and nothing of what is being written', async () => {
  await act('coordinator', 'returns', { reason: 'Bổ sung số liệu' })
  await save('Lời mới chưa gửi')
  const seen = await read('coordinator')
  expect([seen.state, seen.content.sections.p1.text]).toEqual(['draft', canary])
  expect((await read('focal')).tasks.p3[0].percent).toBe(90)
})

test('recalled by its head before receipt, it is the unit’s alone again', async () => {
  await act('focal', 'submissions')
  await act('head', 'approvals')
  expect((await act('focal', 'recalls')).status).toBe(403)
  await act('head', 'recalls')
  expect((await read('coordinator')).content).toBeNull()
  expect(await opens('coordinator')).toBe(0)
})
