import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { reviewsOf } from './index.ts'

let world: TestWorld
const units: Record<string, string> = {}
const who: Record<string, Client> = {}
let boardAccount: string
let blocId: string
let directiveId: string
beforeAll(async () => {
  world = await makeWorld({ now: '2020-10-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy', { parent: province })
  const committee = await world.unit('peoplesCommittee', 'UBND tỉnh', { parent: province })
  units.board = await world.unit('board', 'Ban Tuyên giáo', { parent: party })
  units.health = await world.unit('department', 'Sở Y tế', { parent: committee })
  units.education = await world.unit('department', 'Sở GD&ĐT', { parent: committee })
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  units.district = await world.unit('peoplesCommittee', 'UBND huyện Tuần Giáo', { parent: district })
  units.commune = await world.unit('commune', 'Xã Quài Nưa', { parent: district })
  units.other = await world.unit('commune', 'Xã Quài Cang', { parent: district })
  boardAccount = await world.account('Trần Thị Ví Dụ', ['coordinator', units.board])
  who.board = world.as(boardAccount)
  who.health = world.as(await world.account('Cà Thị Mẫu', ['focal', units.health]))
  who.education = world.as(
    await world.account('Lò Thị Mẫu', ['focal', units.education], ['coordinator', units.education]),
  )
  who.district = world.as(
    await world.account('Lường Thị Thử', ['focal', units.district], ['coordinator', units.district]),
  )
  who.commune = world.as(await world.account('Quàng Thị Mẫu', ['focal', units.commune]))
  const bloc = { name: 'Khối khoa giáo', coordinator_id: units.board }
  blocId = (await world.db.insertInto('bloc').values(bloc).returning('id').executeTakeFirstOrThrow()).id
  const { body } = await who.board.post('/directives', {
    symbol: '49-KL/TW',
    issuerName: 'Ban Bí thư',
    issuedOn: '2019-05-10',
    kind: 'ketLuan',
    abstract: 'Về khuyến học',
  })
  directiveId = body.id
})
beforeEach(() => world.clock.set('2020-10-01'))
afterAll(() => world.close())

const body = (more: object = {}) => ({
  directiveId,
  kind: 'soKet',
  title: 'Sơ kết thực hiện Kết luận số 49-KL/TW',
  spanFrom: '2019-05-10',
  spanTo: '2020-12-31',
  due: { day: '2020-12-15', byKind: { commune: '2020-11-30' } },
  unitIds: [units.health, units.education],
  levels: ['commune', 'peoplesCommittee'],
  ...more,
})
const opened = async (more: object = {}) => {
  const answer = await who.board!.post('/reviews', body(more))
  expect([answer.status, answer.body]).toEqual([200, { id: expect.any(String), version: 1 }])
  return answer.body.id as string
}
const at = (id: string, unit: string) => `/reviews/${id}/units/${units[unit]}`
const rowOf = async (id: string, unit: string, by = 'board') =>
  (await who[by]!.get(at(id, unit))).body as { state: string; version: number; account: string | null; may: string[] }

/** Walks a unit up to a state with the acts of its people. */
async function walk(id: string, unit: string, upTo: 'planned' | 'held' | 'reported') {
  const client = who[unit]!
  await client.post(`${at(id, unit)}/plan`, { on: '2020-09-25', version: 1 })
  if (upTo === 'planned') return
  await client.post(`${at(id, unit)}/holding`, { on: '2020-09-25', people: 40, version: 2 })
  if (upTo === 'held') return
  const sent = await client.post(`${at(id, unit)}/account`, { account: 'Đã sơ kết.', version: 3 })
  expect(sent.status).toBe(200)
}

test('who opens no reviews there may not, and a review without units is refused', async () => {
  expect((await who.health!.post('/reviews', body())).status).toBe(403)
  expect((await who.education!.post('/reviews', body({ ownerUnitId: units.board }))).status).toBe(403)
  expect((await who.board!.post('/reviews', body({ unitIds: [], levels: [] }))).status).toBe(400)
  expect((await who.board!.post('/reviews', body({ due: { day: '2020-09-30' } }))).body.code).toBe('review.due-before')
})

test('a level asks all of its kind in the area, each with its own due day; the province’s own committee is none of the district’s', async () => {
  const { body: review } = await who.board!.get(`/reviews/${await opened()}`)
  const asked = review.units.map((unit: { shortName: string; dueOn: string }) => [unit.shortName, unit.dueOn])
  expect(asked.toSorted()).toEqual([
    ['Sở GD&ĐT', '2020-12-15'],
    ['Sở Y tế', '2020-12-15'],
    ['UBND huyện Tuần Giáo', '2020-12-15'],
    ['Xã Quài Cang', '2020-11-30'],
    ['Xã Quài Nưa', '2020-11-30'],
  ])
})

test('a unit sees its own part alone, a district also its communes’, and nobody answers for another', async () => {
  const id = await opened()
  const seen = async (by: string) => {
    const { body: review } = await who[by]!.get(`/reviews/${id}`)
    return review.units.map((unit: { shortName: string }) => unit.shortName).toSorted()
  }
  expect(await seen('health')).toEqual(['Sở Y tế'])
  expect(await seen('commune')).toEqual(['Xã Quài Nưa'])
  expect(await seen('district')).toEqual(['UBND huyện Tuần Giáo', 'Xã Quài Cang', 'Xã Quài Nưa'])
  const listed = (await who.health!.get('/reviews')).body.rows.find((row: { id: string }) => row.id === id)
  expect(listed.counts.total).toBe(1)
  expect((await who.health!.get(at(id, 'education'))).status).toBe(404)
  expect((await who.health!.post(`${at(id, 'education')}/plan`, { on: '2020-10-10', version: 1 })).status).toBe(404)
  expect((await who.district!.post(`${at(id, 'commune')}/plan`, { on: '2020-10-10', version: 1 })).status).toBe(403)
  // whom a review asks, sees the directive it reviews
  expect((await who.health!.get(`/directives/${directiveId}`)).status).toBe(200)
})

test('no step is skipped, and what is to come has not been held', async () => {
  const id = await opened()
  const hold = { on: '2020-10-01', people: 40, version: 1 }
  expect((await who.health!.post(`${at(id, 'health')}/holding`, hold)).body.code).toBe('move.not-allowed')
  await walk(id, 'health', 'planned')
  const tomorrow = { ...hold, on: '2020-10-02', version: 2 }
  expect((await who.health!.post(`${at(id, 'health')}/holding`, tomorrow)).body.code).toBe('review.held-in-future')
  expect((await who.board!.post(`${at(id, 'health')}/receipt`, { version: 2 })).body.code).toBe('move.not-allowed')
})

test('what a unit wrote is read once it is reported, and again its own once it is taken back', async () => {
  const id = await opened()
  await walk(id, 'health', 'reported')
  expect(await rowOf(id, 'health')).toMatchObject({
    state: 'reported',
    account: 'Đã sơ kết.',
    may: ['receive', 'return'],
  })
  expect((await who.health!.post(`${at(id, 'health')}/step-backs`, { reason: '', version: 4 })).status).toBe(400)
  await who.health!.post(`${at(id, 'health')}/step-backs`, { reason: 'Thiếu số liệu', version: 4 })
  expect(await rowOf(id, 'health')).toMatchObject({ state: 'held', account: null })
  expect(await rowOf(id, 'health', 'health')).toMatchObject({ state: 'held', account: 'Đã sơ kết.' })
})

test('received, given back and reopened, each by the receiver and for a reason', async () => {
  const id = await opened()
  await walk(id, 'health', 'reported')
  expect((await who.health!.post(`${at(id, 'health')}/receipt`, { version: 4 })).status).toBe(403)
  await who.board!.post(`${at(id, 'health')}/receipt`, { version: 4 })
  expect(await rowOf(id, 'health')).toMatchObject({ state: 'received', may: ['reopen'] })
  expect((await who.health!.post(`${at(id, 'health')}/step-backs`, { reason: 'Sửa lại', version: 5 })).status).toBe(409)
  await who.board!.post(`${at(id, 'health')}/returns`, { reason: 'Tiếp nhận nhầm', version: 5 })
  await who.board!.post(`${at(id, 'health')}/returns`, { reason: 'Bổ sung số liệu', version: 6 })
  const now = await rowOf(id, 'health')
  expect(now).toMatchObject({ state: 'held', reportedOn: null, version: 7 })
  expect((now as unknown as { moves: { move: string }[] }).moves.map((m) => m.move)).toEqual([
    'return',
    'reopen',
    'receive',
    'report',
    'hold',
    'plan',
  ])
})

test('a district that takes part receives its communes’ reports, and no other unit’s', async () => {
  const id = await opened()
  await walk(id, 'commune', 'reported')
  await walk(id, 'health', 'reported')
  expect(await rowOf(id, 'commune', 'district')).toMatchObject({ may: ['receive', 'return'] })
  expect((await who.district!.post(`${at(id, 'health')}/receipt`, { version: 4 })).status).toBe(404)
  expect((await who.education!.post(`${at(id, 'commune')}/receipt`, { version: 4 })).status).toBe(404)
  expect((await who.district!.post(`${at(id, 'commune')}/receipt`, { version: 4 })).status).toBe(200)
  const without = await opened({ levels: ['commune'] })
  await walk(without, 'commune', 'reported')
  expect((await who.district!.post(`${at(without, 'commune')}/receipt`, { version: 4 })).status).toBe(403)
})

test('only a unit that has not begun is left out', async () => {
  const id = await opened()
  await walk(id, 'health', 'planned')
  const { directiveId: _, unitIds: __, levels: ___, ...edit } = body()
  const without = (unit: string) =>
    who.board!.put(`/reviews/${id}`, { ...edit, version: 1, withoutUnitIds: [units[unit]] })
  expect((await without('health')).body.code).toBe('review.unit-has-begun')
  expect((await without('education')).status).toBe(200)
  expect((await who.board!.put(`/reviews/${id}`, { ...edit, version: 1 })).status).toBe(409)
  expect((await who.board!.get(`/reviews/${id}`)).body.counts.total).toBe(4)
})

test('a later due day reaches whoever has not reported, and nobody who has', async () => {
  const id = await opened()
  await walk(id, 'health', 'reported')
  const { directiveId: _, unitIds: __, levels: ___, ...edit } = body({ due: { day: '2020-12-20', byKind: {} } })
  await who.board!.put(`/reviews/${id}`, { ...edit, version: 1 })
  const { body: review } = await who.board!.get(`/reviews/${id}`)
  const due = (name: string) => review.units.find((unit: { shortName: string }) => unit.shortName === name).dueOn
  expect([due('Sở Y tế'), due('Sở GD&ĐT'), due('Xã Quài Nưa')]).toEqual(['2020-12-15', '2020-12-20', '2020-12-20'])
})

test('once ended nothing more is answered, until it goes on for a reason', async () => {
  const id = await opened()
  expect((await who.board!.post(`/reviews/${id}/ending`, { version: 1 })).status).toBe(200)
  const plan = () => who.health!.post(`${at(id, 'health')}/plan`, { on: '2020-10-10', version: 1 })
  expect((await plan()).body.code).toBe('review.ended')
  expect((await who.board!.get(`/reviews/${id}`)).body.may).toEqual(['reopen'])
  await who.board!.delete(`/reviews/${id}/ending`, { version: 2, reason: 'Hai đơn vị xin bổ sung' })
  expect((await plan()).status).toBe(200)
})

test('late units are reminded once a day each: by the board all, by a district its communes', async () => {
  const id = await opened()
  await walk(id, 'health', 'reported')
  const letters = async () =>
    Number(
      (
        await world.db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const before = await letters()
  expect((await who.board!.post(`/reviews/${id}/reminders`, {})).body).toEqual({ reminded: 0, withoutAddress: [] })
  world.clock.set('2020-12-01')
  const first = await who.district!.post(`/reviews/${id}/reminders`, {})
  expect(first.body).toEqual({ reminded: 1, withoutAddress: ['Xã Quài Cang'] })
  world.clock.set('2020-12-16')
  expect((await who.education!.post(`/reviews/${id}/reminders`, {})).status).toBe(403)
  const all = await who.board!.post(`/reviews/${id}/reminders`, {})
  expect(all.body).toEqual({ reminded: 3, withoutAddress: ['Xã Quài Cang'] })
  await who.board!.post(`/reviews/${id}/reminders`, {})
  // not itself, though it is late as well
  expect((await who.district!.post(`/reviews/${id}/reminders`, {})).body).toEqual(first.body)
  const answering = world.as(await world.account('Lò Văn Thử', ['focal', units.district!]))
  const offered = async (client: Client) => (await client.get(`/reviews/${id}`)).body.may
  expect(await Promise.all([who.board!, who.district!].map(offered))).toEqual([['edit', 'end', 'remind'], ['remind']])
  expect(await Promise.all([who.education!, who.commune!, answering].map(offered))).toEqual([[], [], []])
  expect((await letters()) - before).toBe(4)
  const unread = world.db.selectFrom('outbox').selectAll().where('unique_key', 'like', 'review-late %')
  expect(await unread.where('read_at', 'is', null).execute()).toEqual([])
})

test('the year’s reviews carry their units’ states and counts as the page shows them', async () => {
  const year = await reviewsOf(await world.view(boardAccount), { blocId, year: 2020 })
  const { body: list } = await who.board!.get('/reviews?year=2020&limit=200')
  expect(year.map((one) => one.id).toReversed()).toEqual(list.rows.map((row: { id: string }) => row.id))
  expect(year.map((one) => one.counts).toReversed()).toEqual(list.rows.map((row: { counts: object }) => row.counts))
  expect(year[0]?.units.length).toBe(year[0]?.counts.total)
  const { body: page } = await who.board!.get('/reviews?limit=2&q=so+ket+49')
  expect([page.rows.length, page.total, page.next !== null]).toEqual([2, year.length, true])
  expect((await who.board!.get('/reviews?after=forged')).status).toBe(400)
})
