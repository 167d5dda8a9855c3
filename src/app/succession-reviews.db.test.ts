import { afterAll, beforeAll, expect, test } from 'vitest'
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

let number = 0
const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
async function reviewOf(parts: readonly { unit: string; state: string }[], ended: string | null = null) {
  const made = { made_by: at.people.coordinator, made_at: at.clock.now() }
  const kept = { owner_unit_id: at.office, ...made }
  const directive = {
    symbol: `${++number}-CT/TU`,
    issuer_name: 'Tỉnh ủy',
    issued_on: '2018-01-01',
    abstract: 'Chỉ thị',
  }
  const { id: directive_id } = await at.db
    .insertInto('directive')
    .values({ ...directive, kind: 'chiThi', state: 'inForce', ...kept })
    .returning('id')
    .executeTakeFirstOrThrow()
  const span = { span_from: '2018-01-01', span_to: '2020-12-31', opened_on: '2021-01-05', ended_on: ended }
  const { id } = await at.db
    .insertInto('review')
    .values({ directive_id, kind: 'soKet', title: 'Sơ kết', work_year: 2021, ...span, ...kept })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { unit: unit_id, state } of parts) {
    const days = state === 'notStarted' ? {} : { planned_on: '2021-02-01' }
    await at.db
      .insertInto('review_unit')
      .values({ review_id: id, unit_id, due_on: '2021-04-01', state, ...days })
      .execute()
    if (state === 'notStarted') continue
    const move = { review_id: id, unit_id, seq: 1, move: 'plan', from_state: 'notStarted', to_state: 'planned' }
    const by = { on_day: '2021-02-01', by_account_id: at.people.coordinator, at: at.clock.now() }
    await at.db
      .insertInto('review_unit_move')
      .values({ ...move, ...by })
      .execute()
  }
  return id
}
const partsOf = async (review: string) =>
  (await at.db.selectFrom('review_unit').select(['unit_id', 'state']).where('review_id', '=', review).execute()).map(
    ({ unit_id, state }) => [unit_id, state],
  )
const stepsOf = async (review: string) =>
  (await at.db.selectFrom('review_unit_move').select('unit_id').where('review_id', '=', review).execute()).map(
    ({ unit_id }) => unit_id,
  )
const merging = (from: readonly string[], to: string) => ({
  ...{ on: '2021-03-02', kind: 'merge', ends: true },
  parts: from.map((one) => ({ from: one, to, share: '1' })),
})

test('what ended units have not reported is asked of the successor once, as far as it had come; what is reported or over stays', async () => {
  const [a, b, heir] = [await unit('Xã Một'), await unit('Xã Hai'), await unit('Xã Kế')]
  const open = await reviewOf([
    { unit: a, state: 'notStarted' },
    { unit: b, state: 'planned' },
  ])
  const reported = await reviewOf([{ unit: a, state: 'reported' }])
  const over = await reviewOf([{ unit: a, state: 'notStarted' }], '2021-02-20')
  const dump = await dumpOf()
  const told = (await admin.post('/successions/preview', merging([a, b], heir))).body.follows
  const parts = told.filter(({ kind }: { kind: string }) => kind === 'reviewPart')
  expect(parts.map(({ unitId, count }: { unitId: string; count: number }) => [unitId, count]).sort()).toEqual(
    [
      [a, 1],
      [b, 1],
    ].sort(),
  )
  const { id } = (await admin.post('/successions', merging([a, b], heir))).body
  expect(await partsOf(open)).toEqual([[heir, 'planned']])
  expect(await stepsOf(open)).toEqual([heir])
  expect(await partsOf(reported)).toEqual([[a, 'reported']])
  expect(await partsOf(over)).toEqual([[a, 'notStarted']])
  expect((await admin.delete(`/successions/${id}`)).status).toBe(200)
  expect(await dumpOf()).toEqual(dump)
})

test('where the successor answers already, its own part stands; not taken back over the head of whoever went on', async () => {
  const [a, heir] = [await unit('Xã Ba'), await unit('Xã Bốn')]
  const both = await reviewOf([
    { unit: a, state: 'held' },
    { unit: heir, state: 'notStarted' },
  ])
  const dump = await dumpOf()
  const enter = async () => (await admin.post('/successions', merging([a], heir))).body.id
  const first = await enter()
  expect(await partsOf(both)).toEqual([[heir, 'notStarted']])
  expect((await admin.delete(`/successions/${first}`)).status).toBe(200)
  expect(await dumpOf()).toEqual(dump)
  const alone = await reviewOf([{ unit: a, state: 'notStarted' }])
  const again = await enter()
  await at.db
    .updateTable('review_unit')
    .set(({ eb }) => ({ state: 'planned', planned_on: '2021-03-20', version: eb('version', '+', 1) }))
    .where('review_id', '=', alone)
    .execute()
  const { status, body } = await admin.delete(`/successions/${again}`)
  expect([status, body.built]).toEqual([422, [{ kind: 'reviewPart', count: 1 }]])
})
