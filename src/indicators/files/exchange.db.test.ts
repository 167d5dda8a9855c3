import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Exchange } from '#src/platform/exchange.ts'
import { sha256 } from '#src/platform/hash.ts'
import { readSheet, tableRows, writeCsv, writeWorkbook } from '#src/platform/spreadsheet.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { askedFigures } from '../asked-figures.ts'
import { indicatorExchanges } from './exchanges.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld({ now: '2021-06-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province, code: '099' })
  await world.unit('commune', 'Xã Quài Nưa', { parent: district, code: 'c1' })
  await world.unit('commune', 'Xã Quài Cang', { parent: district, code: 'c2' })
  await world.unit('commune', 'Xã cũ', { parent: district, code: 'c3', to: '2020-06-30' })
})
afterAll(() => world.close())

const [indicators, targets, observations] = indicatorExchanges as [Exchange, Exchange, Exchange]
const file = (...lines: string[]) => Buffer.from([...lines, ''].join('\n'))
const take = async ({ importer }: Exchange, bytes: Buffer, apply = true) => {
  const sheet = await readSheet('file.csv', bytes)
  return world.act((work) => importer(work, sheet, { apply }))
}
const faultsOf = async (exchange: Exchange, bytes: Buffer) =>
  (await take(exchange, bytes)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
const figure = async (unit: string, period: string, indicator = 'TRE') =>
  (await askedFigures(await world.view(), { indicator, unit, period }))[0]!

const textsOf = async (bytes: Buffer) => (await readSheet('a', bytes)).rows.map((row) => row.texts.join('|'))
/** What a kind exports, written as a workbook and read again. */
const throughWorkbook = async ({ exporter, numeric }: Exchange) =>
  textsOf(await writeWorkbook(await exporter(await world.view()), numeric))

const kinds = file(
  'code,name_vi,name_en,kind,measure,over_units,over_time,denominator_over_time,factor,direction,periodicity,decimals,collected_at,sector,breakdown,formula',
  'BHYT,Tỷ lệ bảo hiểm y tế,,ratio,%,sum,last,last,100,up,quarter,1,commune,,,',
  'TRE,Trẻ em,,number,người,sum,sum,,,up,month,0,,,,',
  'TRE_2,Hai lần,,formula,người,none,none,,,up,month,0,,,,TRE * 2',
)

test('every wrong cell of a file of indicators is named, and nothing is taken', async () => {
  const wrong = file(
    'code,name_vi,kind,measure,over_units,over_time,direction,periodicity,formula,collected_at',
    'bad,Sai,number,người,sum,sum,up,month,,',
    'A,Sai,formula,người,none,none,up,month,B + 1,',
    'B,Sai,formula,người,none,none,up,month,A * 2,',
    'C,Sai,number,người,total,sum,up,month,,commune;district',
  )
  expect(await faultsOf(indicators, wrong)).toEqual([
    '2 code indicator.code',
    '3 formula formula.cycle',
    '4 formula formula.cycle',
    '5 over_units choice.unknown',
    '5 collected_at collection.nested',
  ])
  expect(await world.db.selectFrom('indicator').select('code').execute()).toEqual([])
})

test('a dry run takes nothing; what was taken is written again byte for byte, in a workbook cell for cell', async () => {
  expect((await take(indicators, kinds, false)).counts).toEqual({ added: 3, changed: 0 })
  expect(await world.db.selectFrom('indicator').select('code').execute()).toEqual([])
  await take(indicators, kinds)
  const grid = await indicators.exporter(await world.view())
  expect(writeCsv(grid).toString()).toBe(kinds.toString())
  expect(await throughWorkbook(indicators)).toEqual(await textsOf(kinds))
})

test('every wrong cell of a file of observations is named, and nothing is taken', async () => {
  const wrong = file(
    'indicator,unit,period,value,numerator,denominator,state,note',
    'NONE,c1,2020-10,1,,,,',
    'TRE,c9,2020-10,1,,,,',
    'TRE,c3,2020-10,1,,,,',
    'TRE,c1,2020-13,1,,,,',
    'TRE,c1,2020-10,"1,5",,,,',
    'TRE,c1,2020-10,2,,,,',
    'BHYT,c1,2020-Q3,50,,,,',
    'BHYT,099,2020-Q3,,5,10,,',
    'TRE,c1,2020-11,,,,notAvailable,',
    'TRE_2,c1,2020-11,3,,,,',
  )
  expect(await faultsOf(observations, wrong)).toEqual([
    '2 indicator indicator.unknown',
    '3 unit unit.unknown',
    '4 unit unit.notThatDay',
    '5 period period.wrong',
    '6 value number.wrong',
    '7 indicator row.twice',
    '8 value ratio.parts',
    '9 unit unit.notCollected',
    '10 note state.reason',
    '11 indicator formula.computed',
  ])
  expect(await world.db.selectFrom('observation').select('id').execute()).toEqual([])
})

const figures = [
  'indicator,unit,period,value,numerator,denominator,item,state,note',
  'BHYT,c1,2020-Q3,,45,50,,,',
  'BHYT,c2,2020-Q3,,10,40,,,',
  'TRE,c1,2020-10,4.50,,,,,',
  'TRE,c2,2020-10,,,,,notAvailable,Chưa có số',
  'TRE,c1,2020-11,7,,,,,',
]

test('observations are read, set where they are collected, and written again byte for byte', async () => {
  expect((await take(observations, file(...figures))).counts).toEqual({ added: 5, changed: 0, unchanged: 0 })
  expect(await figure('099', '2020-Q3', 'BHYT')).toMatchObject({ value: '61.111111111111', reported: 2, expected: 2 })
  expect(await figure('11', '2020-Q4')).toMatchObject({ value: '11.5', reported: 0, expected: 2 })
  const written = writeCsv(await observations.exporter(await world.view())).toString()
  expect(written).toBe(file(...figures).toString())
  expect(await throughWorkbook(observations)).toEqual(await textsOf(file(...figures)))
  expect(await faultsOf(observations, file(figures[0]!, 'TRE,099,2020-10,9,,,,,'))).toEqual([
    '2 unit unit.notCollected',
  ])
})

test('the same file again changes nothing; a corrected one changes its cells and keeps the old; order does not matter', async () => {
  expect((await take(observations, file(...figures))).counts).toEqual({ added: 0, changed: 0, unchanged: 5 })
  const [head, ...rest] = figures
  const corrected = rest.map((line) => line.replace('TRE,c1,2020-11,7', 'TRE,c1,2020-11,8')).toReversed()
  expect((await take(observations, file(head!, ...corrected))).counts).toEqual({ added: 0, changed: 1, unchanged: 4 })
  expect(await figure('11', '2020-Q4')).toMatchObject({ value: '12.5' })
  const events = await world.db
    .selectFrom('audit_event')
    .select('action')
    .where('action', '=', 'import.applied')
    .execute()
  expect(events).toHaveLength(4)
})

test('a file read row after row is taken as one that was read whole; what is wrong is counted beyond the first thousand', async () => {
  const rows = (bytes: Buffer, apply: boolean) =>
    world.act(async (work) =>
      observations.rowsImporter!(work, await tableRows('so-lieu.csv', () => [bytes]), { apply }),
    )
  const whole = file(...figures)
  expect(await rows(whole, true)).toMatchObject({ faults: [], rows: 5, counts: { added: 0, changed: 1, unchanged: 4 } })
  const { payload } = await world.db
    .selectFrom('audit_payload')
    .select('payload')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(payload).toMatchObject({ fileName: 'so-lieu.csv', rows: 5, sha256: sha256(whole).toString('hex') })
  const wrong = Array.from({ length: 1_500 }, (_, n) => `TRE,c${n + 9},2020-10,x,,,,,`)
  const told = await rows(file(figures[0]!, ...wrong, 'TRE,c1,2020-10,1,,,,,', 'TRE,c1,2020-10,1,,,,,'), true)
  expect(told.faults).toHaveLength(1_000)
  expect(told.faults.slice(0, 3).map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
    '2 value number.wrong',
    '2 unit unit.unknown',
    '3 value number.wrong',
  ])
  expect(told).toMatchObject({ more: 2_001, rows: 1_502 })
  expect((await rows(file('indicator,unit,value', 'TRE,c1,1'), true)).faults).toMatchObject([
    { row: 1, column: 'period', code: 'column.missing' },
  ])
})

test('a cell that a form owns is refused', async () => {
  await world.db.updateTable('observation').set({ owner_kind: 'form' }).where('period', '=', '2020-11').execute()
  expect(await faultsOf(observations, file(figures[0]!, 'TRE,c1,2020-11,9,,,,,'))).toEqual(['2 value cell.owned'])
})

test('a target stands beside its figure; a new one replaces it and keeps the old', async () => {
  const head = 'indicator,unit,period,value,value_from,value_to,tolerance,baseline,decided_on,basis'
  expect(await faultsOf(targets, file(head, 'TRE,11,2020,1,2,,,,2020-02-30,'))).toEqual([
    '2 value target.both',
    '2 decided_on day.wrong',
  ])
  await take(targets, file(head, 'TRE,11,2020,100,,,,,2020-01-15,QĐ 1'))
  const second = file(head, 'TRE,11,2020,120,,,,90,2020-02-15,QĐ 2')
  expect((await take(targets, second)).counts).toEqual({ added: 0, changed: 1, unchanged: 0 })
  expect(await figure('11', '2020')).toMatchObject({ target: '120' })
  expect(writeCsv(await targets.exporter(await world.view())).toString()).toBe(second.toString())
  expect(await throughWorkbook(targets)).toEqual(await textsOf(second))
  expect(await world.db.selectFrom('target').select('value').where('current', '=', false).execute()).toEqual([
    { value: '100' },
  ])
})
