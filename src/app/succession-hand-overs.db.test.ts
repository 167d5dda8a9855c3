import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let task: Passing['task']
let round: Passing['round']
let failed: Passing['failed']
let dumpOf: Passing['dumpOf']
let admin: ReturnType<Passing['at']['as']>
let leader: typeof admin
beforeAll(async () => {
  ;({ at, task, round, failed, dumpOf } = await makePassing())
  at.clock.set('2021-03-04')
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
  leader = at.as(await at.world.account('Phạm Minh Họa', ['leader', at.office]))
})
afterAll(() => at.close())

const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
const merging = (from: readonly string[], to: string) => ({
  ...{ on: '2021-03-02', kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})
const enter = async (from: readonly string[], to: string) => {
  const { status, body } = await admin.post('/successions', merging(from, to))
  expect([status, body.code]).toEqual([200, undefined])
  return body.id as string
}
const offered = async (id: string, toUnitId: string, side = 'lead') => {
  const { version } = (await leader.get(`/tasks/${id}`)).body
  const asked = await leader.post(`/tasks/${id}/hand-overs`, { version, side, toUnitId, reason: 'Đúng chức năng' })
  expect([asked.status, asked.body.code]).toEqual([200, undefined])
  return asked.body.handOverId as string
}
type HandOver = { state: string; toUnitId: string; firstAsked: string | null; lapse: string | null; from: string }
const last = async (id: string) => (await leader.get(`/tasks/${id}`)).body.handOvers[0] as HandOver
const told = async (by: typeof admin, kind: string) => (await by.get(`/messages?kind=${kind}`)).body.rows.length
const undo = (id: string) => admin.delete(`/successions/${id}`)

test('what an ended unit was asked to take its successor is asked, told so, and may take; undone, the first is asked again', async () => {
  const [asked, heir] = [await unit('Xã Hỏi'), await unit('Xã Kế')]
  const id = await task(at.commune)
  await offered(id, asked)
  const before = await dumpOf()
  const { follows } = (await admin.post('/successions/preview', merging([asked], heir))).body
  expect(follows).toContainEqual(expect.objectContaining({ kind: 'handOver', unitId: asked, count: 1 }))
  const head = at.as(await at.world.account('Lò Thị Trưởng', ['head', heir]))
  const dump = await dumpOf()
  const succession = await enter([asked], heir)
  expect(await last(id)).toMatchObject({ state: 'proposed', toUnitId: heir, firstAsked: 'Xã Hỏi' })
  expect([(await head.get('/today')).body.toTake.total, await told(head, 'handOverAsked')]).toEqual([1, 1])
  expect((await undo(succession)).status).toBe(200)
  expect(await dumpOf()).toEqual(dump)
  expect((await dumpOf()).hand_over).toEqual(before.hand_over)
  const again = await enter([asked], heir)
  const { id: handOver } = (await leader.get(`/tasks/${id}`)).body.handOvers[0]
  expect((await head.post(`/tasks/${id}/hand-overs/${handOver}/decision`, { accepted: true })).status).toBe(200)
  const { status, body } = await undo(again)
  expect([status, body.built]).toEqual([422, [{ kind: 'handOver', count: 1 }]])
})

test('of what an ended unit was to give away the successor is asked to part with; where it was to take it itself the proposal lapses', async () => {
  const [lead, other, heir] = [await unit('Xã Giao'), await unit('Xã Nhận'), await unit('Xã Gộp')]
  const [goes, stays] = [await task(lead), await task(lead)]
  await offered(goes, other)
  await offered(stays, heir)
  const succession = await enter([lead], heir)
  expect(await last(goes)).toMatchObject({ state: 'proposed', toUnitId: other, from: 'Xã Gộp' })
  expect(await last(stays)).toMatchObject({ state: 'lapsed', lapse: 'has' })
  expect(await told(leader, 'handOverLapsed')).toBe(1)
  await offered(stays, other)
  expect((await undo(succession)).body.built).toEqual([{ kind: 'handOver', count: 1 }])
  await leader.delete(`/tasks/${stays}/hand-overs/${(await leader.get(`/tasks/${stays}`)).body.handOvers[0].id}`)
  await leader.post(`/tasks/${stays}/cancellation`, {
    version: (await leader.get(`/tasks/${stays}`)).body.version,
    reason: 'Thôi',
  })
  // of a task that has ended nobody is asked again
  expect((await undo(succession)).status).toBe(200)
  const states = (await leader.get(`/tasks/${stays}`)).body.handOvers.map((one: HandOver) => [one.state, one.lapse])
  expect(states).toEqual([
    ['withdrawn', null],
    ['withdrawn', null],
  ])
  expect(await last(goes)).toMatchObject({ state: 'proposed', from: 'Xã Giao' })
})

test('asked of one that leads another part of the task, or of one that ends without a successor, nobody is asked any more', async () => {
  const [asked, heir, alone] = [await unit('Xã Một'), await unit('Xã Hai'), await unit('Xã Lẻ')]
  const parent = await task(at.office)
  const [part, beside, free] = [
    await task(at.commune, { parent_id: parent }),
    await task(heir, { parent_id: parent }),
    await task(at.second),
  ]
  expect(beside).not.toBe(part)
  await offered(part, asked)
  await offered(free, alone)
  await enter([asked], heir)
  expect(await last(part)).toMatchObject({ state: 'lapsed', lapse: 'leads' })
  await round()
  expect((await last(free)).state).toBe('proposed')
  const { version } = (await admin.get(`/units/${alone}`)).body
  expect((await admin.put(`/units/${alone}/ending`, { on: '2021-03-03', version })).status).toBe(200)
  await round()
  expect(failed).toEqual([])
  expect(await last(free)).toMatchObject({ state: 'lapsed', lapse: 'ended' })
})
