import { afterAll, beforeAll, expect, test } from 'vitest'
import { meetingsHeldFor } from '#src/meetings/index.ts'
import { addForm, addRegime, openPeriods } from '#src/reports/index.ts'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { fulfilmentOf } from './index.ts'

let world: TestWorld
const units: Record<string, string> = {}
const who: Record<string, Client> = {}
let boardAccount: string
let blocId: string
let regulation: string
let regimeId: string

beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy', { parent: province })
  units.board = await world.unit('board', 'Ban Tuyên giáo', { parent: party })
  units.health = await world.unit('department', 'Sở Y tế', { parent: province })
  units.education = await world.unit('department', 'Sở GD&ĐT', { parent: province })
  boardAccount = await world.account('Trần Thị Ví Dụ', ['coordinator', units.board])
  who.board = world.as(boardAccount)
  who.health = world.as(await world.account('Cà Thị Mẫu', ['focal', units.health]))
  who.education = world.as(await world.account('Lò Thị Mẫu', ['focal', units.education]))
  who.headOfHealth = world.as(await world.account('Phạm Văn Mẫu', ['head', units.health]))
  who.party = world.as(await world.account('Mùa A Mẫu', ['reader', party]))
  const bloc = { name: 'Khối khoa giáo', coordinator_id: units.board }
  blocId = (await world.db.insertInto('bloc').values(bloc).returning('id').executeTakeFirstOrThrow()).id
  regulation = await directive('quyChePhoiHop', '01-QCPH/BTGTU')
  await world.act(async (work) => {
    const sections = [{ id: 'p1', title: 'Kết quả', kind: 'narrative' as const }]
    const form = await addForm(work, { name: 'Đề cương', ownerUnitId: units.board!, fromDay: '2019-01-01', sections })
    const asked = [units.health!, units.education!].map((unitId) => ({ unitId }))
    const rule = { rule: { kind: 'day' as const, day: 22, month: 'last' as const } }
    const named = { name: 'Báo cáo quý', formId: form.id, receivingUnitId: units.board!, rhythm: 'quarter' as const }
    const more = { windowRule: 'decree09' as const, dueRules: rule, locks: false, graceDays: 0, from: '2020-01-01' }
    regimeId = (await addRegime(work, { ...named, ...more, units: asked })).id
    await openPeriods(work)
  }, boardAccount)
})
afterAll(() => world.close())

async function directive(kind: string, symbol: string) {
  const facts = {
    symbol,
    issuerName: 'Ban Tuyên giáo Tỉnh ủy',
    issuedOn: '2019-12-20',
    kind,
    abstract: 'Phối hợp',
    blocId,
  }
  return (await who.board!.post('/directives', facts)).body.id as string
}
const body = (more: object = {}) => ({
  kind: 'exchange',
  content: 'Cung cấp thông tin, số liệu phục vụ tham mưu',
  rhythm: 'half',
  partyIds: [units.health, units.education],
  validFrom: '2020-01-01',
  ...more,
})
const added = async (more: object = {}, to = regulation) => {
  const answer = await who.board!.post(`/coordination/${to}/obligations`, body(more))
  expect([answer.status, answer.body]).toEqual([200, { id: expect.any(String), version: 1 }])
  return answer.body.id as string
}
type Cell = {
  obligationId: string
  unitId: string
  period: string
  state: string
  behind: object | null
  may: string[]
}
const matrix = async (id: string, { year = 2020, by = 'board', of = regulation } = {}) => {
  const { body: reply } = await who[by]!.get(`/coordination/${of}?year=${year}`)
  const cells = (reply.cells as Cell[]).filter((cell) => cell.obligationId === id)
  const named = (unitId: string) => Object.keys(units).find((key) => units[key] === unitId)
  return cells.map((cell) => `${named(cell.unitId)} ${cell.period} ${cell.state}`)
}
const code = async (asked: Promise<{ body: { code: string } }>) => (await asked).body.code

test('what is no coordination regulation has no obligations, and a stranger to it finds none', async () => {
  const plan = await directive('keHoach', '84-KH/TU')
  expect(await code(who.board!.post(`/coordination/${plan}/obligations`, body()))).toBe('obligation.not-a-regulation')
  const unasked = await directive('quyChePhoiHop', '02-QCPH/BTGTU')
  expect((await who.health!.get(`/coordination/${unasked}`)).status).toBe(404)
  expect((await who.health!.post(`/coordination/${unasked}/obligations`, body())).status).toBe(403)
  expect((await who.board!.get(`/coordination/${plan}`)).status).toBe(404)
})

test('a report is counted by a regime of the same rhythm, and nothing else by one', async () => {
  const post = (more: object) => who.board!.post(`/coordination/${regulation}/obligations`, body(more))
  expect((await post({ kind: 'report' })).status).toBe(400)
  expect(await code(post({ kind: 'report', regimeId, rhythm: 'half' }))).toBe('obligation.rhythm-differs')
  expect(await code(post({ kind: 'meet', regimeId, rhythm: 'quarter' }))).toBe('obligation.regime-for-reports')
  expect((await post({ kind: 'report', regimeId: units.board, rhythm: 'quarter' })).status).toBe(400)
  expect((await post({ partyIds: [regimeId] })).status).toBe(400)
})

test('reports count by what left the unit and when', async () => {
  const id = await added({ kind: 'report', regimeId, rhythm: 'quarter' })
  const set = (unit: string, period: string, state: string, approved_on: string | null) =>
    world.db
      .updateTable('expected_report')
      .set({ state, approved_on })
      .where('regime_id', '=', regimeId)
      .where('unit_id', '=', units[unit]!)
      .where('period', '=', period)
      .execute()
  await set('health', '2020-Q1', 'received', '2020-03-20')
  await set('health', '2020-Q2', 'approved', '2020-06-30')
  await set('health', '2020-Q3', 'returned', '2020-09-20')
  await set('health', '2020-Q4', 'exempted', null)
  expect(await matrix(id)).toEqual([
    'health 2020-Q1 onTime',
    'education 2020-Q1 missed',
    'health 2020-Q2 late',
    'education 2020-Q2 missed',
    'health 2020-Q3 missed',
    'education 2020-Q3 missed',
    'health 2020-Q4 notAsked',
    'education 2020-Q4 missed',
  ])
  const { body: reply } = await who.board!.get(`/coordination/${regulation}?year=2020`)
  expect(reply.obligations.find((one: { id: string }) => one.id === id).totals).toEqual({
    fulfilled: 2,
    late: 1,
    expected: 7,
  })
  // above both, one counts all reports and opens those that were sent
  const above = (await who.party!.get(`/coordination/${regulation}?year=2020`)).body.cells as Cell[]
  const ofHealth = above.filter((cell) => cell.obligationId === id && cell.unitId === units.health)
  expect(ofHealth.map(({ behind }) => behind)).toEqual([
    { kind: 'report', id: expect.any(String) },
    { kind: 'report', id: expect.any(String) },
    { kind: 'report', id: null },
    { kind: 'report', id: null },
  ])
  expect(await matrix(id, { year: 2021 })).toEqual(['health 2021-Q1 open', 'education 2021-Q1 open'])
})

test('a meeting counts once it was held, in its own period, for every party', async () => {
  const id = await added({ kind: 'meet', content: 'Hội nghị tổng kết năm', rhythm: 'year' })
  const values = {
    kind: 'hoiNghi',
    title: 'Hội nghị',
    place: 'Hội trường',
    starts_at: new Date('2020-12-30T23:30:00+07:00'),
    ends_at: new Date('2020-12-31T01:00:00+07:00'),
    owner_unit_id: units.board!,
    work_year: 2020,
    obligation_id: id,
    made_by: boardAccount,
    made_at: world.clock.now(),
  }
  const meeting = await world.db.insertInto('meeting').values(values).returning('id').executeTakeFirstOrThrow()
  expect(await matrix(id)).toEqual(['health 2020 missed', 'education 2020 missed'])
  await world.db.updateTable('meeting').set({ state: 'held' }).where('id', '=', meeting.id).execute()
  expect(await matrix(id)).toEqual(['health 2020 onTime', 'education 2020 onTime'])
  const cells = (await who.board!.get(`/coordination/${regulation}?year=2020`)).body.cells as Cell[]
  expect(cells.find((cell) => cell.obligationId === id)?.behind).toEqual({ kind: 'meeting', id: meeting.id })
  // a party counts the meeting, and opens it only if it was invited
  const seen = (await who.health!.get(`/coordination/${regulation}?year=2020`)).body.cells as Cell[]
  expect(seen.find((cell) => cell.obligationId === id)?.behind).toEqual({ kind: 'meeting', id: null })
  await world.db
    .updateTable('meeting')
    .set({ starts_at: new Date('2020-12-31T22:00:00Z'), ends_at: new Date('2020-12-31T23:00:00Z') })
    .where('id', '=', meeting.id)
    .execute()
  expect(await matrix(id)).toEqual(['health 2020 missed', 'education 2020 missed'])
})

test('an exchange is ticked by its party or by whoever keeps it, once, on a day that has come', async () => {
  const id = await added()
  const tick = (by: string, more: object = {}) =>
    who[by]!.post(`/obligations/${id}/checks`, {
      unitId: units.health,
      period: '2020-H1',
      doneOn: '2020-06-30',
      ...more,
    })
  expect((await tick('headOfHealth')).status).toBe(403)
  expect((await tick('education')).status).toBe(404)
  expect((await tick('health', { period: '2020-Q1' })).status).toBe(400)
  expect((await tick('health', { period: '2021-H2' })).status).toBe(400)
  expect(await code(tick('health', { doneOn: '2021-01-13' }))).toBe('obligation.done-in-future')
  expect(await code(tick('health', { doneOn: '2019-12-31' }))).toBe('obligation.done-before')
  expect((await tick('health')).status).toBe(200)
  expect(await code(tick('board'))).toBe('obligation.checked')
  await tick('board', { period: '2020-H2', doneOn: '2021-01-05' })
  expect(await matrix(id)).toEqual([
    'health 2020-H1 onTime',
    'education 2020-H1 missed',
    'health 2020-H2 late',
    'education 2020-H2 missed',
  ])
  const untick = { unitId: units.health, period: '2020-H1' }
  expect((await who.health!.delete(`/obligations/${id}/checks`, { ...untick, reason: '' })).status).toBe(400)
  expect((await who.health!.delete(`/obligations/${id}/checks`, { ...untick, reason: 'Ghi nhầm kỳ' })).status).toBe(200)
  expect((await matrix(id))[0]).toBe('health 2020-H1 missed')
  expect((await who.health!.delete(`/obligations/${id}/checks`, { ...untick, reason: 'Ghi nhầm kỳ' })).status).toBe(404)
})

test('what is counted by itself is not ticked', async () => {
  const id = await added({ kind: 'meet', rhythm: 'year' })
  const tick = { unitId: units.health, period: '2020', doneOn: '2020-12-30' }
  expect(await code(who.board!.post(`/obligations/${id}/checks`, tick))).toBe('obligation.counted')
})

test('a party sees its own part alone', async () => {
  const id = await added()
  expect(await matrix(id, { by: 'health' })).toEqual(['health 2020-H1 missed', 'health 2020-H2 missed'])
  const { body: reply } = await who.health!.get(`/coordination/${regulation}?year=2020`)
  expect(reply.parties.map((party: { unitId: string }) => party.unitId)).toEqual([units.health])
  expect(reply.may).toEqual([])
  expect((await who.health!.put(`/obligations/${id}`, body({ version: 1 }))).status).toBe(403)
})

test('what was ticked holds its kind, its rhythm and its party', async () => {
  const id = await added()
  await who.board!.post(`/obligations/${id}/checks`, { unitId: units.health, period: '2020-H1', doneOn: '2020-06-30' })
  const put = (more: object) => who.board!.put(`/obligations/${id}`, body({ version: 1, ...more }))
  expect(await code(put({ rhythm: 'year' }))).toBe('obligation.has-begun')
  expect(await code(put({ kind: 'inspect' }))).toBe('obligation.has-begun')
  expect(await code(put({ partyIds: [units.education] }))).toBe('obligation.party-has-done')
  expect((await put({ content: 'Nội dung đã sửa' })).body).toEqual({ id, version: 2 })
  expect((await put({ content: 'Nội dung cũ' })).status).toBe(409)
})

test('an obligation ends on a day for a reason; what was before stays, what comes after is not expected', async () => {
  const id = await added()
  const end = (more: object) =>
    who.board!.post(`/obligations/${id}/ending`, { on: '2020-06-30', reason: 'Thay quy chế', version: 1, ...more })
  expect((await end({ reason: '' })).status).toBe(400)
  expect(await code(end({ on: '2019-12-31' }))).toBe('obligation.ends-before')
  expect((await end({})).status).toBe(200)
  expect(await matrix(id)).toEqual(['health 2020-H1 missed', 'education 2020-H1 missed'])
})

test('obligations stand in the order given, and none is forgotten', async () => {
  const of = await directive('quyChePhoiHop', '03-QCPH/BTGTU')
  const ids = [await added({}, of), await added({ kind: 'inspect' }, of), await added({ rhythm: 'year' }, of)]
  const order = (listed: string[]) => who.board!.put(`/coordination/${of}/order`, { ids: listed })
  expect((await order(ids.slice(1))).status).toBe(400)
  expect((await order([ids[0]!, ids[0]!, ids[1]!])).status).toBe(400)
  expect((await order(ids.toReversed())).status).toBe(200)
  const { body: reply } = await who.board!.get(`/coordination/${of}`)
  expect(reply.obligations.map((one: { id: string }) => one.id)).toEqual(ids.toReversed())
  expect(reply.year).toBe(2020)
})

test('the year’s fulfilment is what the pages show', async () => {
  const year = await fulfilmentOf(await world.view(boardAccount), { blocId, year: 2020 }, meetingsHeldFor)
  const { body: list } = await who.board!.get('/coordination?year=2020')
  for (const one of year) {
    const { body: reply } = await who.board!.get(`/coordination/${one.directiveId}?year=2020`)
    expect(one.totals).toEqual(reply.totals)
    expect(list.rows.find((row: { id: string }) => row.id === one.directiveId).totals).toEqual(reply.totals)
    expect(one.parties.map(({ totals }) => totals)).toEqual(
      reply.parties.map((party: { totals: object }) => party.totals),
    )
    expect(one.obligations.map(({ totals }) => totals)).toEqual(
      reply.obligations.map((obligation: { totals: object }) => obligation.totals),
    )
  }
  expect(year.map(({ symbol }) => symbol).toSorted()).toEqual(['01-QCPH/BTGTU', '03-QCPH/BTGTU'])
  expect((await who.board!.get('/coordination?q=02-qcph')).body.rows).toHaveLength(1)
})
