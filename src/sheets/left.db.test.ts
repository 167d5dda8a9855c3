import { afterAll, beforeAll, expect, test } from 'vitest'
import { heads, makeSheets, row, told, workbook } from '#test/sheet.ts'

let at: Awaited<ReturnType<typeof makeSheets>>
beforeAll(async () => {
  at = await makeSheets()
})
afterAll(() => at.close())

test('a sheet may be left, is listed for the unit’s people, and dropped', async () => {
  const id = await at.started(await workbook([row('Việc để sau', 'Sở Y tế')], heads))
  expect((await at.colleague.get('/task-sheets')).body.map((one: { id: string }) => one.id)).toContain(id)
  expect((await at.colleague.delete(`/task-sheets/${id}`)).status).toBe(200)
  // of a directive that went out of reach its number is not told
  const directiveId = await at.register()
  const of = await at.started(await workbook([row('Việc theo văn bản', 'Sở Y tế')], heads), {
    query: `?directiveId=${directiveId}`,
  })
  const symbol = async () =>
    (await at.board.get('/task-sheets')).body.find((one: { id: string }) => one.id === of).symbol as string | null
  expect(await symbol()).not.toBeNull()
  const foreign = { owner_unit_id: at.units.health, classification: 'internal' as const }
  await at.db.updateTable('directive').set(foreign).where('id', '=', directiveId).execute()
  expect(await symbol()).toBeNull()
  expect((await at.board.get(`/task-sheets/${id}`)).status).toBe(404)
})

test('whoever comes back to a sheet that was taken reads what came of it, and finds those tasks; it is taken once', async () => {
  const file = [row('Việc ghi ngay', 'Sở Y tế'), row('Việc ghi sau', 'Sở Không Có')]
  const { id } = await at.tried(file)
  const { version } = await at.opened(id)
  expect((await at.taken(id, 'right')).body).toMatchObject({ made: 1, left: 1 })
  expect((await at.opened(id)).outcome).toMatchObject({ made: 1, changed: 0, by: 'Trần Thị Ví Dụ', whole: false })
  const { sheet, headRow, columns, version: next } = await at.opened(id)
  const fields = columns.map(({ field }: { field: string | null }) => field)
  const left = { version: next, sheet, headRow, columns: fields, leave: ['Sở Không Có'] }
  expect((await at.board.put(`/task-sheets/${id}`, left)).status).toBe(200)
  expect((await at.taken(id)).body).toMatchObject({ made: 1, left: 0 })
  const read = (await at.colleague.get(`/task-sheets/${id}`)).body
  expect([read.outcome.made, read.outcome.whole, read.rows, read.sheets]).toEqual([2, true, [], []])
  for (const again of [
    at.board.post(`/task-sheets/${id}/tasks`, { version, rows: 'all' }),
    at.board.delete(`/task-sheets/${id}`),
  ])
    expect(await again).toMatchObject({ status: 409, body: { code: 'sheet.finished' } })
  const found = async (by = at.board) => (await by.get(`/tasks?sheetId=${id}`)).body.rows
  expect((await found()).map((one: { content: string }) => one.content).sort()).toEqual([
    'Việc ghi ngay',
    'Việc ghi sau',
  ])
  expect([(await at.stranger.get(`/task-sheets/${id}`)).status, await found(at.stranger)]).toEqual([404, []])
  // who reads these tasks and drafts none is not told from which sheet they came
  const reader = at.as(await at.account('Lường Thị Đọc', ['reader', at.units.board]))
  const seen = (await reader.get('/tasks?q=Việc ghi')).body.rows.length
  expect([seen, await found(reader)]).toEqual([2, []])
})

test('who reads a task of one unit and drafts and leads at another changes nothing of it by its code', async () => {
  const office = await at.unit('board', 'Ban Nội chính Tỉnh ủy')
  const elsewhere = [
    ['coordinator', office],
    ['leader', office],
  ] as const
  const both = at.as(await at.account('Quàng Thị Mẫu', ['reader', at.units.board], ...elsewhere))
  const made = async (deadline: string) => {
    const body = {
      content: `Rà soát hạn ${deadline}`,
      issuingUnitId: at.units.board,
      leads: [at.units.health],
      deliverable: 'Báo cáo',
      when: { kind: 'deadline', deadline },
    }
    const { id, version } = (await at.board.post('/tasks', body)).body
    return { id, version, code: (await at.board.get(`/tasks/${id}`)).body.code as string, content: body.content }
  }
  const [draft, issued, other] = [await made('2021-05-31'), await made('2021-06-30'), await made('2021-07-31')]
  for (const { id, version } of [issued, other])
    expect((await at.leader.post(`/tasks/${id}/issue`, { version })).status).toBe(200)
  const later = { when: '30/09/2021', why: 'Chờ số liệu của các huyện' }
  const file = await workbook([
    row('Việc khác', 'Sở Y tế', { code: draft.code, when: '31/5/2021', product: 'Báo cáo' }),
    row('Việc khác', 'Sở Y tế', { code: issued.code, when: '30/6/2021', product: 'Báo cáo' }),
    row(other.content, 'Sở Y tế', { code: other.code, product: 'Báo cáo', ...later }),
  ])
  const id = await at.started(file, { by: both, query: `?unitId=${office}` })
  const { rows } = await at.opened(id, '', both)
  const not = 'Đồng chí không có quyền sửa nhiệm vụ này: bỏ dòng, hoặc ghi như cũ.'
  expect(rows.map(told)).toEqual([
    `refused | G2: ${not} | content → Việc khác`,
    `refused | G3: ${not} | content → Việc khác`,
    'refused | E4: Hạn của nhiệm vụ đã giao do lãnh đạo đơn vị giao đổi. Ghi như cũ hoặc bỏ trống. | when → 30/09/2021',
  ])
})
