import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFigures } from '#src/indicators/index.ts'
import { addIndicator, makeReporting, type Reporting, table } from '#test/reporting.ts'
import { addForm, addRegime, openPeriods } from './index.ts'

let at: Reporting
let office = ''
let focal = ''
let id = ''
const quarters = ['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2']

/** The province's department gives a row for each district, with rules between its cells. */
beforeAll(async () => {
  at = await makeReporting()
  office = await at.unit('department', 'Sở Giáo dục và Đào tạo', { parent: at.province })
  const board = await at.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: at.province })
  focal = await at.account('Lò Văn Ví Dụ', ['focal', office], ['head', office])
  const coordinator = await at.account('Nguyễn Thị Thử', ['coordinator', board])
  await at.db.insertInto('unit_setting').values({ unit_id: office, one_person: true }).execute()
  const trees = await addIndicator(at.world, { code: 'TRE5', kinds: ['district'] })
  await addIndicator(at.world, { code: 'TRE5_TONG', kinds: ['district'] })
  const rules = [
    { kind: 'required' as const, cell: { indicator: 'TRE5' } },
    { kind: 'compare' as const, left: [{ indicator: 'TRE5' }], op: '<=' as const, right: [{ indicator: 'TRE5_TONG' }] },
    { kind: 'unusual' as const, cell: { indicator: 'TRE5' } },
  ]
  const sections = [table({ kind: 'district', inArea: true }, ['TRE5', 'TRE5_TONG', 'HS'], rules)]
  const form = await at.act(
    (work) => addForm(work, { name: 'Mẫu của sở', ownerUnitId: board, sections, fromDay: '2019-01-01' }),
    coordinator,
  )
  await at.act(
    (work) =>
      addRegime(work, {
        name: 'Báo cáo của sở',
        formId: form.id,
        receivingUnitId: board,
        rhythm: 'quarter',
        windowRule: 'decree09',
        dueRules: { rule: { kind: 'day', day: 20, month: 4 } },
        locks: false,
        graceDays: 0,
        from: '2020-10-01',
        units: [{ unitId: office }],
      }),
    coordinator,
  )
  await at.act((work) => openPeriods(work))
  for (const [n, period] of quarters.entries())
    await at.db
      .insertInto('observation')
      .values({ indicator_id: trees, unit_id: at.district, period, value: String(100 + n), ...imported })
      .execute()
  id = await at.reportOf(office)
})
afterAll(() => at.close())
const imported = {
  source_kind: 'import',
  source_id: '00000000-0000-7000-8000-000000000000',
  owner_kind: 'import',
  owner_id: '00000000-0000-7000-8000-000000000000',
  official: true,
  current: true,
  at: new Date(),
} as const

type Cell = { unitId: string; indicator: string; value?: string; note?: string; state?: string; reason?: string }
const save = async (cells: Cell[], more: object = {}) => {
  const { version } = (await at.as(focal).get(`/reports/${id}`)).body
  return at.as(focal).put(`/reports/${id}/content`, { version, content: { sections: { p2: { cells, ...more } } } })
}
const submit = async () => {
  const { version } = (await at.as(focal).get(`/reports/${id}`)).body
  return at.as(focal).post(`/reports/${id}/submissions`, { version })
}
const recall = async () => {
  const { version } = (await at.as(focal).get(`/reports/${id}`)).body
  return at.as(focal).post(`/reports/${id}/recalls`, { version })
}
const figure = async (code: string, unit: string, provisional = true) => {
  const { id: indicator } = await at.db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  const question = { indicators: [indicator], units: [unit], periods: ['2020-Q4'], provisional }
  const [row] = await readFigures(await at.view(), question)
  return row && [row.value, row.reported, row.expected]
}

test('the department is asked about each district of its area, and not for what communes collect', async () => {
  const { body } = await at.as(focal).get(`/reports/${id}`)
  expect(body.rows.p2.map((row: { name: string }) => row.name)).toEqual(['Huyện Mường Ảng', 'Huyện Tuần Giáo'])
  const strange = await save([{ unitId: at.district, indicator: 'HS', value: '5' }])
  expect([strange.status, strange.body.fields[0].problem]).toEqual([400, 'filled-in'])
  const { body: comparison } = await at.as(focal).get(`/reports/${id}/comparison`)
  const pupils = comparison.cells.find((c: Cell) => c.indicator === 'HS' && c.unitId === at.district)
  expect(pupils.filledIn.by).toBe('rollUp')
  const trees = comparison.cells.find((c: Cell) => c.indicator === 'TRE5' && c.unitId === at.district)
  expect(trees).toMatchObject({ sameLastYear: '103', history: ['100', '101', '102', '103', '104', '105'] })
})

test('an error and an unexplained warning block submission, each with its cell', async () => {
  await save([
    { unitId: at.district, indicator: 'TRE5', value: '300' },
    { unitId: at.district, indicator: 'TRE5_TONG', value: '280' },
  ])
  const { status, body } = await submit()
  expect(status).toBe(422)
  const codes = (faults: { path: string; code: string }[]) => faults.map((f) => [f.path.split('/')[2], f.code])
  expect(codes(body.faults)).toEqual([
    ['TRE5', 'compare'],
    ['TRE5', 'required'],
  ])
  expect(codes(body.unexplained)).toEqual([['TRE5', 'unusual']])
})

test('explained, with a reason where there is no figure, the report goes; its figures count at the district and the province', async () => {
  const stranger = await at.db
    .selectFrom('unit_version')
    .select('unit_id')
    .where('name', '=', 'Huyện Mường Ảng')
    .executeTakeFirstOrThrow()
  await save([
    { unitId: at.district, indicator: 'TRE5', value: '300', note: 'Nhận thêm trẻ ở xã mới.' },
    { unitId: at.district, indicator: 'TRE5_TONG', value: '310' },
    { unitId: stranger.unit_id, indicator: 'TRE5', state: 'notAvailable', reason: 'Chờ quyết toán' },
  ])
  expect((await submit()).body.state).toBe('approved')
  expect(await figure('TRE5', at.district)).toEqual(['300', 1, 1])
  expect(await figure('TRE5', at.province)).toEqual(['300', 1, 2])
  const note = await at.db.selectFrom('observation').select('note').where('value', '=', '300').executeTakeFirstOrThrow()
  expect(note.note).toBe('Nhận thêm trẻ ở xã mới.')
  await recall()
  expect(await figure('TRE5', at.province)).toEqual([null, 0, 2])
})

test('nothing arose: no cell is stored, both districts count as reported, and words beside it are refused', async () => {
  await save([{ unitId: at.district, indicator: 'TRE5', value: '3' }], { nothingArose: true })
  expect((await submit()).body.faults[0]).toMatchObject({ path: 'p2', code: 'nothingButFilled' })
  await save([], { nothingArose: true })
  expect((await submit()).body.state).toBe('approved')
  expect(await figure('TRE5', at.province)).toEqual([null, 2, 2])
  expect(await figure('TRE5', at.province, false)).toEqual([null, 0, 2])
  await recall()
  expect(await figure('TRE5', at.province)).toEqual([null, 0, 2])
})
