import { afterAll, beforeAll, expect, test } from 'vitest'
import { Field, plainField } from '#src/activities/fields.ts'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let at: Reporting
let typeId: string
let feedId: string
const pupils = '018f0000-0000-7000-8000-0000000000f1'
beforeAll(async () => {
  at = await makeReporting()
  const admin = at.as(await at.account('Trần Văn Ví Dụ', ['administrator', at.province]))
  const fields = [Field.parse({ ...plainField, id: pupils, kind: 'integer', vi: 'Học sinh', en: 'Pupils' })]
  const type = { nameVi: 'Lớp học', nameEn: 'Class', fields, ownerUnitId: at.province }
  typeId = (await admin.post('/activity-types', type)).body.id
  await at.db.updateTable('indicator').set({ owner_unit_id: at.office }).where('code', '=', 'HS').execute()
  const { id } = await at.db.selectFrom('indicator').select('id').where('code', '=', 'HS').executeTakeFirstOrThrow()
  const feed = { typeId, indicatorId: id, fieldId: pupils, fromDay: '2019-01-01' }
  feedId = (await at.as(at.people.coordinator).post('/activity-feeds', feed)).body.id
})
afterAll(() => at.close())

type Who = 'focal' | 'both'
const held = (who: Who, text: string, more: object = {}) => {
  const body = { title: 'Lớp học hè', heldOn: '2020-12-01', values: [{ fieldId: pupils, text }], ...more }
  return at.as(at.people[who]).post('/activities', { ...body, typeId })
}
const hs = async (unitId: string) => {
  const found = await at.db
    .selectFrom('observation as o')
    .innerJoin('indicator as i', 'i.id', 'o.indicator_id')
    .select(['o.value', 'o.official', 'o.owner_kind'])
    .where('i.code', '=', 'HS')
    .where('o.unit_id', '=', unitId)
    .where('o.current', '=', true)
    .executeTakeFirst()
  return found && [found.value, found.official, found.owner_kind]
}
type Cell = { indicator: string; over?: string }
/** The report with pupils left out, or typed over what the activities come to. */
const content = (unitId: string, over?: { value: string; over: string }) => {
  const { sections } = at.content(unitId)
  const cells = (sections.p2!.cells as Cell[]).flatMap((cell) =>
    cell.indicator !== 'HS' ? [cell] : over ? [{ ...cell, ...over }] : [],
  )
  return { sections: { ...sections, p2: { cells } } }
}
const send = async (who: Who, unitId: string, body: object, version = 1) => {
  const id = await at.reportOf(unitId)
  const saved = await at.as(at.people[who]).put(`/reports/${id}/content`, { version, content: body })
  const sent = await at.as(at.people[who]).post(`/reports/${id}/submissions`, { version: saved.body.version })
  return { id, sent }
}
const move = (who: 'both' | 'head' | 'coordinator', id: string, path: string, version: number, more: object = {}) =>
  at.as(at.people[who]).post(`/reports/${id}/${path}`, { version, ...more })

test('what activities fill in is shown with where it comes from, counts provisionally, and is official with the report', async () => {
  await held('focal', '30')
  expect(await hs(at.commune)).toEqual(['30', false, 'activity'])
  const { id, sent } = await send('focal', at.commune, content(at.commune))
  expect(sent.status).toBe(200)
  const { body: beside } = await at.as(at.people.focal).get(`/reports/${id}/comparison`)
  expect(beside.cells.find((cell: Cell) => cell.indicator === 'HS').filledIn).toMatchObject({
    by: 'activity',
    value: '30',
    sourceId: feedId,
  })
  const approved = await move('head', id, 'approvals', sent.body.version)
  const received = await move('coordinator', id, 'receipts', approved.body.version)
  expect(await hs(at.commune)).toEqual(['30', true, 'activity'])
  // what was received moves no more until it is opened again
  const late = await held('focal', '5')
  expect([late.status, late.body.code]).toEqual([422, 'activity.received'])
  await move('coordinator', id, 'reopenings', received.body.version, { reason: 'Còn thiếu một lớp' })
  expect(await hs(at.commune)).toEqual(['30', false, 'activity'])
  expect((await held('focal', '5')).status).toBe(200)
  expect(await hs(at.commune)).toEqual(['35', false, 'activity'])
})

test('typing over what activities fill in asks for a reason; taken back, the cell holds what they come to by then', async () => {
  await held('both', '12')
  const typed = (over: string) => content(at.second, { value: '15', over })
  const { id, sent } = await send('both', at.second, typed(''))
  expect([sent.status, sent.body.faults]).toEqual([
    422,
    [{ path: `p2/${at.second}/HS`, code: 'overReason', facts: {} }],
  ])
  const version = (await at.as(at.people.both).get(`/reports/${id}`)).body.version
  const without = content(at.second, { value: '15', over: undefined as unknown as string })
  expect((await send('both', at.second, without, version)).sent.body.faults[0].code).toBe('filledIn')
  const again = await send('both', at.second, typed('Một lớp chưa ghi vào sổ'), version + 1)
  const approved = await move('both', id, 'approvals', again.sent.body.version)
  expect([approved.status, approved.body.code]).toEqual([422, 'report.own-work'])
  await at.db.insertInto('unit_setting').values({ unit_id: at.second, one_person: true }).execute()
  const done = await move('both', id, 'approvals', again.sent.body.version)
  expect(await hs(at.second)).toEqual(['15', false, 'form'])
  await held('both', '4')
  expect(await hs(at.second)).toEqual(['15', false, 'form'])
  await move('both', id, 'recalls', done.body.version)
  expect(await hs(at.second)).toEqual(['16', false, 'activity'])
  const events = await at.db
    .selectFrom('audit_event')
    .select('action')
    .where('action', '=', 'figures.takenOver')
    .execute()
  expect(events).toHaveLength(1)
})

test('a unit that is let off reports nothing, and its activities count as official at once', async () => {
  const other = at.as(await at.account('Mùa Thị Đầu Mối', ['focal', at.third]))
  const body = { title: 'Lớp học hè', heldOn: '2020-12-01', values: [{ fieldId: pupils, text: '8' }] }
  await other.post('/activities', { ...body, typeId })
  expect(await hs(at.third)).toEqual(['8', false, 'activity'])
  const id = await at.reportOf(at.third)
  const exempted = await move('coordinator', id, 'exemption', 1, { reason: 'Đơn vị mới thành lập' })
  expect(await hs(at.third)).toEqual(['8', true, 'activity'])
  await at.as(at.people.coordinator).delete(`/reports/${id}/exemption`, { version: exempted.body.version })
  expect(await hs(at.third)).toEqual(['8', false, 'activity'])
})
