import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, issued } from '#test/board.ts'
import type { Client } from '#test/client.ts'
import { makeOccurrences } from '../index.ts'

let scene: BoardScene
let educationHead: Client
let strangerHead: Client
let partyLeader: Client
beforeAll(async () => {
  scene = await boardScene()
  const { units } = scene
  educationHead = scene.as(await scene.account('Bạc Thị Trưởng', ['head', units.education]))
  strangerHead = scene.as(await scene.account('Khà Văn Trưởng', ['head', units.stranger]))
  partyLeader = scene.as(await scene.account('Giàng A Trưởng', ['leader', units.party]))
})
afterAll(() => scene.close())

const reason = 'Đúng chức năng, nhiệm vụ hơn'
type To = { side?: string; toUnitId?: string; reason?: string }
const propose = (id: string, to: To = {}, by = scene.leader) =>
  acting(by, id, 'hand-overs', { side: 'lead', toUnitId: scene.units.education, reason, ...to })
const proposed = async (id: string, to: To = {}) => {
  const { status, body } = await propose(id, to)
  expect([status, body.code]).toEqual([200, undefined])
  return body.handOverId as string
}
const decide = (by: Client, id: string, handOverId: string, body: object = { accepted: true }) =>
  by.post(`/tasks/${id}/hand-overs/${handOverId}/decision`, body)
const read = async (id: string, by = scene.leader) => (await by.get(`/tasks/${id}`)).body
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const toTake = async (by: Client) => (await by.get('/today')).body.toTake.rows.map((row: { id: string }) => row.id)
const messages = async (by: Client, kind: string, id: string) =>
  (await by.get(`/messages?kind=${kind}`)).body.rows.filter((row: { subject: { id: string } }) => row.subject.id === id)

test('refused: without a reason, to whoever has it, to a unit that is none, twice at once, and of what is no longer worked on', async () => {
  const { id } = await issued(scene)
  expect((await propose(id, { reason: ' ' })).status).toBe(400)
  expect(code(await propose(id, { toUnitId: scene.units.health }))).toEqual([422, 'hand-over.same'])
  expect(code(await propose(id, { side: 'issuing', toUnitId: scene.units.board }))).toEqual([422, 'hand-over.same'])
  expect((await propose(id, { toUnitId: id })).status).toBe(400)
  await proposed(id)
  expect(code(await propose(id, { toUnitId: scene.units.labour }))).toEqual([409, 'hand-over.open'])
  const { id: sent } = await issued(scene)
  await acting(scene.health, sent, 'submission')
  expect(code(await propose(sent))).toEqual([409, 'move.not-allowed'])
})
test('proposed by the leader who follows it up alone; neither the lead, nor whoever is to take it, nor its drafter', async () => {
  const { id } = await issued(scene, { coordinating: [scene.units.education] })
  for (const by of [scene.coordinator, scene.health, scene.healthHead, educationHead])
    expect((await propose(id, {}, by)).status).toBe(403)
  const unseen = { version: 2, side: 'lead', toUnitId: scene.units.stranger, reason }
  expect((await scene.stranger.post(`/tasks/${id}/hand-overs`, unseen)).status).toBe(404)
})
test('answered by the head of the unit that is to lead it alone, who sees it from the proposal to a refusal', async () => {
  const { id } = await issued(scene)
  expect((await scene.stranger.get(`/tasks/${id}`)).status).toBe(404)
  const handOverId = await proposed(id, { toUnitId: scene.units.stranger })
  for (const by of [scene.leader, scene.healthHead, scene.healthCoordinator])
    expect((await decide(by, id, handOverId)).status).toBe(403)
  expect((await read(id, strangerHead)).may).toEqual(['decideHandOver'])
  const headElsewhere = await scene.account(
    'Lường Văn Kiêm',
    ['focal', scene.units.stranger],
    ['head', scene.units.labour],
  )
  expect([await toTake(strangerHead), await toTake(scene.as(headElsewhere))]).toEqual([[id], []])
  expect(code(await decide(strangerHead, id, handOverId, { accepted: false }))).toEqual([400, 'invalid'])
  const refused = await decide(strangerHead, id, handOverId, { accepted: false, note: 'Không đúng chức năng' })
  expect(refused.status).toBe(200)
  expect([(await strangerHead.get(`/tasks/${id}`)).status, await toTake(strangerHead)]).toEqual([404, []])
  const { leadUnitId, handOvers, may } = await read(id)
  expect([leadUnitId, handOvers[0].state, handOvers[0].note]).toEqual([
    scene.units.health,
    'refused',
    'Không đúng chức năng',
  ])
  expect(may).toContain('handOver')
  expect((await messages(scene.leader, 'handOverRefused', id))[0].facts.note).toBe('Không đúng chức năng')
})
test('what waits to be taken over is found by whose answer it waits for, parent or one lead’s part, in list, counts and export', async () => {
  const { units } = scene
  const board = await issued(scene, { leads: [units.health, units.labour] })
  const one = await issued(scene)
  await proposed(board.id, { side: 'issuing', toUnitId: units.stranger })
  await proposed(board.children[0]!, { toUnitId: units.stranger })
  await proposed(one.id)
  const found = async (by: Client, handOver: string) => {
    const { rows } = (await by.get(`/tasks?handOver=${handOver}&limit=200`)).body
    const { total } = (await by.get(`/task-counts?handOver=${handOver}`)).body
    const lines = (await by.get(`/task-export?handOver=${handOver}`)).text.trim().split('\n').length - 1
    const asked = [board.id, board.children[0]!, one.id]
    expect([rows.length, rows.length]).toEqual([total, lines])
    return rows.flatMap((row: { id: string }) => (asked.includes(row.id) ? asked.indexOf(row.id) : [])).sort()
  }
  // the head may take the lead alone, the leader both; whoever works there sees what their unit is asked
  expect([await found(strangerHead, 'toAnswer'), await found(strangerHead, 'toUs')]).toEqual([[1], [0, 1]])
  expect(await found(scene.stranger, 'toAnswer')).toEqual([0, 1])
  expect((await toTake(scene.stranger)).sort()).toEqual([board.id, board.children[0]].sort())
  expect([await found(scene.education, 'toAnswer'), await found(scene.education, 'toUs')]).toEqual([[], [2]])
  expect([await found(scene.leader, 'fromUs'), await found(scene.health, 'fromUs')]).toEqual([
    [0, 1, 2],
    [1, 2],
  ])
  expect([await found(scene.leader, 'toUs'), await found(scene.stranger, 'fromUs')]).toEqual([[], []])
})
test('until it is accepted the old unit answers for it, and the proposal can be withdrawn, once', async () => {
  const { id } = await issued(scene)
  const handOverId = await proposed(id)
  expect((await read(id)).leadUnitId).toBe(scene.units.health)
  expect((await scene.health.post(`/tasks/${id}/progress`, { account: 'Vẫn làm', percent: 30 })).status).toBe(200)
  const withdraw = () => scene.leader.delete(`/tasks/${id}/hand-overs/${handOverId}`)
  expect((await withdraw()).status).toBe(200)
  expect(code(await withdraw())).toEqual([409, 'move.not-allowed'])
  expect((await decide(educationHead, id, handOverId)).status).toBe(404)
})
test('accepted, it is the new lead’s with its split parts, its own head answering; the request of the old lead is withdrawn', async () => {
  const { id } = await issued(scene, { coordinating: [scene.units.education] })
  await acting(scene.healthHead, id, 'responsible', { personId: null })
  await acting(scene.health, id, 'extensions', { toDeadline: '2021-04-30', reason: 'Dịch' })
  const child = await scene.healthCoordinator.post('/tasks', {
    content: 'Phần việc của trung tâm',
    deliverable: 'Báo cáo',
    issuingUnitId: scene.units.health,
    parentId: id,
    leads: [scene.units.labour],
    when: { kind: 'deadline', deadline: '2021-03-15' },
  })
  await acting(scene.healthCoordinator, child.body.id, 'issue')
  const handOverId = await proposed(id)
  expect((await messages(educationHead, 'handOverAsked', id))[0].facts.note).toBe(reason)
  expect((await decide(educationHead, id, handOverId, { accepted: true })).status).toBe(200)
  const now = await read(id)
  expect([now.leadUnitId, now.responsiblePosition]).toEqual([scene.units.education, 'Thủ trưởng Sở GD&ĐT'])
  expect(now.units.map((unit: { id: string; part: string }) => [unit.id, unit.part])).toEqual([
    [scene.units.education, 'lead'],
    [scene.units.health, 'watching'],
  ])
  expect(now.requests[0].state).toBe('withdrawn')
  expect([now.moves[0].move, now.moves[0].reason]).toEqual(['handOver', `Sở Y tế → Sở GD&ĐT: ${reason}`])
  expect((await read(child.body.id, scene.healthCoordinator)).issuingUnitId).toBe(scene.units.education)
  expect((await scene.education.post(`/tasks/${id}/progress`, { account: 'Nhận làm', percent: 40 })).status).toBe(200)
  expect((await scene.health.post(`/tasks/${id}/progress`, { account: 'Thôi', percent: 50 })).status).toBe(403)
  for (const by of [scene.leader, scene.health, scene.education])
    expect(await messages(by, 'handedOver', id)).toHaveLength(1)
  expect(code(await decide(educationHead, id, handOverId))).toEqual([409, 'move.not-allowed'])
})
test('one of several leads hands over its part, to no other of them; all are followed up as one, and so is their hand-over', async () => {
  const { units } = scene
  const { id, children } = await issued(scene, { leads: [units.health, units.education] })
  expect(code(await propose(id))).toEqual([422, 'hand-over.several-leads'])
  expect(code(await propose(children[0]!, { side: 'issuing', toUnitId: units.party }))).toEqual([
    422,
    'hand-over.child',
  ])
  expect(code(await propose(children[0]!))).toEqual([422, 'hand-over.leads-already'])
  const handOverId = await proposed(id, { side: 'issuing', toUnitId: units.party })
  const partyHead = scene.as(await scene.account('Mùa A Chánh', ['head', units.party]))
  expect([await toTake(partyHead), await toTake(partyLeader)]).toEqual([[], [id]])
  expect((await decide(partyHead, id, handOverId)).status).toBe(403)
  expect((await decide(partyLeader, id, handOverId)).status).toBe(200)
  for (const one of [id, ...children]) expect((await read(one)).issuingUnitId).toBe(units.party)
  expect((await read(id)).leadUnitId).toBe(units.party)
  expect((await read(children[0]!)).leadUnitId).toBe(units.health)
  expect((await propose(id, { side: 'issuing', toUnitId: units.board })).status).toBe(403)
  expect((await propose(id, { side: 'issuing', toUnitId: units.board }, partyLeader)).status).toBe(200)
})
test('of a series the occurrences that are open go along, and the next are the new lead’s', async () => {
  const series = await issued(scene, { when: { kind: 'rhythm', rhythm: 'month', due: { kind: 'end' } } })
  await scene.act(makeOccurrences)
  const handOverId = await proposed(series.id)
  await decide(educationHead, series.id, handOverId)
  const { rows } = (await scene.leader.get(`/tasks?seriesId=${series.id}`)).body
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row: { leadUnitId: string }) => row.leadUnitId === scene.units.education)).toBe(true)
})
test('a task that ends takes its open hand-over with it', async () => {
  const { id } = await issued(scene)
  await proposed(id)
  await acting(scene.leader, id, 'cancellation', { reason: 'Thôi' })
  expect((await read(id)).handOvers[0].state).toBe('withdrawn')
})
test('many at once: each task by itself, told of those that were refused', async () => {
  const [one, other] = [await issued(scene), await issued(scene, { leads: [scene.units.education] })]
  const asked = { ids: [one.id, other.id], side: 'lead', toUnitId: scene.units.education, reason }
  const { body } = await scene.leader.post('/task-hand-overs', asked)
  expect(body.done).toEqual([one.id])
  expect(body.refused.map((no: { id: string; code: string }) => [no.id, no.code])).toEqual([
    [other.id, 'hand-over.same'],
  ])
})
