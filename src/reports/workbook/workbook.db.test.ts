import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { filled, zipOf } from '#test/workbook.ts'

let at: Reporting
let id = ''
beforeAll(async () => {
  at = await makeReporting()
  id = await at.reportOf(at.commune)
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const out = async (who: keyof Reporting['people'] = 'focal', of = id) =>
  (await as(who).get(`/reports/${of}/workbook`)).bytes
const tried = (bytes: Uint8Array, who: keyof Reporting['people'] = 'focal', of = id) =>
  as(who).upload(`/reports/${of}/workbook-tries`, 'bao-cao.xlsx', bytes)
const take = (bytes: Uint8Array, version: number, what: 'all' | 'right' = 'all', key?: string) =>
  as('focal').upload(
    `/reports/${id}/workbooks?version=${version}&take=${what}`,
    'bao-cao.xlsx',
    bytes,
    key ? { key } : {},
  )
const report = async (who: keyof Reporting['people'] = 'focal', of = id) => (await as(who).get(`/reports/${of}`)).body
const sheet = '2. Số liệu'
const cell = (code: string, column?: string, down = 0) => ({ sheet, code, down, ...(column && { column }) })
type Rejected = { sheet: string; cell: string; code: string }

const told = ({ body }: { body: { rejected: Rejected[] } }) =>
  body.rejected.map(({ sheet: of, cell: place, code }) => `${of} ${place} ${code}`)

test('who may not write the report gets no workbook; who cannot see it finds nothing', async () => {
  const file = await out()
  for (const ask of [
    (who: keyof Reporting['people']) => as(who).get(`/reports/${id}/workbook`),
    (who: keyof Reporting['people']) => tried(file, who),
    (who: keyof Reporting['people']) => as(who).upload(`/reports/${id}/workbooks?version=1&take=all`, 'a.xlsx', file),
  ]) {
    const [own, keeper, stranger] = [await ask('head'), await ask('coordinator'), await ask('stranger')]
    expect([own.status, keeper.status]).toEqual([403, 403])
    // whoever writes nowhere is told so at the gate
    expect([403, 404]).toContain(stranger.status)
  }
  expect((await as('stranger').get(`/reports/${id}/workbook`)).status).toBe(404)
})

test('what is to be filled in is open, all else is locked; the keys are hidden, and the draft is in it', async () => {
  await as('focal').put(`/reports/${id}/content`, { version: 1, content: at.content(at.commune) })
  const book = await readXlsx(await out(), { readStyles: true })
  expect(book.sheets.map(({ name, veryHidden, protection }) => [name, veryHidden ?? false, protection?.sheet])).toEqual(
    [
      ['Hướng dẫn', false, true],
      ['1. Kết quả thực hiện', false, true],
      [sheet, false, true],
      ['mach', true, true],
    ],
  )
  const table = book.sheets[2]!
  const open = [...table.cells!].filter(([, one]) => one.style?.protection?.locked === false)
  expect(table.columns?.[0]?.hidden).toBe(true)
  expect(open.filter(([, one]) => one.type === 'number').map(([, one]) => one.value)).toEqual([120, 8, 45, 50])
  const formulas = [...table.cells!.values()].filter(({ formula }) => formula !== undefined)
  expect(formulas).toHaveLength(1)
  expect(formulas[0]?.formula).toMatch(/SUM\(I\d+\)\/SUM\(I\d+\)\*100/)
  // what shows no formulas' results of its own shows the number all the same
  expect(formulas[0]?.formulaResult ?? formulas[0]?.value).toBe(90)
})

test('a workbook that comes back as it went out changes nothing', async () => {
  const { status, body } = await tried(await out())
  expect(status).toBe(200)
  expect(body).toMatchObject({ filling: 'write', takenVersion: 2, version: 2, changes: [], rejected: [], left: 0 })
  expect((await take(await out(), 2)).body.code).toBe('workbook.nothing')
})

test('each cell that is wrong is named by sheet, cell and reason, and nothing is taken unless all is right', async () => {
  const file = await filled(await out(), [
    [cell('HS'), 'khoảng 12'],
    [cell('GV'), '1.234'],
    [cell('TL'), { error: '#REF!' }],
    [cell('TL', 'Thực hiện', 1), new Date(Date.UTC(2021, 1, 3))],
    [{ sheet: '1. Kết quả thực hiện', row: 4, column: 1 }, 'Viết lại.'],
  ])
  const answer = await tried(file)
  expect(told(answer)).toEqual([
    `${sheet} I6 notNumber`,
    `${sheet} I7 twoReadings`,
    `${sheet} I8 error`,
    `${sheet} I9 day`,
  ])
  expect(answer.body.changes).toMatchObject([
    { sheet: '1. Kết quả thực hiện', cell: 'B5', from: 'Đã hoàn thành.', to: 'Viết lại.' },
  ])
  const refused = await take(file, 2)
  expect([refused.status, refused.body.code, (await report()).version]).toEqual([422, 'workbook.not-right', 2])
})

test('what is right may be taken alone; what was refused stays as it was, and the act is told in the log', async () => {
  const file = await filled(await out(), [
    [cell('HS'), 'khoảng 12'],
    [cell('GV'), '1.234,5'],
    [cell('TL'), { formula: 'SUM(20,20)', value: 40 }],
  ])
  const first = await take(file, 2, 'right', 'sent-twice-1')
  expect(first.body).toMatchObject({ state: 'draft', version: 3, changed: 2, rejected: 1 })
  expect((await take(file, 2, 'right', 'sent-twice-1')).body).toEqual(first.body)
  const { content, version } = await report()
  expect(version).toBe(3)
  expect(content.sections.p1).toEqual({ text: 'Đã hoàn thành.' })
  expect(content.sections.p2.cells).toEqual([
    { unitId: at.commune, indicator: 'HS', item: '', value: '120' },
    { unitId: at.commune, indicator: 'GV', item: '', value: '1234.5' },
    { unitId: at.commune, indicator: 'TL', item: '', numerator: '40', denominator: '50' },
  ])
  const events = await at.db
    .selectFrom('audit_event')
    .select('action')
    .where('action', '=', 'report.workbookTaken')
    .execute()
  expect(events).toHaveLength(1)
})

test('a reason why there is no figure, an explanation and “nothing arose” come back; one without a reason is named', async () => {
  const file = await filled(await out(), [
    [cell('HS'), null],
    [cell('HS', 'Không có số'), 'Chưa có số liệu'],
    [cell('HS', 'Lý do'), 'Sổ bị hỏng'],
    [cell('GV'), null],
    [cell('GV', 'Không có số'), 'Không áp dụng'],
    [cell('TL', 'Lý do'), 'Tăng do trường mới'],
  ])
  const answer = await tried(file)
  expect(told(answer)).toEqual([`${sheet} I7 reasonMissing`])
  expect(answer.body.content.sections.p2.cells).toEqual([
    { unitId: at.commune, indicator: 'HS', item: '', state: 'notAvailable', reason: 'Sổ bị hỏng' },
    { unitId: at.commune, indicator: 'GV', item: '', value: '1234.5' },
    { unitId: at.commune, indicator: 'TL', item: '', numerator: '40', denominator: '50', note: 'Tăng do trường mới' },
  ])
  const quiet = await filled(await out(), [[{ sheet: '1. Kết quả thực hiện', row: 6, column: 8 }, 'X']])
  expect(told(await tried(quiet))).toEqual(['1. Kết quả thực hiện I7 nothingButFilled'])
})

test('what somebody else changed since the file went out is not overwritten, and both are told', async () => {
  const old = await filled(await out(), [
    [cell('HS'), 150],
    [cell('GV'), 9],
  ])
  const theirs = { ...(await report()).content }
  theirs.sections.p2.cells[0].value = '140'
  await as('other').put(`/reports/${id}/content`, { version: 3, content: theirs })
  expect((await take(old, 3, 'right')).body.code).toBe('stale')
  const answer = await tried(old)
  expect(answer.body).toMatchObject({ takenVersion: 3, version: 4 })
  expect(answer.body.rejected).toMatchObject([
    { cell: 'I6', code: 'changedSince', facts: { theirs: '140', mine: '150' } },
  ])
  expect((await take(old, 4, 'right')).body).toMatchObject({ version: 5, changed: 1, rejected: 1 })
})

test('rows that were copied, rows and sheets that are gone, hidden and merged cells: nothing is lost without a word', async () => {
  const file = await out()
  const copied = await filled(file, [], (book) => {
    const table = book.sheets[2]!
    table.rows.splice(6, 0, [...table.rows[5]!])
    delete table.cells
  })
  expect(told(await tried(copied))).toEqual([`${sheet} I7 twice`])
  const gone = await filled(file, [[cell('GV'), 77]], (book) => void book.sheets.splice(1, 1))
  const answer = await tried(gone)
  expect(answer.body.rejected).toMatchObject([
    { sheet: '', code: 'rowsMissing', facts: { section: 'Kết quả thực hiện', count: '2' } },
  ])
  expect(answer.body.changes).toMatchObject([{ indicator: 'GV', to: '77' }])
  const hidden = await filled(file, [[cell('GV'), 78]], (book) => {
    const table = book.sheets[2]!
    table.columns = table.columns!.map((column) => ({ ...column, hidden: true }))
    table.hidden = true
  })
  expect((await tried(hidden)).body.changes).toMatchObject([{ indicator: 'GV', to: '78' }])
  const merged = await filled(file, [], (book) => {
    book.sheets[2]!.merges!.push({ startRow: 5, endRow: 6, startCol: 8, endCol: 8 })
  })
  expect(told(await tried(merged))).toEqual([`${sheet} I7 merged`])
})

test('a workbook of another unit, period, form or version is refused by what it is of; so is one whose keys were touched', async () => {
  const second = await at.reportOf(at.second)
  const foreign = await tried(await out('both', second))
  expect([foreign.status, foreign.body.code]).toEqual([422, 'workbook.other'])
  expect(foreign.body).toMatchObject({ what: 'unit', unit: 'Xã Quài Tở' })
  const file = await out()
  const touched = await filled(file, [], (book) => {
    const keys = book.sheets.at(-1)!
    keys.rows[1]![1] = '9'
    delete keys.cells
  })
  expect((await tried(touched)).body.code).toBe('workbook.broken')
  const bare = await filled(file, [], (book) => void book.sheets.pop())
  expect((await tried(bare)).body.code).toBe('workbook.foreign')
  const version = await at.db
    .insertInto('form_version')
    .values({
      form_id: at.form.id,
      number: 2,
      sections: JSON.stringify([]),
      from_day: '2020-11-01',
      made_by: at.people.coordinator,
      at: at.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = await at.db
    .selectFrom('expected_report')
    .select('form_version_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const set = (to: string) =>
    at.db.updateTable('expected_report').set({ form_version_id: to }).where('id', '=', id).execute()
  await set(version.id)
  expect((await tried(file)).body).toMatchObject({ code: 'workbook.version', file: 1, now: 2 })
  await set(before.form_version_id)
})

test('what is no workbook, is locked, holds macros or unpacks to more than a form can be is refused by name', async () => {
  const file = await out()
  const bomb = zipOf({ 'xl/workbook.xml': Buffer.alloc(30 * 1024 * 1024) })
  // it says of itself that it is small
  bomb.writeUInt32LE(10, bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const code = async (bytes: Uint8Array) => (await tried(bytes)).body.code
  expect({
    csv: await code(Buffer.from('a,b\n1,2\n')),
    pdf: await code(Buffer.from('%PDF-1.7 …')),
    locked: await code(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])),
    old: await code(ole),
    half: await code(file.subarray(0, 3000)),
    macros: await code(zipOf({ 'xl/workbook.xml': Buffer.from('x'), 'xl/vbaProject.bin': Buffer.from('x') })),
    bomb: await code(bomb),
    far: await code(
      await writeXlsx({ sheets: [{ name: 'a', rows: [], cells: new Map([['5000,900', { value: 1 }]]) }] }),
    ),
    large: await code(Buffer.concat([file, Buffer.alloc(3 * 1024 * 1024)])),
  }).toEqual({
    csv: 'spreadsheet.other',
    pdf: 'spreadsheet.other',
    locked: 'spreadsheet.locked',
    old: 'spreadsheet.old',
    half: 'spreadsheet.broken',
    macros: 'spreadsheet.macros',
    bomb: 'spreadsheet.large',
    far: 'spreadsheet.columns',
    large: 'spreadsheet.large',
  })
})

test('before its head a report takes no workbook; who keys in for a unit with nobody fills an empty one', async () => {
  const file = await out()
  await as('focal').post(`/reports/${id}/submissions`, { version: 5 })
  expect((await tried(file)).body.code).toBe('report.illegal-move')
  expect((await as('focal').get(`/reports/${id}/workbook`)).status).toBe(409)
  const third = await at.reportOf(at.third)
  const blank = await out('coordinator', third)
  const { body } = await tried(await filled(blank, [[cell('HS'), '1 250']]), 'coordinator', third)
  expect(body).toMatchObject({ filling: 'keyIn', rejected: [], changes: [{ indicator: 'HS', from: '', to: '1250' }] })
  expect((await report('coordinator', third)).content).toBeNull()
})

test('one workbook holds all units that somebody keys in for, a sheet or a row a unit, and each takes its own part of it', async () => {
  const third = await at.reportOf(at.third)
  const query = `regimeId=${at.regime.id}&period=2020-Q4`
  const many = (layout: string, who: keyof Reporting['people'] = 'coordinator') =>
    as(who).get(`/report-workbook?${query}&layout=${layout}`)
  expect([(await many('table', 'head')).status, (await many('table', 'stranger')).status]).toEqual([403, 404])
  for (const layout of ['sheets', 'table']) {
    const { bytes } = await many(layout)
    const book = await readXlsx(bytes)
    // the two others have people who write
    expect(book.sheets.map(({ name }) => name)).toEqual(
      layout === 'sheets'
        ? ['Hướng dẫn', '1. Xã Chiềng Sinh', 'mach']
        : ['Hướng dẫn', '1. Kết quả thực hiện', '2. Số liệu', 'mach'],
    )
    const file =
      layout === 'sheets'
        ? await filled(bytes, [[{ code: 'HS' }, 12.5]])
        : await filled(bytes, [
            [{ sheet, row: 6, column: 3 }, '12,5'],
            [{ sheet, row: 6, column: 4 }, 'Chưa có số liệu: đang rà soát'],
          ])
    const { body } = await tried(file, 'coordinator', third)
    expect([layout, body.rejected]).toEqual([layout, []])
    expect(body.content.sections.p2.cells).toEqual([
      { unitId: at.third, indicator: 'HS', item: '', value: '12.5' },
      ...(layout === 'table'
        ? [{ unitId: at.third, indicator: 'GV', item: '', state: 'notAvailable', reason: 'đang rà soát' }]
        : []),
    ])
  }
})
