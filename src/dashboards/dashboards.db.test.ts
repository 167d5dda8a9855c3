import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
type Client = ReturnType<TestWorld['as']>
let [province, district, board, office, far] = ['', '', '', '', '']
let [maker, colleague, leader, focal, stranger, reader]: Client[] = []
let readerAccount = ''
let indicatorId = ''

beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy', { parent: province })
  board = await world.unit('board', 'Ban Tuyên giáo', { parent: party })
  district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  office = await world.unit('peoplesCommittee', 'UBND huyện', { parent: district })
  far = await world.unit('province', 'Tỉnh Lai Châu')
  const account = async (...of: Parameters<TestWorld['account']>) => world.as(await world.account(...of))
  maker = await account('Lò Thị Soạn', ['coordinator', board])
  colleague = await account('Cà Văn Cùng', ['coordinator', board])
  leader = await account('Trần Thị Lãnh', ['leader', board])
  focal = await account('Quàng Văn Đầu', ['focal', office])
  stranger = await account('Giàng A Xa', ['leader', far])
  readerAccount = await world.account('Vừ Thị Xem', ['reader', board])
  reader = world.as(readerAccount)
  const values = { code: 'XMC', name_vi: 'Xóa mù chữ', kind: 'number', measure: 'người', owner_unit_id: board }
  const rules = { over_units: 'sum', over_time: 'sum', direction: 'up', periodicity: 'year' }
  const made = await world.db
    .insertInto('indicator')
    .values({ ...values, ...rules })
    .returning('id')
    .executeTakeFirstOrThrow()
  indicatorId = made.id
  await world.db
    .insertInto('indicator_collection')
    .values({ indicator_id: indicatorId, kinds: ['district'], valid: '[2000-01-01,)' })
    .execute()
  for (const [period, value] of [
    ['2019', '40'],
    ['2020', '50'],
  ] as const) {
    const cell = { indicator_id: indicatorId, unit_id: district, period, value, official: true, current: true }
    const from = { source_kind: 'import', source_id: indicatorId, owner_kind: 'import', owner_id: indicatorId }
    await world.db
      .insertInto('observation')
      .values({ ...cell, ...from, at: world.clock.now() })
      .execute()
  }
  const target = { indicator_id: indicatorId, unit_id: province, period: '2020', value: '40', owner_unit_id: board }
  await world.db
    .insertInto('target')
    .values({ ...target, at: world.clock.now() })
    .execute()
})
afterAll(() => world.close())

const figure = (more: object = {}) => ({
  id: randomUUID(),
  kind: 'figure',
  width: 'third',
  title: '',
  indicatorId,
  unitId: null,
  period: 'locked',
  ...more,
})
const body = (more: object = {}) => ({
  name: 'Giao ban tháng 1',
  description: '',
  unitId: province,
  tiles: [figure()],
  ...more,
})
const made = async (more: object = {}) => {
  const { status, body: reply } = await maker!.post('/dashboards', body(more))
  expect(status).toBe(200)
  return reply as { id: string; version: number }
}
const share = (unitId: string | null, more: object = {}) => ({
  unitId,
  role: null,
  personId: null,
  edits: false,
  ...more,
})
const shared = async (...shares: object[]) => made({ shares })

test('what one makes is one’s own: nobody else finds it, a colleague and the leader neither', async () => {
  const { id } = await made({ name: 'Riêng một mình' })
  for (const other of [colleague, leader, reader, focal, stranger]) {
    expect((await other!.get(`/dashboards/${id}`)).status).toBe(404)
    expect((await other!.get(`/dashboards/${id}/tiles`)).status).toBe(404)
    expect((await other!.get('/dashboards?q=rieng')).body.rows).toEqual([])
  }
  expect((await maker!.get('/dashboards?q=rieng mot')).body.rows).toMatchObject([
    { id, mine: true, shared: false, tiles: 1 },
  ])
})

test('a reader makes none, and nobody makes one for another unit', async () => {
  expect((await reader!.post('/dashboards', body())).status).toBe(403)
  expect((await maker!.post('/dashboards', body({ ownerUnitId: far }))).status).toBe(403)
  expect((await maker!.post('/dashboards', body({ unitId: randomUUID() }))).body.fields).toEqual([
    { path: 'body.unitId', problem: 'unknown' },
  ])
})

test('whoever keeps boards for two units says for which', async () => {
  const both = world.as(await world.account('Lầu A Hai', ['coordinator', board], ['head', office]))
  expect((await both.post('/dashboards', body())).body.fields).toEqual([
    { path: 'body.ownerUnitId', problem: 'required' },
  ])
  const { id } = (await both.post('/dashboards', body({ ownerUnitId: office }))).body
  expect((await both.get(`/dashboards/${id}`)).body.unit.id).toBe(office)
})

test('a board that cannot be is refused: a tile twice, a period there is not, more tiles than a page shows', async () => {
  const one = figure()
  for (const tiles of [[one, one], [figure({ period: '2020-13' })], Array.from({ length: 41 }, () => figure())])
    expect((await maker!.post('/dashboards', body({ tiles }))).status).toBe(400)
})

test('shared to be read it is read and not changed; shared to be edited it is changed, and still not shared on', async () => {
  const read = await shared(share(board))
  expect((await colleague!.get(`/dashboards/${read.id}`)).body).toMatchObject({ may: ['copy'], shares: null })
  expect((await reader!.get(`/dashboards/${read.id}`)).body.may).toEqual([])
  expect((await colleague!.put(`/dashboards/${read.id}`, { ...body(), version: 1 })).status).toBe(403)
  const edit = await shared(share(board, { edits: true }))
  expect((await reader!.put(`/dashboards/${edit.id}`, { ...body(), version: 1 })).status).toBe(403)
  expect(
    (await colleague!.put(`/dashboards/${edit.id}`, { ...body({ name: 'Sửa tên' }), version: 1 })).body.version,
  ).toBe(2)
  expect((await colleague!.put(`/dashboards/${edit.id}/shares`, { shares: [], version: 2 })).status).toBe(403)
  expect((await colleague!.delete(`/dashboards/${edit.id}`, { version: 2 })).status).toBe(403)
})

test('shared with a role it is theirs alone who hold it there, with a person that person’s', async () => {
  const role = await shared(share(board, { role: 'leader' }))
  expect((await leader!.get(`/dashboards/${role.id}`)).status).toBe(200)
  expect((await colleague!.get(`/dashboards/${role.id}`)).status).toBe(404)
  const { person_id: personId } = await world.db
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', readerAccount)
    .executeTakeFirstOrThrow()
  const person = await shared(share(null, { personId }))
  expect((await reader!.get(`/dashboards/${person.id}`)).status).toBe(200)
  expect((await colleague!.get(`/dashboards/${person.id}`)).status).toBe(404)
  await world.db
    .updateTable('role_grant')
    .set({ role: 'administrator' })
    .where('account_id', '=', readerAccount)
    .execute()
  expect((await reader!.get(`/dashboards/${person.id}`)).status).toBe(404)
  await world.db.updateTable('role_grant').set({ role: 'reader' }).where('account_id', '=', readerAccount).execute()
})

test('a share names who there is, once, and one kind of receiver', async () => {
  const { id } = await made()
  const put = async (...shares: object[]) => (await maker!.put(`/dashboards/${id}/shares`, { shares, version: 1 })).body
  expect((await put(share(randomUUID()))).fields).toEqual([{ path: 'body.shares.0', problem: 'unknown' }])
  expect((await put(share(board), share(board, { edits: true }))).fields).toEqual([
    { path: 'body.shares.1', problem: 'twice' },
  ])
  for (const wrong of [
    share(null),
    share(board, { personId: randomUUID() }),
    share(null, { role: 'leader', personId: randomUUID() }),
  ])
    expect((await put(wrong)).code).toBe('invalid')
})

test('a figure stands beside its target, the same last year and its completeness', async () => {
  const { id } = await made()
  const { body: shown } = await maker!.get(`/dashboards/${id}/tiles`)
  expect(Object.values(shown.tiles)).toMatchObject([
    {
      kind: 'figure',
      unit: { id: province },
      row: {
        period: '2020',
        value: '50',
        target: '40',
        attainment: { kind: 'percent', percent: '125', met: true },
        sameLastYear: '40',
        change: { in: 'percent', value: '25' },
        reported: 1,
        expected: 1,
      },
    },
  ])
})

test('a shared board shows each reader what that reader may see, and says where it is not', async () => {
  const { id } = await made({ tiles: [figure(), figure({ unitId: district })], shares: [share(office), share(far)] })
  const kinds = async (client: Client) =>
    Object.values(
      (await client.get(`/dashboards/${id}/tiles`)).body.tiles as Record<string, { kind: string; why?: string }>,
    ).map(({ kind, why }) => why ?? kind)
  expect(await kinds(maker!)).toEqual(['figure', 'figure'])
  expect(await kinds(focal!)).toEqual(['sight', 'figure'])
  expect(await kinds(stranger!)).toEqual(['sight', 'sight'])
})

test('a board about the reader’s own territory is about another for each', async () => {
  const { id } = await made({ unitId: null, shares: [share(office)] })
  const unit = async (client: Client) => (await client.get(`/dashboards/${id}/tiles`)).body.unit.id
  expect([await unit(maker!), await unit(focal!)]).toEqual([province, district])
})

test('read for another unit or period, tiles that move follow, and those that stay do not', async () => {
  const tiles = [figure(), figure({ period: '2019', unitId: province })]
  const { id } = await made({ tiles })
  const { body: shown } = await maker!.get(`/dashboards/${id}/tiles?unitId=${district}&period=2018`)
  const rows = tiles.map((tile) => shown.tiles[tile.id])
  expect(rows.map(({ unit, row }) => [unit.id, row.period, row.value])).toEqual([
    [district, '2018', null],
    [province, '2019', '40'],
  ])
  expect((await maker!.get(`/dashboards/${id}/tiles?period=nonsense`)).status).toBe(400)
})

test('what a tile was about may be no more: it says so, and the others stand', async () => {
  const tiles = [figure({ indicatorId: randomUUID() }), figure({ unitId: randomUUID() }), figure()]
  const { id } = await made({ tiles })
  const { body: shown } = await maker!.get(`/dashboards/${id}/tiles`)
  expect(tiles.map((tile) => shown.tiles[tile.id].why ?? shown.tiles[tile.id].kind)).toEqual(['gone', 'gone', 'figure'])
})

test('a save on an older version is refused with what stands there now', async () => {
  const { id } = await made()
  await maker!.put(`/dashboards/${id}`, { ...body({ name: 'Lần một' }), version: 1 })
  const { status, body: late } = await maker!.put(`/dashboards/${id}`, { ...body({ name: 'Lần hai' }), version: 1 })
  expect([status, late.code, late.theirs.name]).toEqual([409, 'stale', 'Lần một'])
})

test('a copy is one’s own, kept by one’s own unit and shared with nobody', async () => {
  const { id } = await shared(share(board))
  const copy = (await colleague!.post(`/dashboards/${id}/copies`, { name: 'Bản sao' })).body
  expect((await colleague!.get(`/dashboards/${copy.id}`)).body).toMatchObject({
    mine: true,
    shares: [],
    name: 'Bản sao',
  })
  expect((await maker!.get(`/dashboards/${copy.id}`)).status).toBe(404)
})

test('what was put away is read, not changed, and taken into use again', async () => {
  const { id } = await made()
  expect((await maker!.post(`/dashboards/${id}/archiving`, { version: 1 })).status).toBe(200)
  for (const path of ['', '/shares'])
    expect(
      (await maker!.put(`/dashboards/${id}${path}`, path ? { shares: [], version: 2 } : { ...body(), version: 2 })).body
        .code,
    ).toBe('dashboard.archived')
  expect((await maker!.post(`/dashboards/${id}/archiving`, { version: 2 })).body.code).toBe('dashboard.archived')
  expect((await maker!.get('/dashboards?archived=true')).body.rows.map((row: { id: string }) => row.id)).toContain(id)
  expect((await maker!.get(`/dashboards/${id}`)).body.may).toEqual(['unarchive', 'delete', 'copy'])
  expect((await maker!.delete(`/dashboards/${id}/archiving`, { version: 2 })).status).toBe(200)
  expect((await maker!.delete(`/dashboards/${id}/archiving`, { version: 3 })).body.code).toBe('dashboard.in-use')
})

test('deleted it is gone; undone it stands at the same address as it was shared, and not over another', async () => {
  const { id } = await shared(share(board))
  expect((await maker!.delete(`/dashboards/${id}`, { version: 1 })).status).toBe(200)
  expect((await colleague!.get(`/dashboards/${id}`)).status).toBe(404)
  expect((await maker!.post('/dashboards', body({ id, shares: [share(board)] }))).body.id).toBe(id)
  expect((await colleague!.get(`/dashboards/${id}`)).status).toBe(200)
  expect((await maker!.post('/dashboards', body({ id }))).body.code).toBe('dashboard.exists')
})

test('what somebody leaves is kept by the leaders of the unit', async () => {
  const { id } = await made()
  expect((await leader!.get(`/dashboards/${id}`)).status).toBe(404)
  const left = await world.account('Người đã đi')
  await world.db.updateTable('dashboard').set({ owner_id: left }).where('id', '=', id).execute()
  expect((await leader!.get(`/dashboards/${id}`)).body.may).toContain('share')
  expect((await colleague!.get(`/dashboards/${id}`)).status).toBe(404)
})

test('the same act sent twice happens once, and every act is in the log', async () => {
  const sent = body({ name: 'Gửi hai lần' })
  const one = await maker!.post('/dashboards', sent, { key: 'board-once' })
  expect((await maker!.post('/dashboards', sent, { key: 'board-once' })).body).toEqual(one.body)
  const { id } = one.body
  await maker!.put(`/dashboards/${id}/shares`, { shares: [share(board)], version: 1 })
  await maker!.delete(`/dashboards/${id}`, { version: 2 })
  const { rows } = await sql<{
    action: string
  }>`select action from audit_event where subject_id = ${id} order by seq`.execute(world.db)
  expect(rows.map(({ action }) => action)).toEqual(['dashboard.made', 'dashboard.shared', 'dashboard.deleted'])
})
