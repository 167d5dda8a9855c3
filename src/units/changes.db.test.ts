import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addSuccession, addUnit, ancestorsOn, changeUnit, endUnit, unitByCode, unitOn } from './index.ts'

let world: TestWorld
let [province, district, other] = ['', '', '']
const from = '2019-01-01'
beforeAll(async () => {
  world = await makeWorld()
  const add = async (code: string, kind: string, name: string, parentId: string | null) =>
    (await world.act((work) => addUnit(work, { code, kind, name, parentId, from }))).id
  province = await add('11', 'province', 'Tỉnh Điện Biên', null)
  district = await add('099', 'district', 'Huyện Tuần Giáo', province)
  other = await add('102', 'district', 'Huyện Mường Ảng', province)
})
afterAll(() => world.close())

const refusal = async (run: (work: Work) => Promise<unknown>, as?: string) => {
  const error = await world.act(run, as).then(
    () => undefined,
    (e: unknown) => e,
  )
  if (!(error instanceof Problem)) throw error ?? new Error('was not refused')
  return { status: error.status, code: error.code, ...error.details }
}
const commune = (more: object) => ({
  code: '03274',
  kind: 'commune',
  name: 'Xã Quài Nưa',
  parentId: district,
  from,
  ...more,
})

test.each([
  [
    'a code that another bears on one of its days',
    { code: '102' },
    { code: 'unit.code.taken', name: 'Huyện Mường Ảng' },
  ],
  ['a code with spaces', { code: 'A B' }, { code: 'unit.code.shape' }],
  ['no name', { name: '  ' }, { code: 'unit.text.empty', column: 'name' }],
  ['a name with a hidden character', { name: 'Xã\u200bA' }, { code: 'unit.text.unclean', column: 'name' }],
  ['a kind that does not exist', { kind: 'ward' }, { code: 'unit.kind.unknown' }],
  ['days in the wrong order', { to: '2018-01-01' }, { code: 'unit.days.reversed' }],
  ['a parent that is not there yet', { from: '2018-12-31' }, { code: 'unit.parent.missing', name: 'Huyện Tuần Giáo' }],
  ['a district in a district', { kind: 'district' }, { code: 'unit.parent.smaller' }],
])('a unit with %s is refused', async (_, more, said) => {
  expect(await refusal((work) => addUnit(work, commune(more)))).toMatchObject(said)
})

test('a unit does not end while another stands under it', async () => {
  const said = await refusal((work) => endUnit(work, { id: province, version: 1, on: '2025-06-30' }))
  expect(said).toMatchObject({ code: 'unit.children.outlive', name: 'Huyện Tuần Giáo' })
})
test('a change that starts from an older version shows both', async () => {
  const said = await refusal((work) => changeUnit(work, { id: district, version: 7, from, name: 'Huyện X' }))
  expect(said).toMatchObject({ status: 409, code: 'stale', theirs: { version: 1, name: 'Huyện Tuần Giáo' } })
})
test('an administrator of one district may not change another, nor add beside it', async () => {
  const admin = await world.account('Lò Văn Mẫu', ['administrator', district])
  expect(
    await refusal((work) => changeUnit(work, { id: other, version: 1, from, name: 'Huyện X' }), admin),
  ).toMatchObject({
    status: 403,
  })
  expect(await refusal((work) => addUnit(work, commune({ parentId: other })), admin)).toMatchObject({ status: 403 })
  expect(await refusal((work) => addUnit(work, commune({ parentId: null })), admin)).toMatchObject({ status: 403 })
})

test('names are kept in one form; the administrator of the district adds a commune in it', async () => {
  const admin = await world.account('Quàng Thị Mẫu', ['administrator', district])
  const { id } = await world.act((work) => addUnit(work, commune({ name: ' Xã  Quài Nưa '.normalize('NFD') })), admin)
  expect(await unitOn(await world.view(), id, from)).toMatchObject({ name: 'Xã Quài Nưa', shortName: 'Xã Quài Nưa' })
})

test('a unit that is renamed and moved from a day keeps its past, and takes what is under it along', async () => {
  const add = (facts: object) =>
    world.act((work) => addUnit(work, commune({ code: '03999', name: 'Xã Thử', ...facts })))
  const { id } = await add({})
  const village = await add({ code: 'B1', kind: 'village', name: 'Bản Thử', parentId: id })
  await world.act((work) =>
    changeUnit(work, { id, version: 1, from: '2023-01-01', name: 'Xã Mới', code: '03998', parentId: other }),
  )
  const view = await world.view()
  expect((await unitOn(view, id, '2022-12-31'))?.name).toBe('Xã Thử')
  expect(await unitOn(view, id, '2023-01-01')).toMatchObject({ name: 'Xã Mới', shortName: 'Xã Mới', code: '03998' })
  expect((await unitByCode(view, '03999', '2022-12-31'))?.id).toBe(id)
  expect(await unitByCode(view, '03999', '2023-01-01')).toBeUndefined()
  expect(await ancestorsOn(view, village.id, '2022-12-31')).toEqual([village.id, id, district, province])
  expect(await ancestorsOn(view, village.id, '2023-01-01')).toEqual([village.id, id, other, province])
})

test('an end can be taken back', async () => {
  const { id } = await world.act((work) => addUnit(work, commune({ code: 'E1', name: 'Xã Hết' })))
  await world.act((work) => endUnit(work, { id, version: 1, on: '2021-06-30' }))
  expect(await unitOn(await world.view(), id, '2021-07-01')).toBeUndefined()
  await world.act((work) => endUnit(work, { id, version: 2, on: null }))
  expect(await unitOn(await world.view(), id, '2021-07-01')).toBeDefined()
})

test('a succession is refused with sources or successors that do not exist then, with wrong shares, and twice a day', async () => {
  const on = '2022-01-01'
  const part = (source: string, to: string, share: string) => ({ from: source, to, share })
  const said = (s: Parameters<typeof addSuccession>[1]) => refusal((work) => addSuccession(work, s))
  const parts = [part(district, other, '1')]
  expect(await said({ on: from, kind: 'merge', parts })).toMatchObject({ code: 'succession.source.missing' })
  expect(
    await said({ on, kind: 'split', parts: [part(district, other, '0.6'), part(district, province, '0.3')] }),
  ).toMatchObject({
    code: 'succession.share.sum',
    sum: '0.9',
  })
  expect(await said({ on, kind: 'dissolve', dissolves: district, parts })).toMatchObject({
    code: 'succession.takesOver.missing',
  })
  expect(await said({ on, kind: 'dissolve', dissolves: district, takesOver: other, parts })).toMatchObject({
    code: 'succession.dissolve.shares',
  })
  await world.act((work) => addSuccession(work, { on, kind: 'merge', parts }))
  expect(await said({ on, kind: 'reshape', parts })).toMatchObject({ code: 'succession.again' })
})

test('a unit does not end before a succession that it takes part in', async () => {
  const [a, b] = [
    await world.act((work) => addUnit(work, commune({ code: 'S1' }))),
    await world.act((work) => addUnit(work, commune({ code: 'S2' }))),
  ]
  const parts = [{ from: a.id, to: b.id, share: '1' }]
  await world.act((work) => addSuccession(work, { on: '2024-01-01', kind: 'merge', parts }))
  const said = await refusal((work) => endUnit(work, { id: a.id, version: 1, on: '2023-06-30' }))
  expect(said).toMatchObject({ code: 'unit.succession.contradicted', day: '2023-12-31' })
  await world.act((work) => endUnit(work, { id: a.id, version: 1, on: '2023-12-31' }))
})
