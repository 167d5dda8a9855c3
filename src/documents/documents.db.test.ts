import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { draftDocument } from '#src/documents/index.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { putTerm } from '#src/units/index.ts'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let board: string
let party: string
let coordinatorId: string
let coordinator: Client
let leader: Client
let above: Client
let stranger: Client
let strangerId: string
beforeAll(async () => {
  world = await makeWorld()
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province })
  board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party, shortName: 'BTGTU' })
  const elsewhere = await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party })
  coordinatorId = await world.account('Trần Thị Ví Dụ', ['coordinator', board])
  coordinator = world.as(coordinatorId)
  leader = world.as(await world.account('Phạm Minh Họa', ['leader', board]))
  above = world.as(await world.account('Cà Văn Thử', ['reader', party]))
  strangerId = await world.account('Vàng A Thử', ['leader', elsewhere])
  stranger = world.as(strangerId)
})
afterAll(() => world.close())

const text = (words: string) => ({ type: 'doc' as const, content: [paragraphOf(words)] })
const section = (key: string, title: string) => ({
  key,
  level: 1,
  annex: false,
  number: 'I',
  title,
  content: text('Có tên & dấu <>'),
})
const drafted = (purpose: 'letter' | 'yearReport' = 'letter', by = coordinatorId) =>
  world.act(
    (work) =>
      draftDocument(work, {
        purpose,
        ownerUnitId: board,
        subject: { kind: 'meeting', id: randomUUID() },
        blocId: null,
        workYear: 2020,
        side: 'party',
        title: 'Báo cáo tổng kết công tác khoa giáo',
        recipients: ['Ban Thường vụ Tỉnh ủy'],
        place: 'Điện Biên',
        sections: [section('mot', 'Kết quả'), section('hai', 'Hạn chế')],
      }),
    by,
  )
let id: string
let at: string
beforeEach(async () => {
  id = (await drafted()).id
  at = `/documents/${id}`
})
const signature = (number: number, version = 1) => ({
  number,
  issuedOn: '2021-01-12',
  signMode: '',
  signBody: null,
  signerTitle: 'TRƯỞNG BAN',
  signerName: 'Phạm Minh Họa',
  version,
})
const sign = (number: number, version = 1) => leader.post(`${at}/signature`, signature(number, version))
const nextNumber = async () => (await leader.get(`${at}/signature`)).body.number as number

test('a draft is seen in the writing unit alone; once signed also by those above, and by nobody beside', async () => {
  expect([(await above.get(at)).status, (await stranger.get(at)).status]).toEqual([404, 404])
  expect((await above.get('/documents')).body.rows.map((row: { id: string }) => row.id)).not.toContain(id)
  expect((await sign(await nextNumber())).status).toBe(200)
  expect([(await above.get(at)).status, (await stranger.get(at)).status]).toEqual([200, 404])
  expect((await above.get(at)).body.may).toEqual([])
})
test('nothing is drafted in the name of a unit where one may not write, whatever it is filled in from', async () => {
  await expect(drafted('letter', strangerId)).rejects.toMatchObject({ code: 'forbidden' })
})
test('the coordinator does not sign', async () => {
  expect((await coordinator.post(`${at}/signature`, signature(1))).status).toBe(403)
  expect((await coordinator.get(at)).body.may).toEqual(['write', 'delete'])
})
test('a number that is given is refused with the next one; a day to come is no day of issue', async () => {
  const number = await nextNumber()
  expect((await sign(number)).status).toBe(200)
  at = `/documents/${(await drafted()).id}`
  const again = await sign(number)
  expect([again.status, again.body.code, again.body.next]).toEqual([409, 'document.number-taken', number + 1])
  const future = await leader.post(`${at}/signature`, { ...signature(number + 1), issuedOn: '2021-01-13' })
  expect(future.status).toBe(400)
})
test('a term of its committee begins the numbers of a board anew; within one no number comes twice', async () => {
  const signs = async (number: number, issuedOn: string) => {
    at = `/documents/${(await drafted('yearReport')).id}`
    return leader.post(`${at}/signature`, { ...signature(number), issuedOn })
  }
  const proposed = async (on: string) => {
    const { number, of } = (await leader.get(`/documents/${id}/signature?on=${on}`)).body
    return [number, of]
  }
  id = (await drafted('yearReport')).id
  await signs(344, '2020-10-14')
  expect(await proposed('2021-01-12')).toEqual([345, null])
  await world.act((work) => putTerm(work, party, 'T2020-2025', { from: '2020-10-15' }))
  expect(await proposed('2020-10-14')).toEqual([345, null])
  expect(await proposed('2021-01-12')).toEqual([1, 'T2020-2025'])
  expect((await signs(344, '2020-12-31')).status).toBe(200)
  const twice = await signs(344, '2021-01-12')
  expect([twice.status, twice.body.of, twice.body.next]).toEqual([409, 'T2020-2025', 345])
})
test('a signed document is frozen: head, outline, text and deletion', async () => {
  await sign(await nextNumber())
  const { head, version } = (await coordinator.get(at)).body
  const outline = [{ key: 'mot', level: 1, annex: false, number: '', title: 'Khác' }]
  const answers = [
    await coordinator.put(at, { ...head, version }),
    await coordinator.put(`${at}/sections/mot`, { content: text('Khác'), version: 1 }),
    await coordinator.put(`${at}/outline`, { sections: outline, removed: [{ key: 'hai', version: 1 }], version }),
    await coordinator.delete(at),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    Array.from({ length: 4 }, () => [409, 'document.frozen']),
  )
})
test('two people in one section: the later save is refused with what stands there; in two sections both are kept', async () => {
  expect((await coordinator.put(`${at}/sections/mot`, { content: text('Một'), version: 1 })).body.version).toBe(2)
  const late = await leader.put(`${at}/sections/mot`, { content: text('Hai'), version: 1 })
  expect([late.status, late.body.code]).toEqual([409, 'stale'])
  expect([late.body.theirs.content, late.body.theirs.changedBy]).toEqual([text('Một'), 'Trần Thị Ví Dụ'])
  expect((await leader.put(`${at}/sections/hai`, { content: text('Ba'), version: 1 })).status).toBe(200)
})
test('a stale head is refused with the head as it is now', async () => {
  const { head, version } = (await coordinator.get(at)).body
  await coordinator.put(at, { ...head, title: 'Báo cáo một', version })
  const late = await leader.put(at, { ...head, title: 'Báo cáo hai', version })
  expect([late.status, late.body.theirs.head.title]).toEqual([409, 'Báo cáo một'])
})
test('a text names no citation that is not its own', async () => {
  const figure = { type: 'figure', attrs: { citationId: randomUUID(), shown: '340' } }
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [figure] }] }
  const { status, body } = await coordinator.put(`${at}/sections/mot`, { content, version: 1 })
  expect([status, body.code]).toEqual([422, 'document.citation-unknown'])
})
test('a section goes only when it is named, as it was read', async () => {
  const one = { key: 'mot', level: 1, annex: false, number: 'I', title: 'Kết quả đạt được' }
  const body = { sections: [one, { ...one, key: 'ba', title: 'Bài học' }], version: 1 }
  expect((await coordinator.put(`${at}/outline`, body)).status).toBe(400)
  await coordinator.put(`${at}/sections/hai`, { content: text('Mới viết'), version: 1 })
  const unread = { ...body, removed: [{ key: 'hai', version: 1 }] }
  expect((await coordinator.put(`${at}/outline`, unread)).body.code).toBe('document.section-written')
  expect((await coordinator.put(`${at}/outline`, { ...body, removed: [{ key: 'hai', version: 2 }] })).status).toBe(200)
  const { sections } = (await coordinator.get(at)).body
  expect(sections.map((s: { key: string; title: string }) => [s.key, s.title])).toEqual([
    ['mot', 'Kết quả đạt được'],
    ['ba', 'Bài học'],
  ])
})
test('the signature is taken back by a leader with a reason; then it is a draft with its history', async () => {
  const number = await nextNumber()
  const { body: signed } = await sign(number)
  expect(signed.symbol).toMatch(new RegExp(`^0?${number}-CV/BTGTU$`))
  const back = (reason: string, as = leader) =>
    as.post(`${at}/signature-withdrawals`, { reason, version: signed.version })
  expect((await back('Sai số liệu', coordinator)).status).toBe(403)
  expect((await back('')).status).toBe(400)
  expect((await back('Sai số liệu')).status).toBe(200)
  const { body } = await coordinator.get(at)
  expect([body.state, body.symbol, body.moves[0].reason]).toEqual(['draft', null, 'Sai số liệu'])
  expect(await nextNumber()).toBe(number)
})
test('the list is searched without tone marks and filtered', async () => {
  const found = async (query: string) => (await coordinator.get(`/documents?${query}`)).body.total as number
  expect(await found('q=tong%20ket%20khoa')).toBeGreaterThan(0)
  expect([await found('q=khong%20co'), await found('purpose=minutes'), await found('year=2019')]).toEqual([0, 0, 0])
})
test('Word of a draft and of a signed one, named by its symbol', async () => {
  const draft = await coordinator.get(`${at}/word`)
  expect([draft.status, draft.headers['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml')])
  const { body } = await sign(await nextNumber())
  const { headers } = await above.get(`${at}/word`)
  expect(headers['content-disposition']).toContain(String(body.symbol).replace('/', '-'))
})
test('a draft is deleted', async () => {
  expect((await coordinator.delete(at)).status).toBe(200)
  expect((await coordinator.get(at)).status).toBe(404)
})
