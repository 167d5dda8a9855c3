import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSheets, told } from '#test/sheet.ts'

let at: Awaited<ReturnType<typeof makeSheets>>
beforeAll(async () => {
  at = await makeSheets()
})
afterAll(() => at.close())

test('an office’s own sheet is understood: a title above, heads on two rows, headings, merged cells, dates of all kinds', async () => {
  const file = [
    ['PHỤ LỤC', '', '', '', '', ''],
    ['TT', 'Nội dung công việc', 'Trách nhiệm', 'Trách nhiệm', 'Thời gian hoàn thành', 'Kết quả'],
    ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Kết quả'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['I', 'Y tế', '', '', '', ''],
    ['1', 'Tiêm chủng', 'Sở Y tế, Sở GD&ĐT', 'UBND huyện Tuần Giáo', 'tháng 6/2021', 'Báo cáo'],
    ['2', '=SUM(A1)', 'sở y tế', '-', '44377', ''],
    ['3', 'Truyền thông', 'Sở Y tế', '', 'Hằng quý', ''],
    ['4', 'Trực cấp cứu', 'Sở Y tế', '', 'thường xuyên', ''],
    ['5', 'Giao ban', 'Sở Y tế', '', '30/6', ''],
  ]
  const csv = iconv.encode(
    file
      .map((cells) => cells.map((text) => `"${text}"`).join(';'))
      .join('\r\n')
      .normalize('NFD'),
    'utf-8',
  )
  const id = await at.started(csv, { name: 'phu-luc.csv' })
  const sheet = await at.opened(id)
  expect([sheet.headRow, sheet.columns.map(({ field }: { field: string }) => field)]).toEqual([
    2,
    ['number', 'content', 'lead', 'coordinating', 'when', 'product'],
  ])
  expect(sheet.rows.map(told)).toEqual(['group', 'make', 'make', 'make', 'make', 'make'])
  expect(sheet.rows[1].reads).toEqual({
    lead: 'Sở Y tế; Sở Giáo dục và Đào tạo',
    coordinating: 'Ủy ban nhân dân huyện Tuần Giáo',
    when: '30/06/2021',
  })
  const { body } = await at.taken(id)
  expect(body).toEqual({ made: 5, changed: 0, same: 0, left: 0 })
  const found = (await at.board.get('/tasks?q=Tiêm chủng')).body.rows[0]
  const task = (await at.board.get(`/tasks/${found.id}`)).body
  expect([
    task.units.filter(({ part }: { part: string }) => part === 'lead').length,
    task.deadline,
    task.state,
  ]).toEqual([2, '2021-06-30', 'draft'])
  const dues = await at.db
    .selectFrom('task')
    .select(['deadline', 'rhythm', 'standing'])
    .where('content', 'in', ['=SUM(A1)', 'Truyền thông', 'Trực cấp cứu', 'Giao ban'])
    .orderBy('number')
    .execute()
  expect(dues).toEqual([
    { deadline: '2021-06-30', rhythm: null, standing: false },
    { deadline: null, rhythm: 'quarter', standing: false },
    { deadline: null, rhythm: null, standing: true },
    { deadline: '2021-06-30', rhythm: null, standing: false },
  ])
  expect((await at.board.get('/task-sheets')).body.map((one: { id: string }) => one.id)).not.toContain(id)
  const again = await at.opened(await at.started(csv, { name: 'phu-luc.csv' }))
  expect(again.rows.map(told)).toEqual(['group', 'same', 'same', 'same', 'same', 'same'])
})

test('a name linked once and columns matched by hand are known the next time', async () => {
  const columns = ['A1', 'Việc', 'Ai']
  const rows = [['x', 'Rà soát lao động', 'Ngành lao động']]
  const { id, sheet } = await at.tried(rows, '', columns)
  expect([sheet.remembered, sheet.columns.map(({ field }: { field: string }) => field)]).toEqual([
    null,
    [null, null, null],
  ])
  const body = { sheet: 0, headRow: 1, columns: [null, 'content', 'lead'] }
  expect(
    (await at.board.put(`/task-sheets/${id}`, { ...body, version: 1, columns: ['content', 'content', null] })).status,
  ).toBe(400)
  expect((await at.board.put(`/task-sheets/${id}`, { ...body, version: 1 })).body.version).toBe(2)
  expect((await at.board.put(`/task-sheets/${id}`, { ...body, version: 1 })).status).toBe(409)
  expect((await at.opened(id)).unknown).toEqual([{ name: 'Ngành lao động', rows: 1 }])
  await at.board.post('/remembered-names', {
    ownerUnitId: at.units.board,
    name: 'Ngành lao động',
    unitId: at.units.school,
  })
  const next = await at.tried(rows, '', columns)
  expect([next.sheet.remembered.by, next.told]).toEqual(['Trần Thị Ví Dụ', ['make']])
  const left = await at.tried([['x', 'Việc khác', 'Hội A']], '', columns)
  const { version } = left.sheet
  await at.board.put(`/task-sheets/${left.id}`, { ...body, version, leave: ['hội a'] })
  expect((await at.opened(left.id)).rows.map(told)).toEqual(['make'])
})
