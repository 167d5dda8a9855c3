import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildUnits } from '#demo/units.ts'
import { verifyChain } from '#src/platform/audit/verify.ts'
import type { Importer } from '#src/platform/exchange.ts'
import { readSheet, writeCsv, writeWorkbook } from '#src/platform/spreadsheet.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { unitByCode } from '../on-day.ts'
import { exportSuccessions } from './export-successions.ts'
import { exportUnits } from './export-units.ts'
import { importSuccessions } from './import-successions.ts'
import { importUnits } from './import-units.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const header = 'key,code,name,kind,parent_code,valid_from,valid_to,short_name,symbol,place,aliases'
const file = (...lines: string[]) => Buffer.from([header, ...lines, ''].join('\n'))
const take = async (importer: Importer, bytes: Uint8Array, apply = true, at = world) => {
  const sheet = await readSheet('units.csv', bytes)
  return at.act((work) => importer(work, sheet, { apply }))
}
const faultsOf = async (importer: Importer, bytes: Uint8Array) =>
  (await take(importer, bytes)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
const exported = async (at = world) => writeCsv(await exportUnits(await at.view()))
const exportedSuccessions = async (at = world) => writeCsv(await exportSuccessions(await at.view()))

const province = ',11,Tỉnh Điện Biên,province,,2019-01-01,,,,,'
const units = file(
  province,
  'a,A,Xã A,commune,11,2019-01-01,2025-06-30,,,,',
  ',B,Xã B,commune,11,2019-01-01,2022-12-31,,,,',
  ',B,Xã B mới,commune,11,2023-01-01,2025-06-30,Xã B,,Bản B,Bê;Xã Bê',
  'c,A,Xã C,commune,11,2025-07-01,,,,,',
  ',D,Xã D,commune,11,2019-01-01,2024-12-31,,,,',
  ',SYT,Sở Y tế,department,11,2019-01-01,,,SYT,Điện Biên,Ngành Y tế',
)
const successions = Buffer.from(
  [
    'date,kind,from_code,to_code,share,basis',
    '2025-07-01,merge,A,A,1,NQ 1',
    '2025-07-01,merge,B,A,1,NQ 1',
    '2023-01-01,rename,B,B,,',
    '2025-01-01,dissolve,D,11,,',
    '',
  ].join('\n'),
)

test('every error is named by row and column, and nothing is taken', async () => {
  const bad = file(
    province,
    ',1,Xã Một,commune,2,2019-01-01,,,,,',
    ',2,Xã Hai,commune,3,2019-01-01,,,,,',
    ',3,Xã Ba,district,2,2019-01-01,2020-12-31,,,,',
    'k,4,Bản Bốn,village,1,2019-01-01,2019-12-31,,,,',
    'k,4,Bản Bốn,village,1,2020-02-01,,,,,',
    'm,5,Bản Năm,village,1,2019-01-01,2020-12-31,,,,',
    'm,5,Bản Năm,village,1,2020-12-31,,,,,',
    ',11,Tỉnh Khác,province,,2020-01-01,,,,,',
    'n,4,Bản Sáu,village,11,2019-06-01,,,,,',
    ',7,Bản Bảy,hamlet,11,2019-13-01,,,,,',
    ',8,,village,11,2019-01-01,2018-01-01,,,,',
    ',9,Bản Chín,village,99,2019-01-01,,,,,',
    ',10,Bản Mười,village,3,2021-01-01,,,,,',
  )
  expect(await faultsOf(importUnits, bad)).toEqual([
    '3 parent_code parent.smaller',
    '4 parent_code parent.missing',
    '4 parent_code parent.cycle',
    '5 parent_code parent.smaller',
    '5 parent_code parent.cycle',
    '7 valid_from days.gap',
    '7 code code.taken',
    '9 valid_from days.overlap',
    '10 valid_from days.overlap',
    '11 code code.taken',
    '12 valid_from day.wrong',
    '13 name cell.empty',
    '13 valid_to days.reversed',
    '14 parent_code unit.unknown',
    '15 parent_code unit.notThatDay',
  ])
  expect((await exported()).toString()).toBe(`${header}\n`)
})
test('a dry run finds what would be done and does nothing', async () => {
  expect(await take(importUnits, units, false)).toMatchObject({ faults: [], rows: 7, counts: { added: 6, changed: 0 } })
  expect((await exported()).toString()).toBe(`${header}\n`)
})
test('successions of units that do not exist, on wrong days and with wrong shares are refused by row and column', async () => {
  await take(importUnits, units)
  const lines = [
    'date,kind,from_code,to_code,share,basis',
    '2025-07-01,merge,Z,A,,',
    '2024-07-01,merge,B,A,,',
    '2025-07-01,split,B,A,0.5,X',
    '2025-07-01,split,B,11,0.4,X',
    '2024-07-01,abolish,B,11,1.5,',
    '2025-01-01,dissolve,D,,,',
    '2025-01-01,dissolve,D,11,1,',
    '2026-07-01,merge,B,A,,',
    '2023-01-01,rename,B,11,,',
  ]
  expect(await faultsOf(importSuccessions, Buffer.from(lines.join('\n')))).toEqual([
    '2 from_code unit.unknown',
    '4 share share.sum',
    '6 kind kind.unknown',
    '6 share share.range',
    '7 to_code takesOver.missing',
    '8 share dissolve.shares',
    '9 from_code unit.notThatDay',
    '10 to_code same.only',
  ])
  expect((await exportedSuccessions()).toString()).toBe('date,kind,from_code,to_code,share,basis\n')
})
test('one event tells of an import, with the digest of its file', async () => {
  const before = (await verifyChain(world.reader)).events
  await take(importSuccessions, successions)
  expect((await verifyChain(world.reader)).events).toBe(before + 1)
  const [payload] = await world.db
    .selectFrom('audit_payload')
    .select('payload')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  const { sha256 } = await readSheet('x', successions)
  expect(payload?.payload).toMatchObject({ kind: 'successions', rows: 4, sha256: sha256.toString('hex') })
})
test('what was imported is exported byte for byte, and reading it again changes nothing', async () => {
  expect((await exported()).toString()).toBe(units.toString())
  expect((await exportedSuccessions()).toString()).toBe(successions.toString())
  expect(await take(importUnits, units)).toMatchObject({ faults: [], counts: { added: 0, changed: 0, unchanged: 6 } })
  expect(await take(importSuccessions, successions)).toMatchObject({ faults: [], counts: { added: 0, unchanged: 3 } })
})
test('a code means the unit of the day: after the merger the new commune', async () => {
  const view = await world.view()
  expect((await unitByCode(view, 'A', '2025-06-30'))?.key).toBe('a')
  expect((await unitByCode(view, 'A', '2025-07-01'))?.key).toBe('c')
  expect((await unitByCode(view, 'B', '2024-01-01'))?.name).toBe('Xã B mới')
})
test('a later file ends a unit and adds the next, leaving the past as it was', async () => {
  const later = file('c,A,Xã C,commune,11,2025-07-01,2026-06-30,,,,', 'e,A,Xã E,commune,11,2026-07-01,,,,,')
  expect((await take(importUnits, later)).counts).toEqual({ added: 1, changed: 1, unchanged: 0 })
  expect((await unitByCode(await world.view(), 'A', '2026-07-01'))?.key).toBe('e')
  expect((await exported()).toString()).toContain('a,A,Xã A,commune,11,2019-01-01,2025-06-30')
})
test('an administrator of one commune may not import another', async () => {
  const view = await world.view()
  const admin = await world.account('Lò Văn Mẫu', ['administrator', (await unitByCode(view, 'A', '2021-01-12'))!.id])
  const sheet = await readSheet('units.csv', file(',SYT,Sở Y tế mới,department,11,2019-01-01,,,SYT,,'))
  await expect(world.act((work) => importUnits(work, sheet, { apply: true }), admin)).rejects.toMatchObject({
    status: 403,
  })
})
test('two keys are two units: the earlier is the one that is there, the other takes over its code', async () => {
  const bearer = async (day: string) => unitByCode(await world.view(), 'SYT', day)
  const before = await bearer('2025-01-01')
  const passed = file(
    'syt2,SYT,Sở Y tế mới,department,11,2026-01-01,,,SYT,,',
    'syt1,SYT,Sở Y tế,department,11,2019-01-01,2025-12-31,,SYT,Điện Biên,Ngành Y tế',
  )
  expect(await take(importUnits, passed)).toMatchObject({
    faults: [],
    counts: { added: 1, changed: 1, unchanged: 0 },
    effect: { begin: 1, end: 1, codesPassOn: 1 },
  })
  expect(await bearer('2025-12-31')).toMatchObject({ id: before!.id, key: 'syt1' })
  expect((await bearer('2026-01-01'))?.key).toBe('syt2')
})

test('the demonstration’s directory goes out and comes in the same, as text and as a workbook', async () => {
  const [first, second, third] = [await makeWorld(), await makeWorld(), await makeWorld()]
  try {
    await first.act(buildUnits)
    const grid = await exportUnits(await first.view())
    expect((await take(importUnits, writeCsv(grid), true, second)).faults).toEqual([])
    expect((await take(importUnits, await writeWorkbook(grid), true, third)).faults).toEqual([])
    for (const other of [second, third]) expect((await exported(other)).equals(writeCsv(grid))).toBe(true)
  } finally {
    await Promise.all([first.close(), second.close(), third.close()])
  }
})
