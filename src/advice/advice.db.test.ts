import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { adviceOf } from './index.ts'

let world: TestWorld
let boardId: string
let blocId: string
let board: Client
let stranger: Client
let committee: Client
let boardAccount: string
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province })
  boardId = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party })
  const elsewhere = await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party })
  partyId = party
  boardAccount = await world.account('Trần Thị Ví Dụ', ['coordinator', boardId])
  board = world.as(boardAccount)
  stranger = world.as(await world.account('Vàng A Thử', ['coordinator', elsewhere]))
  committee = world.as(await world.account('Mùa A Mẫu', ['coordinator', party]))
  const bloc = { name: 'Khối khoa giáo', coordinator_id: boardId }
  blocId = (await world.db.insertInto('bloc').values(bloc).returning('id').executeTakeFirstOrThrow()).id
})
afterAll(() => world.close())

let partyId: string
let entered = 0
const body = (more: object = {}) => ({
  kind: 'toTrinh',
  title: 'Ban hành kế hoạch công tác khoa giáo',
  symbol: '03-TTr/BTGTU',
  toName: 'Ban Thường vụ Tỉnh ủy',
  submittedOn: '2020-03-02',
  ...more,
})
const made = async (more: object = {}) => {
  entered += 1
  const answer = await board.post('/advice', body({ title: `Tờ trình ${entered}`, ...more }))
  expect([answer.status, answer.body]).toEqual([200, { id: expect.any(String), version: 1 }])
  return answer.body.id as string
}
const decide = (id: string, more: object = {}, version = 1) =>
  board.post(`/advice/${id}/outcome`, { outcome: 'accept', on: '2020-03-12', version, ...more })
const directive = async (by: Client, symbol: string) => {
  const { body: answer } = await by.post('/directives', {
    symbol,
    issuerName: 'Tỉnh ủy Điện Biên',
    issuedOn: '2020-03-12',
    kind: 'keHoach',
    abstract: 'Kế hoạch',
  })
  return answer.id as string
}

test('who keeps no register there may not enter advice, and another unit’s is absent', async () => {
  expect((await stranger.post('/advice', body({ fromUnitId: boardId }))).status).toBe(403)
  const id = await made()
  expect((await stranger.get(`/advice/${id}`)).status).toBe(404)
  expect(
    (await stranger.post(`/advice/${id}/outcome`, { outcome: 'accept', on: '2020-03-12', version: 1 })).status,
  ).toBe(404)
})

test('the unit above sees it and may not decide for the one that keeps it', async () => {
  const id = await made()
  const seen = await committee.get(`/advice/${id}`)
  expect([seen.status, seen.body.may]).toEqual([200, []])
  const asked = await committee.post(`/advice/${id}/outcome`, { outcome: 'accept', on: '2020-03-12', version: 1 })
  expect(asked.status).toBe(403)
})

test('days that cannot be are refused: handed in tomorrow, asked for or answered before that', async () => {
  const code = async (asked: Promise<{ status: number; body: { code: string } }>) => (await asked).body.code
  expect(await code(board.post('/advice', body({ submittedOn: '2021-01-13' })))).toBe('advice.in-future')
  expect(await code(board.post('/advice', body({ askedBy: '2020-03-01' })))).toBe('advice.asked-before')
  const id = await made()
  expect(await code(decide(id, { on: '2020-03-01' }))).toBe('advice.decided-before')
  expect(await code(decide(id, { on: '2021-01-13' }))).toBe('advice.in-future')
  await decide(id)
  const late = body({ submittedOn: '2020-03-13', version: 2 })
  expect(await code(board.put(`/advice/${id}`, late))).toBe('advice.decided-before')
})

test('an outcome is entered once; a second asks for a step back first, and that for a reason', async () => {
  const id = await made()
  expect((await decide(id)).body).toEqual({ id, version: 2 })
  expect((await decide(id, { outcome: 'return' }, 2)).body.code).toBe('move.not-allowed')
  expect((await board.delete(`/advice/${id}/outcome`, { reason: '', version: 2 })).status).toBe(400)
  expect((await board.delete(`/advice/${id}/outcome`, { reason: 'Ghi nhầm', version: 2 })).status).toBe(200)
  const { body: now } = await board.get(`/advice/${id}`)
  expect(now).toMatchObject({ state: 'pending', decidedOn: null, directive: null, version: 3 })
  expect(now.moves.map((m: { move: string; reason: string | null }) => [m.move, m.reason])).toEqual([
    ['stepBack', 'Ghi nhầm'],
    ['accept', null],
  ])
})

test('a stale save is refused with what is there now', async () => {
  const id = await made()
  await decide(id)
  const answer = await board.put(`/advice/${id}`, body({ version: 1 }))
  expect([answer.status, answer.body.details?.theirs?.state ?? answer.body.theirs?.state]).toEqual([409, 'accepted'])
})

test('a directive is tied to what was accepted alone, and only one that can be seen', async () => {
  const [own, foreign] = [await directive(board, '84-KH/TU'), await directive(stranger, '85-KH/TU')]
  const id = await made()
  expect((await decide(id, { outcome: 'decline', directiveId: own })).body.code).toBe('advice.directive-not-accepted')
  expect((await decide(id, { directiveId: foreign })).status).toBe(400)
  await decide(id, { directiveId: own, note: 'Đồng ý ban hành.' })
  const { body: now } = await board.get(`/advice/${id}`)
  expect(now).toMatchObject({
    state: 'accepted',
    directive: { id: own, symbol: '84-KH/TU' },
    outcome: 'Đồng ý ban hành.',
  })
})

test('only what is pending is removed from the register, with its reason in the audit', async () => {
  const id = await made()
  await decide(id)
  expect((await board.delete(`/advice/${id}`, { version: 2, reason: 'Ghi nhầm' })).status).toBe(409)
  const other = await made()
  expect((await board.delete(`/advice/${other}`, { version: 1, reason: 'Ghi hai lần' })).status).toBe(200)
  expect((await board.get(`/advice/${other}`)).status).toBe(404)
  const events = await world.db.selectFrom('audit_event').select('action').where('subject_id', '=', other).execute()
  expect(events.map((event) => event.action)).toEqual(['advice.entered', 'advice.removed'])
})

test('the same act sent twice happens once', async () => {
  const key = { key: 'advice-once' }
  const one = await board.post('/advice', body({ title: 'Gửi hai lần' }), key)
  expect((await board.post('/advice', body({ title: 'Gửi hai lần' }), key)).body).toEqual(one.body)
  expect((await board.get('/advice?q=gui+hai+lan')).body.totals.total).toBe(1)
})

test('the register pages through every sort once, what is undecided last, and finds words without tone marks', async () => {
  const all = (await board.get('/advice?limit=200')).body.rows.length
  for (const sort of ['submitted', '-submitted', 'decided', '-decided', 'taken', '-taken']) {
    const seen: { id: string; state: string }[] = []
    for (let after = ''; ; ) {
      const { body: page } = await board.get(
        `/advice?limit=3&sort=${sort}${after && `&after=${encodeURIComponent(after)}`}`,
      )
      seen.push(...page.rows)
      if (!page.next) break
      after = page.next
    }
    expect(new Set(seen.map((row) => row.id)).size).toBe(all)
    if (!sort.endsWith('submitted')) {
      const first = seen.findIndex((row) => row.state === 'pending')
      expect(seen.slice(first).every((row) => row.state === 'pending')).toBe(true)
    }
  }
  expect((await board.get('/advice?after=forged')).status).toBe(400)
  await made({ title: 'Đề án dạy tiếng dân tộc' })
  expect((await board.get('/advice?q=de+an+day')).body.totals.total).toBe(1)
  expect((await board.get('/advice?q=100%25')).body.totals.total).toBe(0)
})

test('what a year adds up to is what the register shows, and counts in the bloc its unit coordinates', async () => {
  const { body: shown } = await board.get('/advice?year=2020')
  const year = await adviceOf(await world.view(boardAccount), { blocId, year: 2020 })
  expect(year.totals).toEqual(shown.totals)
  expect(year.rows).toHaveLength(shown.totals.total)
  await made({ submittedOn: '2019-12-30', workYear: 2020 })
  expect((await adviceOf(await world.view(boardAccount), { blocId, year: 2020 })).rows).toHaveLength(
    year.rows.length + 1,
  )
  expect((await adviceOf(await world.view(boardAccount), { blocId, year: 2019 })).rows).toEqual([])
})

test('the export says in Vietnamese what the list shows, and no formula', async () => {
  await made({ title: '=1+1', toUnitId: partyId, toName: undefined })
  const { text } = await board.get('/advice-export?year=2020')
  expect(text).toContain('Cơ quan nhận')
  expect(text).toContain("'=1+1,Ban Tuyên giáo Tỉnh ủy,Tỉnh ủy Điện Biên")
})
