import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { makePassing, type Passing } from '#test/passing.ts'
import { exchangeOf } from './exchange.ts'

let at: Passing['at']
let task: Passing['task']
let leadOf: Passing['leadOf']
let dumpOf: Passing['dumpOf']
let round: Passing['round']
let admin: ReturnType<Passing['at']['as']>
let province: string
beforeAll(async () => {
  ;({ at, task, leadOf, dumpOf, round } = await makePassing())
  province = await at.world.unit('province', 'Tỉnh Mẫu', { code: 'T' })
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', province]))
  at.clock.set('2021-03-04')
})
afterAll(() => at.close())

const take = async (kind: string, ...lines: string[]) => {
  const sheet = await readSheet(`${kind}.csv`, Buffer.from(`${lines.join('\n')}\n`))
  const { faults, effect } = await at.act((work) => exchangeOf(kind).importer(work, sheet, { apply: true }))
  expect(faults).toEqual([])
  return effect
}
const units = 'key,code,name,kind,parent_code,valid_from,valid_to'
const passed = 'date,kind,from_code,to_code,share,basis'
/** Two communes that a file ends and makes one, whose code is that of the first. */
const merging = async (a: string, b: string, on = '2021-03-01', eve = '2021-02-28') => {
  const district = await at.world.unit('district', `Huyện ${a}`, { parent: province, code: `H${a}` })
  const [first = ''] = await Promise.all(
    [a, b].map((code) => at.world.unit('commune', `Xã ${code}`, { parent: district, code })),
  )
  const ended = [a, b].map((code) => `,${code},Xã ${code},commune,H${a},2019-01-01,${eve}`)
  return {
    first,
    district,
    units: [units, ...ended, `${a}-moi,${a},Xã ${a} mới,commune,H${a},${on},`],
    successions: [passed, `${on},merge,${a},${a},,NQ 1`, `${on},merge,${b},${a},,NQ 1`],
  }
}
const successionOf = async (unit: string) => (await admin.get(`/successions?unitId=${unit}`)).body.rows[0]

test('is in effect with its own import when its day has come, and waits for its day when not', async () => {
  const due = await merging('A1', 'A2')
  const open = await task(due.first)
  await take('units', ...due.units)
  expect(await take('successions', ...due.successions)).toEqual({ begin: 1, end: 2, passOn: 2, inEffect: 1, toCome: 0 })
  expect(await leadOf(open)).toBe((await successionOf(due.first)).to[0].id)

  const later = await merging('B1', 'B2', '2021-06-01', '2021-05-31')
  const waiting = await task(later.first)
  await take('units', ...later.units)
  expect(await take('successions', ...later.successions)).toMatchObject({ inEffect: 0, toCome: 1 })
  expect(await leadOf(waiting)).toBe(later.first)
})

test('taken back, the ended units go on and what began is gone: all is as before both files', async () => {
  const { first, ...files } = await merging('C1', 'C2')
  await task(first)
  const before = await dumpOf()
  await take('units', ...files.units)
  await take('successions', ...files.successions)
  expect(await dumpOf()).not.toEqual(before)
  expect((await admin.delete(`/successions/${(await successionOf(first)).id}`)).status).toBe(200)
  await round()
  expect(await dumpOf()).toEqual(before)
})

test('a rename and a transfer of a file go with their succession, and only they', async () => {
  const [from, to] = await Promise.all(
    ['HX', 'HY'].map((code) => at.world.unit('district', code, { parent: province, code })),
  )
  const unit = await at.world.unit('commune', 'Xã R', { parent: from!, code: 'R' })
  await take('units', units, ',R,Xã R,commune,HX,2019-01-01,2021-01-31', ',R,Xã R mới,commune,HX,2021-02-01,')
  await take('successions', passed, '2021-02-01,rename,R,,,NQ 1')
  const renamed = await dumpOf()
  await take('units', units, ',R,Xã R mới,commune,HX,2021-02-01,2021-02-28', ',R,Xã R mới,commune,HY,2021-03-01,')
  await take('successions', passed, '2021-03-01,transfer,R,,,NQ 1')
  const parentOf = async () =>
    (
      await at.world.db
        .selectFrom('unit_version')
        .select('parent_id')
        .where('unit_id', '=', unit)
        .orderBy('valid', 'desc')
        .executeTakeFirstOrThrow()
    ).parent_id
  expect(await parentOf()).toBe(to)
  expect((await admin.delete(`/successions/${(await successionOf(unit)).id}`)).status).toBe(200)
  expect(await dumpOf()).toEqual(renamed)
})

test('under a district that ended too none goes on: the district is named, and is taken back first', async () => {
  const { first, district, ...files } = await merging('D1', 'D2')
  const [head, ...communes] = files.units
  const ended = ',HD1,Huyện D1,district,T,2019-01-01,2021-02-28'
  const before = await dumpOf()
  await take('units', head!, ended, ...communes.map((line) => line.replace('HD1,2021', 'T,2021')))
  await take('successions', ...files.successions, '2021-03-01,dissolve,HD1,T,,NQ 2')
  const merger = await successionOf(first)
  const refusal = await admin.delete(`/successions/${merger.id}`)
  expect([refusal.status, refusal.body.built]).toEqual([422, [{ kind: 'unit', count: 1, name: 'Huyện D1' }]])
  for (const { id } of [await successionOf(district), merger])
    expect((await admin.delete(`/successions/${id}`)).status).toBe(200)
  expect(await dumpOf()).toEqual(before)
})
