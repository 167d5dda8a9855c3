import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepers, keepRecords, keptBy } from '#test/kept-records.ts'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let dumpOf: Passing['dumpOf']
let admin: ReturnType<Passing['at']['as']>
beforeAll(async () => {
  ;({ at, dumpOf } = await makePassing())
  at.clock.set('2021-03-04')
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
})
afterAll(() => at.close())

const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
const keep = (id: string) => keepRecords(at.world, id, at.third, at.people.coordinator)
const merging = (from: readonly string[], to: string, on: string) => ({
  ...{ on, kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})
const enter = async (body: object) => {
  const made = await admin.post('/successions', body)
  expect([made.status, made.body]).toEqual([200, made.body])
  return made.body.id as string
}
/** As the preview names them. */
const kinds = [...Object.keys(keepers).map((table) => table.replace('_type', 'Type')), 'template']
const each = (n: number) => Object.fromEntries(Object.keys(keepers).map((kind) => [kind, n]))
const openOnes = { ...each(1), indicator: 1, form: 1 }
const closedOnes = { ...each(1), indicator: 0, form: 0 }

test('what an ended unit keeps and is not closed is kept by its successor; what is closed stays; undone, all is as it was', async () => {
  const [old, heir] = [await unit('Xã Giữ'), await unit('Xã Kế')]
  await keep(old)
  const dump = await dumpOf()
  const body = merging([old], heir, '2021-03-02')
  const told = (await admin.post('/successions/preview', body)).body.follows
  expect(
    told.map(({ kind, count, first }: { kind: string; count: number; first: [] }) => [kind, count, first]),
  ).toEqual(expect.arrayContaining(kinds.map((kind) => [kind, 1, []])))
  const id = await enter(body)
  expect(await keptBy(at.world, heir)).toEqual(openOnes)
  expect(await keptBy(at.world, old)).toEqual(closedOnes)
  const passed = await at.db.selectFrom('audit_event').selectAll().where('action', '=', 'article.passedOn').execute()
  expect(passed).toHaveLength(1)
  expect((await admin.delete(`/successions/${id}`)).body).toEqual({ id })
  expect(await dumpOf()).toEqual(dump)
})

test('the successor writes letters in the office’s own file from the day on, and in its own where it has one', async () => {
  const [old, other, heir, settled] = [
    await unit('Xã Mẫu'),
    await unit('Xã Khuôn'),
    await unit('Xã Dạng'),
    await unit('Xã In'),
  ]
  for (const id of [old, other, settled]) await keep(id)
  const templatesOf = async (id: string) =>
    (await at.db.selectFrom('office_template').select(['valid', 'version']).where('unit_id', '=', id).execute()).map(
      ({ valid }) => valid,
    )
  const id = await enter(merging([old, other], heir, '2021-03-02'))
  await enter(merging([heir], settled, '2021-03-03'))
  expect(await templatesOf(old)).toEqual(['[2020-01-01,2021-03-02)'])
  expect(await templatesOf(heir)).toEqual(['[2021-03-02,2021-03-03)'])
  expect(await templatesOf(settled)).toEqual(['[2020-01-01,)'])
  const links = await at.db
    .selectFrom('file_link')
    .select('subject_id')
    .where('subject_kind', '=', 'officeTemplate')
    .execute()
  expect(new Set(links.map((l) => l.subject_id)).size).toBe(links.length)
  expect((await admin.delete(`/successions/${id}`)).body.code).toBe('succession.builtOn')
})

test('one upon the other they are taken back in turn, and not over the head of whoever changed a record since', async () => {
  const [a, b, c] = [await unit('Xã Đầu'), await unit('Xã Hai'), await unit('Xã Ba')]
  await keep(a)
  const dump = await dumpOf()
  const first = await enter(merging([a], b, '2021-03-02'))
  const second = await enter(merging([b], c, '2021-03-03'))
  expect(await keptBy(at.world, c)).toEqual(openOnes)
  for (const id of [second, first]) expect((await admin.delete(`/successions/${id}`)).status).toBe(200)
  expect(await dumpOf()).toEqual(dump)
  const again = await enter(merging([a], b, '2021-03-02'))
  await at.db
    .updateTable('meeting')
    .set(({ eb }) => ({ place: 'Hội trường', version: eb('version', '+', 1) }))
    .where('owner_unit_id', '=', b)
    .execute()
  const { status, body } = await admin.delete(`/successions/${again}`)
  expect([status, body.built]).toEqual([422, [{ kind: 'meeting', count: 1 }]])
})
