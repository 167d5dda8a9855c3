import { afterAll, beforeAll, expect, test } from 'vitest'
import { addObligation } from '#src/coordination/index.ts'
import { openPeriods } from '#src/reports/index.ts'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let dumpOf: Passing['dumpOf']
let round: Passing['round']
let failed: Passing['failed']
let admin: ReturnType<Passing['at']['as']>
let keeper: ReturnType<Passing['at']['as']>
beforeAll(async () => {
  ;({ at, dumpOf, round, failed } = await makePassing())
  at.clock.set('2021-09-15')
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
  keeper = at.as(at.people.coordinator)
})
afterAll(() => at.close())

let number = 0
const named = new Map<string, string>()
const unit = async (name: string) => {
  const id = await at.world.unit('commune', name, { parent: at.district })
  named.set(id, name)
  return id
}
/** A regulation that asks these units to exchange every quarter of 2021. */
async function regulation(partyIds: string[], more: object = {}) {
  const facts = { symbol: `${++number}-QCPH/PGD`, issuerName: 'Phòng Giáo dục và Đào tạo', issuedOn: '2020-12-20' }
  const directive = { ...facts, kind: 'quyChePhoiHop', abstract: 'Phối hợp' }
  const directiveId = (await keeper.post('/directives', directive)).body.id as string
  const asked = { kind: 'exchange' as const, content: 'Trao đổi thông tin', rhythm: 'quarter' as const }
  const body = { ...asked, validFrom: '2021-01-01', partyIds, ...more }
  const { id } = await at.act((work) => addObligation(work, directiveId, body), at.people.coordinator)
  return { id, directiveId }
}
type Cell = { unitId: string; period: string; state: string; ticked: { unitId: string } | null; may: string[] }
const read = async (directiveId: string, by = keeper) => (await by.get(`/coordination/${directiveId}?year=2021`)).body
const cells = async (directiveId: string, by = keeper) =>
  ((await read(directiveId, by)).cells as Cell[]).map(
    ({ unitId, period, state }) => `${period.slice(5)} ${named.get(unitId)} ${state}`,
  )
const merging = (from: readonly string[], to: string, on: string) => ({
  ...{ on, kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})
const enter = async (body: object) => {
  const made = await admin.post('/successions', body)
  expect([made.status, made.body]).toEqual([200, made.body])
  return made.body.id as string
}
const tick = (by: ReturnType<Passing['at']['as']>, id: string, unitId: string, period: string, doneOn: string) =>
  by.post(`/obligations/${id}/checks`, { unitId, period, doneOn })

test('a period is answered by the party of its last day, and nobody else is let to answer it', async () => {
  const [a, heir, other] = [await unit('Xã Một'), await unit('Xã Kế'), await unit('Xã Khác')]
  const { id, directiveId } = await regulation([a, other])
  await tick(keeper, id, a, '2021-Q2', '2021-04-20')
  await enter(merging([a], heir, '2021-05-01'))
  const [next, stranger] = await Promise.all(
    [heir, other].map(async (one) => at.as(await at.world.account('Lò Thị Kế', ['focal', one]))),
  )
  expect((await tick(next!, id, a, '2021-Q2', '2021-06-01')).status).toBe(400)
  expect((await tick(next!, id, heir, '2021-Q1', '2021-03-01')).status).toBe(400)
  expect((await tick(stranger!, id, a, '2021-Q1', '2021-03-01')).status).toBe(404)
  // what the unit did before it ended stands for the period that goes on
  expect((await tick(next!, id, heir, '2021-Q2', '2021-06-01')).body.code).toBe('obligation.checked')
  expect((await tick(next!, id, a, '2021-Q1', '2021-03-01')).status).toBe(200)
  const others = (all: string[]) => all.filter((cell) => !cell.includes('Khác'))
  expect(others(await cells(directiveId))).toEqual(['Q1 Xã Một onTime', 'Q2 Xã Kế onTime', 'Q3 Xã Kế open'])
  const second = ((await read(directiveId)).cells as Cell[]).find((c) => c.unitId === heir && c.period === '2021-Q2')
  expect([second?.ticked?.unitId, second?.may]).toEqual([a, ['uncheck']])
  const { parties } = await read(directiveId, next!)
  expect(
    parties.map((p: { unitId: string; from: string; to: string; passedTo: string }) => [
      p.unitId,
      p.from,
      p.to,
      p.passedTo,
    ]),
  ).toEqual([
    [a, null, '2021-04-30', 'Xã Kế'],
    [heir, '2021-05-01', null, null],
  ])
})

test('a report that the successor gives for an ended party is that party’s', async () => {
  const set = (period: string, state: object) =>
    at.db
      .updateTable('expected_report')
      .set(state)
      .where('unit_id', '=', at.third)
      .where('period', '=', period)
      .execute()
  named.set(at.third, 'Xã Chiềng Sinh')
  const heir = await unit('Xã Báo')
  const { directiveId } = await regulation([at.third], {
    ...{ kind: 'report', regimeId: at.regime.id, validFrom: '2020-10-01' },
  })
  await at.act((work) => openPeriods(work))
  await set('2021-Q1', { state: 'received', approved_on: '2021-03-20' })
  await enter(merging([at.third], heir, '2021-07-01'))
  await round()
  const sent = { state: 'approved', approved_on: '2021-07-20' }
  await at.db
    .updateTable('expected_report')
    .set(sent)
    .where('unit_id', '=', heir)
    .where('period', '=', '2021-Q2')
    .execute()
  expect(failed).toEqual([])
  expect(await cells(directiveId)).toEqual(['Q1 Xã Chiềng Sinh onTime', 'Q2 Xã Chiềng Sinh late', 'Q3 Xã Báo open'])
})

test('parties pass on along a chain, together with the keeper or without, and are taken back in turn', async () => {
  const [a, b, c] = [await unit('Xã Đầu'), await unit('Xã Giữa'), await unit('Xã Cuối')]
  const { id, directiveId } = await regulation([a, c])
  // the units keep it in turn as well: both successions count its version on twice
  await at.db.updateTable('obligation').set({ owner_unit_id: a }).where('id', '=', id).execute()
  const dump = await dumpOf()
  const told = (await admin.post('/successions/preview', merging([a], b, '2021-04-01'))).body.follows
  expect(told.find(({ kind }: { kind: string }) => kind === 'obligationPart')).toMatchObject({ unitId: a, count: 1 })
  const first = await enter(merging([a], b, '2021-04-01'))
  const second = await enter(merging([b], c, '2021-07-01'))
  const waiting = await cells(directiveId, at.as(at.people.province))
  expect(waiting.filter((cell) => !cell.includes('Cuối'))).toEqual(['Q1 Xã Đầu missed', 'Q2 Xã Giữa missed'])
  expect(waiting.filter((cell) => cell.includes('Cuối'))).toHaveLength(3)
  const { version } = await at.db
    .selectFrom('obligation')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(version).toBe(5)
  for (const one of [second, first]) expect((await admin.delete(`/successions/${one}`)).body).toEqual({ id: one })
  expect(await dumpOf()).toEqual(dump)
})

test('one to come changes nothing before its day', async () => {
  const [a, heir] = [await unit('Xã Mai'), await unit('Xã Sau')]
  const { directiveId } = await regulation([a])
  await enter(merging([a], heir, '2021-09-20'))
  await round()
  expect((await read(directiveId)).parties).toMatchObject([{ unitId: a, to: null }])
  at.clock.set('2021-09-20')
  await round()
  expect((await read(directiveId)).parties).toMatchObject([
    { unitId: a, to: '2021-09-19' },
    { unitId: heir, from: '2021-09-20' },
  ])
  at.clock.set('2021-09-21')
})

test('what holds no more stays with the party it asked; an edit keeps the days of those who stay', async () => {
  const [a, heir, added] = [await unit('Xã Cũ'), await unit('Xã Mới'), await unit('Xã Thêm')]
  const over = await regulation([a], { validTo: '2021-03-31' })
  const { id, directiveId } = await regulation([a])
  await enter(merging([a], heir, '2021-07-01'))
  expect((await read(over.directiveId)).parties).toMatchObject([{ unitId: a, to: null }])
  const { version, partyIds } = (await read(directiveId)).obligations[0]
  const asked = { kind: 'exchange', content: 'Trao đổi', rhythm: 'quarter', validFrom: '2021-01-01' }
  const edit = (more: object) => keeper.put(`/obligations/${id}`, { ...asked, ...more })
  expect((await edit({ version: version - 1, partyIds: [a] })).status).toBe(409)
  expect((await edit({ version, partyIds: [...partyIds, added] })).status).toBe(200)
  expect((await cells(directiveId)).filter((cell) => !cell.includes('Thêm'))).toEqual([
    ...['Q1 Xã Cũ missed', 'Q2 Xã Cũ missed', 'Q3 Xã Mới open'],
  ])
})

test('it is not taken back over the head of a party that came by it and has done its part, or was set anew', async () => {
  const [a, b, heir] = [await unit('Xã Làm'), await unit('Xã Sửa'), await unit('Xã Nhận')]
  const [one, other] = [await regulation([a]), await regulation([b])]
  const first = await enter(merging([a], heir, '2021-07-01'))
  await tick(keeper, one.id, heir, '2021-Q3', '2021-08-01')
  const second = await enter(merging([b], heir, '2021-07-02'))
  const { version } = (await read(other.directiveId)).obligations[0]
  const asked = { kind: 'exchange', content: 'Trao đổi', rhythm: 'quarter', validFrom: '2021-01-01' }
  expect((await keeper.put(`/obligations/${other.id}`, { ...asked, version, partyIds: [heir] })).status).toBe(200)
  for (const id of [second, first]) {
    const { status, body } = await admin.delete(`/successions/${id}`)
    expect(status).toBe(422)
    expect(body.built).toContainEqual({ kind: 'obligationPart', count: 1 })
  }
})
