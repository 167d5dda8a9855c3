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
