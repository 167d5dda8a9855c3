import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let dumpOf: Passing['dumpOf']
let admin: ReturnType<Passing['at']['as']>
let office: typeof admin
beforeAll(async () => {
  ;({ at, dumpOf } = await makePassing())
  at.clock.set('2021-03-04')
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
  office = at.as(await at.world.account('Trần Thị Ví Dụ', ['coordinator', at.office]))
})
afterAll(() => at.close())

const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
const merging = (from: readonly string[], to: string, on = '2021-03-02') => ({
  ...{ on, kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})
const enter = async (...merged: Parameters<typeof merging>) => {
  const { status, body } = await admin.post('/successions', merging(...merged))
  expect([status, body.code]).toEqual([200, undefined])
  return body.id as string
}
const undo = (id: string) => admin.delete(`/successions/${id}`)
let number = 0
/** A register of these units, with how many each has to reach and has reached. */
async function register(units: readonly (readonly [unit: string, due: number | null, people: number])[]) {
  const directive = { issuerName: 'Tỉnh ủy', issuedOn: '2021-01-05', kind: 'nghiQuyet', abstract: 'Nghị quyết' }
  const { id: directiveId } = (await office.post('/directives', { symbol: `${++number}-NQ/TU`, ...directive })).body
  const unitIds = units.map(([one]) => one)
  const { id } = (await office.post('/disseminations', { directiveId, dueOn: '2021-03-31', unitIds })).body
  for (const [one, peopleDue, people] of units) {
    if (peopleDue === null) continue
    expect((await office.put(`/disseminations/${id}/units/${one}`, { peopleDue, version: 1 })).status).toBe(200)
    const session = { heldOn: '2021-02-20', form: 'conference', people, version: 2 }
    if (people > 0) await office.post(`/disseminations/${id}/units/${one}/sessions`, session)
  }
  return id as string
}
type Line = { unitId: string; peopleDue: number | null; people: number; sessions: { heldBy: string | null }[] }
const read = async (id: string) => (await office.get(`/disseminations/${id}`)).body
const linesOf = async (id: string) =>
  (await read(id)).units.map(({ unitId, peopleDue, people, sessions }: Line) => [
    unitId,
    peopleDue,
    people,
    sessions.map(({ heldBy }) => heldBy),
  ])

test('whom ended units have not reached is their successor’s to reach, once and with nobody lost; undone, all is as it was', async () => {
  const [a, b, heir] = [await unit('Xã Một'), await unit('Xã Hai'), await unit('Xã Kế')]
  const fresh = await register([
    [a, 40, 10],
    [b, 60, 0],
  ])
  const both = await register([
    [a, 40, 10],
    [heir, 30, 30],
    [b, null, 0],
  ])
  const whole = await register([[a, 5, 5]])
  const before = (await read(fresh)).counts
  const dump = await dumpOf()
  const { follows } = (await admin.post('/successions/preview', merging([a, b], heir))).body
  const parts = follows.filter(({ kind }: { kind: string }) => kind === 'disseminationPart')
  expect(parts.map(({ unitId, count }: { unitId: string; count: number }) => [unitId, count]).sort()).toEqual(
    [
      [a, 2],
      [b, 2],
    ].sort(),
  )
  const id = await enter([a, b], heir)
  expect(await linesOf(fresh)).toEqual([[heir, 100, 10, ['Xã Một']]])
  expect((await read(fresh)).counts).toMatchObject({ units: 1, people: before.people, peopleDue: before.peopleDue })
  expect(await linesOf(both)).toEqual([[heir, null, 40, expect.arrayContaining([null, 'Xã Một'])]])
  expect(await linesOf(whole)).toEqual([[a, 5, 5, [null]]])
  const focal = at.as(await at.world.account('Lò Thị Mới', ['focal', heir]))
  expect((await focal.get(`/disseminations/${fresh}`)).body.units.map(({ unitId }: Line) => unitId)).toEqual([heir])
  expect((await undo(id)).status).toBe(200)
  const now = await dumpOf()
  for (const table of ['dissemination_unit', 'dissemination_session', 'succession_effect'])
    expect([table, now[table]]).toEqual([table, dump[table]])
})

test('one upon the other they are taken back in turn, and not over the head of whoever went on', async () => {
  const [a, b, c] = [await unit('Xã Ba'), await unit('Xã Bốn'), await unit('Xã Năm')]
  const id = await register([
    [a, 10, 1],
    [b, 10, 2],
    [c, 10, 3],
  ])
  const dump = await dumpOf()
  const first = await enter([a], c)
  const second = await enter([b], c, '2021-03-03')
  expect((await linesOf(id)).map((line: unknown[]) => line.slice(0, 3))).toEqual([[c, 30, 6]])
  for (const one of [second, first]) expect((await undo(one)).status).toBe(200)
  expect(await dumpOf()).toEqual(dump)
  const again = await enter([a], c)
  const focal = at.as(await at.world.account('Lò Thị Năm', ['focal', c]))
  const { version } = (await read(id)).units.find(({ unitId }: Line) => unitId === c)
  const more = { heldOn: '2021-03-03', form: 'online', people: 2, version }
  expect((await focal.post(`/disseminations/${id}/units/${c}/sessions`, more)).status).toBe(200)
  const { status, body } = await undo(again)
  expect([status, body.built]).toEqual([422, [{ kind: 'disseminationPart', count: 1 }]])
})
