import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addSuccession } from '../index.ts'

let world: TestWorld
let reader: string
let province: string
const unit: Record<string, string> = {}
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01' })
  province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  for (const [at, name] of ['A', 'B', 'D', 'Giữ'].entries())
    unit[name] = await world.unit('commune', `Xã ${name}`, { parent: province, code: `03${at}` })
  const begin = (ref: string, name: string, code: string) =>
    ({ ref, name, code, kind: 'commune', parentId: province }) as const
  const [merged, e, f] = [1, 2, 3].map((n) => `018f0000-0000-7000-8000-00000000000${n}`) as [string, string, string]
  const { A = '', B = '', D = '', Giữ: kept = '' } = unit
  await world.act((work) =>
    addSuccession(work, {
      ...{
        on: '2025-07-01',
        kind: 'merge',
        basis: 'Nghị quyết 1661',
        begins: [begin(merged, 'Xã Mới', '030')],
        ends: true,
      },
      parts: [A, B].map((from) => ({ from, to: merged, share: '1' })),
    }),
  )
  await world.act((work) =>
    addSuccession(work, {
      ...{ on: '2023-01-01', kind: 'split', ends: true, begins: [begin(e, 'Xã E', '050'), begin(f, 'Xã F', '051')] },
      parts: [
        { from: D, to: e, share: '0.6' },
        { from: D, to: f, share: '0.4' },
      ],
    }),
  )
  await world.act((work) =>
    addSuccession(work, {
      ...{
        on: '2024-01-01',
        kind: 'rename',
        parts: [{ from: kept, to: kept, share: '1' }],
        becomes: { name: 'Phường Giữ' },
      },
    }),
  )
  reader = await world.account('Quàng Văn Mẫu', ['reader', province])
})
afterAll(() => world.close())

const changes = async (query: string) => (await world.as(reader).get(`/units/changes?${query}`)).body
type Row = { what: string[]; before: { name: string }; after: { name: string }; into: Related[]; outOf: Related[] }
type Related = { name: string; share: string }
const shares = (list: Related[]) => list.map(({ name, share }) => `${name} ${share}`).sort()
const rowOf = (rows: Row[], name: string) => rows.find((row) => (row.after ?? row.before).name === name)!

test('days in the wrong order are refused; where nothing changed nothing is told', async () => {
  expect((await world.as(reader).get('/units/changes?from=2025-01-01&to=2024-01-01')).status).toBe(400)
  expect((await changes('from=2025-07-02&to=2026-01-01')).rows).toEqual([])
})

test('the counts of each kind reconcile from the first day to the second', async () => {
  const { counts } = await changes('from=2022-12-31&to=2026-01-01')
  const commune = counts.find((one: { kind: string }) => one.kind === 'commune')
  expect(commune).toMatchObject({ before: 4, ended: 3, began: 3, after: 4, renamed: 1, recoded: 0 })
  for (const one of counts) expect(one.before - one.ended - one.otherKind + one.began + one.thisKind).toBe(one.after)
})

test('an ended unit says into what it went, a new one from what it came, both with shares', async () => {
  const { rows } = await changes('from=2022-12-31&to=2026-01-01')
  expect(shares(rowOf(rows, 'Xã D').into)).toEqual(['Xã E 0.6', 'Xã F 0.4'])
  expect(shares(rowOf(rows, 'Xã Mới').outOf)).toEqual(['Xã A 1', 'Xã B 1'])
  expect(rowOf(rows, 'Phường Giữ')).toMatchObject({ what: ['renamed'], before: { name: 'Xã Giữ' } })
  const ended = await changes('from=2022-12-31&to=2026-01-01&what=ended&limit=2')
  expect(ended.rows).toHaveLength(2)
  const rest = await changes(`from=2022-12-31&to=2026-01-01&what=ended&limit=2&after=${ended.next}`)
  expect([...ended.rows, ...rest.rows].map((row: Row) => row.before.name)).toEqual(['Xã A', 'Xã B', 'Xã D'])
})

test('a code that passed on finds both units, each with the days it was theirs; an old name without tone marks', async () => {
  const found = (await world.as(reader).get('/units?q=030')).body.rows
  const told = found.map((row: { name: string; code: string; bore: object[] }) => [row.name, row.code, row.bore])
  expect(told).toContainEqual(['Xã Mới', '030', []])
  expect(told).toContainEqual([
    'Xã A',
    '030',
    [{ what: 'code', text: '030', from: expect.any(String), to: '2025-06-30' }],
  ])
  const [renamed] = (await world.as(reader).get('/units?q=xa%20giu')).body.rows
  expect(renamed).toMatchObject({ name: 'Phường Giữ', bore: [{ what: 'name', text: 'Xã Giữ', to: '2023-12-31' }] })
})

test('taken away as a file, a change stands in a line: codes, kinds and places of both days, what came of it by share', async () => {
  const { text, headers } = await world.as(reader).get('/unit-change-export?from=2022-06-01&to=2026-01-01&q=xa')
  expect(headers['content-disposition']).toContain('units-2022-06-01-2026-01-01.csv')
  const lines = text.slice(1).trimEnd().split('\n')
  const found = (await changes('from=2022-06-01&to=2026-01-01&q=xa')).rows
  expect([lines[0]!.split(',').length, lines.length]).toEqual([12, found.length + 1])
  expect(lines).toContainEqual(`${unit.D},ended,Xã D,,commune,,032,,Tỉnh Điện Biên,,Xã E (0.6); Xã F (0.4),`)
})
