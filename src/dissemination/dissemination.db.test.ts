import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let board: Client
let focal: Client
let below: Client
let units: Record<'board' | 'district' | 'commune' | 'school', string>
beforeAll(async () => {
  world = await makeWorld({ now: '2021-03-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  units = {
    board: await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: province }),
    district,
    commune: await world.unit('commune', 'Xã Quài Nưa', { parent: district }),
    school: await world.unit('school', 'Trường THPT Mẫu', { parent: province }),
  }
  board = world.as(await world.account('Trần Thị Ví Dụ', ['coordinator', units.board]))
  focal = world.as(await world.account('Lò Thị Mẫu', ['focal', district]))
  below = world.as(await world.account('Vàng A Thử', ['focal', units.commune]))
})
afterAll(() => world.close())

let registered = 0
const directive = async (more: object = {}) => {
  registered += 1
  const facts = { issuerName: 'Tỉnh ủy', issuedOn: '2021-01-05', kind: 'nghiQuyet', abstract: 'Nghị quyết' }
  return (await board.post('/directives', { symbol: `${registered}-NQ/TU`, ...facts, ...more })).body.id as string
}
const asked = async (unitIds = [units.district, units.commune, units.school]) => {
  const body = { directiveId: await directive(), dueOn: '2021-03-31', unitIds }
  return (await board.post('/disseminations', body)).body.id as string
}
const read = async (id: string, by = board) => (await by.get(`/disseminations/${id}`)).body
type Unit = { unitId: string; version: number; people: number; state: string; branch: { people: number } | null }
const unitOf = async (id: string, unitId: string) => (await read(id)).units.find((one: Unit) => one.unitId === unitId)
const say = async (by: Client, id: string, unitId: string, peopleDue: number) =>
  by.put(`/disseminations/${id}/units/${unitId}`, { peopleDue, version: (await unitOf(id, unitId)).version })
const enter = async (by: Client, id: string, unitId: string, people: number, more: object = {}) => {
  const session = { heldOn: '2021-02-20', form: 'conference', people, version: (await unitOf(id, unitId)).version }
  return by.post(`/disseminations/${id}/units/${unitId}/sessions`, { ...session, ...more })
}
const told = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

test('nobody is asked to study a draft, of nobody, or by a day that is over', async () => {
  const open = async (more: object) =>
    told(await board.post('/disseminations', { directiveId: await directive(), dueOn: '2021-03-31', ...more }))
  const unitIds = [units.school]
  expect(await open({ unitIds, directiveId: await directive({ inForce: false }) })).toEqual([
    422,
    'dissemination.draft',
  ])
  expect(await open({})).toEqual([400, 'invalid'])
  expect(await open({ unitIds: [units.board] })).toEqual([400, 'invalid'])
  expect(await open({ unitIds, dueOn: '2021-02-28' })).toEqual([422, 'dissemination.due-before'])
  const ask = { directiveId: await directive(), dueOn: '2021-03-31', unitIds }
  expect((await focal.post('/disseminations', ask)).status).toBe(403)
})

test('more people than are due, a day to come and people nobody counted are refused', async () => {
  const id = await asked()
  expect(told(await enter(focal, id, units.district, 5))).toEqual([422, 'dissemination.people-unsaid'])
  expect((await say(focal, id, units.district, 40)).status).toBe(200)
  expect(told(await enter(focal, id, units.district, 5, { heldOn: '2021-03-02' }))).toEqual([
    ...[422, 'dissemination.in-future'],
  ])
  expect((await enter(focal, id, units.district, 30)).status).toBe(200)
  const more = await enter(focal, id, units.district, 11)
  expect([...told(more), more.body.reached]).toEqual([422, 'dissemination.more-reached', 41])
  expect(told(await say(focal, id, units.district, 29))).toEqual([422, 'dissemination.more-reached'])
  expect(told(await enter(focal, id, units.district, 1, { version: 1 }))).toEqual([409, 'stale'])
  expect((await enter(focal, id, units.district, 10)).status).toBe(200)
  expect((await unitOf(id, units.district)).state).toBe('reached')
})

test('a unit enters its own line and reads those below; the unit that asks keys in, and says so', async () => {
  const id = await asked()
  expect((await say(below, id, units.commune, 20)).status).toBe(200)
  const { version } = await unitOf(id, units.school)
  const foreign = await below.put(`/disseminations/${id}/units/${units.school}`, { peopleDue: 9, version })
  expect(foreign.status).toBe(404)
  expect((await say(focal, id, units.commune, 30)).status).toBe(403)
  expect((await enter(board, id, units.commune, 20)).status).toBe(200)
  expect((await unitOf(id, units.commune)).sessions[0]).toMatchObject({ keyedIn: true, by: 'Trần Thị Ví Dụ' })
  const seen = async (by: Client) => (await read(id, by)).units.map((one: { shortName: string }) => one.shortName)
  expect(await seen(below)).toEqual(['Xã Quài Nưa'])
  expect((await seen(focal)).sort()).toEqual(['Huyện Tuần Giáo', 'Xã Quài Nưa'])
})

test('people add up over the units below, and a line that was removed no longer counts', async () => {
  const id = await asked()
  await say(focal, id, units.district, 50)
  await enter(focal, id, units.district, 45)
  await say(below, id, units.commune, 40)
  await enter(below, id, units.commune, 10)
  const district = await unitOf(id, units.district)
  expect(district.branch).toMatchObject({ units: 2, people: 55, peopleDue: 90, counted: 2 })
  const whole = await read(id)
  expect(whole.counts).toMatchObject({ units: 3, people: 55, peopleDue: 90, counted: 2, overdue: 0 })
  expect((await read(id, below)).counts).toMatchObject({ units: 1, people: 10, peopleDue: 40 })
  const address = `/disseminations/${id}/units/${units.commune}/sessions`
  const { sessions } = await unitOf(id, units.commune)
  expect((await focal.delete(`${address}/${sessions[0].id}`)).status).toBe(403)
  expect((await below.delete(`${address}/${sessions[0].id}`)).status).toBe(200)
  expect((await unitOf(id, units.commune)).state).toBe('notYet')
  const without = { dueOn: '2021-03-31', withoutUnitIds: [units.district], version: whole.version }
  expect(told(await board.put(`/disseminations/${id}`, without))).toEqual([422, 'dissemination.unit-has-entered'])
})

test('who has not is reminded once a day, the others are left alone', async () => {
  const id = await asked([units.district, units.school])
  await say(focal, id, units.district, 5)
  await enter(focal, id, units.district, 5)
  world.clock.set('2021-04-01')
  expect((await read(id)).counts).toMatchObject({ overdue: 1, byState: { reached: 1, notYet: 1, partly: 0 } })
  const { body } = await board.post(`/disseminations/${id}/reminders`, {})
  expect(body).toEqual({ reminded: 0, withoutAddress: ['Trường THPT Mẫu'] })
  expect((await focal.post(`/disseminations/${id}/reminders`, {})).status).toBe(403)
  const { rows, cells } = (await board.get('/dissemination-matrix?year=2021')).body
  expect(rows.map((row: { kind: string }) => row.kind).sort()).toEqual(['commune', 'district', 'school'])
  expect(cells.filter((cell: { id: string }) => cell.id === id)).toHaveLength(2)
  expect((await board.get('/disseminations?late=true')).body.rows.map((row: { id: string }) => row.id)).toContain(id)
  const csv = await board.get(`/disseminations/${id}/export`)
  expect(csv.text).toContain('Huyện Tuần Giáo,Đã quán triệt,2021-02-20,Hội nghị,5,5,5,100,')
  world.clock.set('2021-03-01')
})

test('it is found by its directive’s words and stands in its thread, to those who are asked and to nobody else', async () => {
  const directiveId = await directive({ abstract: 'Nghị quyết về phổ cập mầm non', inForce: true })
  const body = { directiveId, dueOn: '2021-03-31', unitIds: [units.district] }
  const { id } = (await board.post('/disseminations', body)).body
  const foundBy = async (by: Client) =>
    (await by.get('/search?q=pho cap mam non')).body.found.flatMap((one: { kind: string; id: string }) =>
      one.kind === 'dissemination' ? [one.id] : [],
    )
  expect([await foundBy(board), await foundBy(focal), await foundBy(below)]).toEqual([[id], [id], []])
  const thread = await board.get(`/thread?kind=directive&id=${directiveId}`)
  expect(thread.body.nodes).toContainEqual(
    expect.objectContaining({ key: `dissemination:${id}`, way: 'after', to: `/disseminations/${id}` }),
  )
  expect((await focal.get(`/thread?kind=dissemination&id=${id}`)).status).toBe(200)
  expect((await below.get(`/thread?kind=dissemination&id=${id}`)).status).toBe(404)
})

test('lists and the matrix hold for a unit what it was asked itself; late is what is late of its own', async () => {
  const elsewhere = await asked([units.district])
  const both = await asked([units.district, units.commune])
  await say(below, both, units.commune, 1)
  await enter(below, both, units.commune, 1)
  world.clock.set('2021-04-01')
  const list = async (by: Client, query = '') => {
    const { rows, total, may } = (await by.get(`/disseminations?limit=200${query}`)).body
    expect(total).toBe(rows.length)
    return { ids: rows.map((row: { id: string }) => row.id) as string[], may }
  }
  const columns = async (by: Client) =>
    (await by.get('/dissemination-matrix?year=2021')).body.columns.map((one: { id: string }) => one.id)
  const [own, above] = [await list(below), await list(focal)]
  expect([own.ids.includes(elsewhere), own.ids.includes(both), above.ids.includes(elsewhere)]).toEqual([
    ...[false, true, true],
  ])
  expect([(await columns(below)).includes(elsewhere), (await columns(focal)).includes(elsewhere)]).toEqual([
    false,
    true,
  ])
  expect([own.may, above.may, (await list(board)).may]).toEqual([[], [], ['open']])
  expect((await list(below, '&late=true')).ids).not.toContain(both)
  expect((await list(focal, '&late=true')).ids).toContain(both)
  world.clock.set('2021-03-01')
})
