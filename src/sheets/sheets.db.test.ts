import { afterAll, beforeAll, expect, test } from 'vitest'
import { rewriteTasks } from '#src/tasks/index.ts'
import { makeSheets, row, told, workbook } from '#test/sheet.ts'

let at: Awaited<ReturnType<typeof makeSheets>>
beforeAll(async () => {
  at = await makeSheets()
})
afterAll(() => at.close())

const count = async () =>
  Number(
    (
      await at.db
        .selectFrom('task')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const codeOf = async (id: string) => (await at.board.get(`/tasks/${id}`)).body.code as string
const issued = async (by = at.board) => {
  const body = {
    content: `Rà soát ${Math.random()}`,
    issuingUnitId: at.units.board,
    leads: [at.units.health],
    deliverable: 'Báo cáo',
    when: { kind: 'deadline', deadline: '2021-06-30' },
  }
  const { id, version } = (await by.post('/tasks', body)).body
  const { status } = await at.leader.post(`/tasks/${id}/issue`, { version })
  expect(status).toBe(200)
  return { id, code: await codeOf(id), content: body.content }
}

test('who drafts no tasks may take no sheet in; a sheet of another unit is absent', async () => {
  const file = await workbook([row('Rà soát', 'Sở Y tế')])
  expect((await at.viewer.upload('/task-sheets', 'a.xlsx', file)).status).toBe(403)
  expect((await at.stranger.upload(`/task-sheets?unitId=${at.units.board}`, 'a.xlsx', file)).status).toBe(404)
  const id = await at.started(file)
  const absent = await at.stranger.get('/task-sheets/00000000-0000-7000-8000-000000000000')
  for (const hidden of [
    await at.stranger.get(`/task-sheets/${id}`),
    await at.stranger.put(`/task-sheets/${id}`, { version: 1, sheet: 0, headRow: 1 }),
    await at.stranger.post(`/task-sheets/${id}/tasks`, { version: 1, rows: 'all' }),
    await at.stranger.delete(`/task-sheets/${id}`),
  ])
    expect([hidden.status, hidden.text]).toEqual([404, absent.text])
  expect((await at.stranger.get('/task-sheets')).body).toEqual([])
})

test('a file that is no sheet is refused by what it is, and nothing of it is kept', async () => {
  const before = (await at.board.get('/task-sheets')).body.length
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
  const bomb = await workbook([row('a')])
  bomb.writeUInt32LE(4_000_000_000, bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  expect({
    empty: await at.started(''),
    blank: await at.started(',,\n , \n', { name: 'a.csv' }),
    locked: await at.started(locked),
    old: await at.started(ole, { name: 'a.xls' }),
    pdf: await at.started('%PDF-1.7 …', { name: 'a.pdf' }),
    zip: await at.started('PK\x03\x04 …'),
    bomb: await at.started(bomb),
    long: await at.started(`Nội dung\n${'x\n'.repeat(50_001)}`, { name: 'a.csv' }),
    longer: await at.started(`Nội dung\n${'x\n'.repeat(100_001)}`, { name: 'a.csv' }),
  }).toEqual({
    empty: 'spreadsheet.nothing',
    blank: 'spreadsheet.nothing',
    locked: 'spreadsheet.locked',
    old: 'spreadsheet.old',
    pdf: 'spreadsheet.other',
    zip: 'spreadsheet.broken',
    bomb: 'spreadsheet.large',
    long: 'sheet.rows',
    longer: 'spreadsheet.rows',
  })
  expect((await at.board.get('/task-sheets')).body.length).toBe(before)
})

test('each wrong cell is told by its place with what to do; then nothing is taken, or the right rows only', async () => {
  const { code } = await issued()
  const { id, told: said } = await at.tried([
    row('Tập huấn y tế thôn bản', 'Sở Y tế', { when: '30/6/2021' }),
    row('', 'Sở Y tế'),
    row('Rà soát một', 'Ngành lao động'),
    row('Rà soát hai', 'Sở Dân số'),
    row('Rà soát ba', 'Sở Y tế', { when: '31/02/2021' }),
    row('Rà soát bốn', 'Sở Y tế', { when: '#REF!' }),
    row('Rà soát năm', 'các cơ quan, đơn vị liên quan'),
    row('Rà soát sáu', 'Sở Y tế', { code: 'NV-2021-99999' }),
    row('Rà soát bảy', 'Sở Y tế', { code: 'số 7' }),
    row('Rà soát tám', 'Sở Y tế', { code, when: '' }),
    row('Rà soát chín', 'Sở Y tế', { code }),
    row('x'.repeat(3001), 'Sở Y tế'),
  ])
  expect(said).toEqual([
    'make',
    'refused | B3: Chưa ghi nội dung nhiệm vụ.',
    'refused | C4: Chưa biết “Ngành lao động” là đơn vị nào: nối với đơn vị, hoặc sửa tên.',
    'refused | C5: Sở Dân số đã kết thúc, không nhận việc mới: ghi đơn vị kế tục.',
    expect.stringContaining('refused | E6: Không hiểu thời hạn “31/02/2021”'),
    'refused | E7: Công thức trong ô bị lỗi #REF!: ghi giá trị vào ô.',
    expect.stringContaining('refused | C8: “các cơ quan, đơn vị liên quan” không nói rõ đơn vị nào chủ trì'),
    'refused | G9: Không có nhiệm vụ mang mã này: kiểm tra mã, hoặc bỏ trống để thêm mới.',
    'refused | G10: Không phải mã nhiệm vụ: ghi như NV-2021-0042, hoặc bỏ trống để thêm mới.',
    expect.stringContaining('refused | G11: Đồng chí không có quyền sửa nhiệm vụ này'),
    'refused | G12: Mã này đã có ở dòng 11: giữ một dòng.',
    'refused | B13: Dài quá 3000 ký tự: rút ngắn.',
  ])
  const before = await count()
  const all = await at.taken(id)
  expect([all.status, all.body.code, (await count()) - before]).toEqual([422, 'sheet.faults', 0])
  expect((await at.taken(id, 'right')).body).toEqual({ made: 1, changed: 0, same: 0, left: 11 })
  expect([(await count()) - before, (await at.opened(id)).counts]).toEqual([
    1,
    expect.objectContaining({ taken: 1, make: 0, refused: 11 }),
  ])
  expect((await at.taken(id, 'right')).body.code).toBe('sheet.nothing')
})

test('the code of a task out of reach answers as one that is not there', async () => {
  const mine = await at.board.post('/tasks', { content: 'Việc của ban', issuingUnitId: at.units.board })
  const hidden = await codeOf(mine.body.id)
  const file = await workbook([row('Sửa', '', { code: hidden }), row('Sửa', '', { code: 'NV-2021-88888' })])
  const id = await at.started(file, { by: at.stranger })
  const [one, other] = (await at.opened(id, '', at.stranger)).rows.map(told)
  expect(one.replace('G2', 'G3')).toBe(other)
})

test('a settled task, another lead and a deadline without reason are refused at their cells; what may change does', async () => {
  const { id: taskId, code, content } = await issued()
  const asLeader = async (...cells: string[]) => {
    const id = await at.started(await workbook([cells]), { by: at.leader })
    const { rows } = await at.opened(id, '', at.leader)
    return { id, said: told(rows[0]) }
  }
  expect((await asLeader('1', content, 'Sở Giáo dục và Đào tạo', '', '', '', code, '')).said).toContain(
    'C2: Nhiệm vụ đã giao: đơn vị chủ trì không đổi',
  )
  expect((await asLeader('1', content, '', '', '31/7/2021', '', code, '')).said).toContain(
    'H2: Đổi hạn của nhiệm vụ đã giao (đang là 30/06/2021)',
  )
  expect((await asLeader('1', content, '', '', '31/5/2021', '', code, 'Gấp')).said).toContain(
    'E2: Chỉ lùi hạn được bằng tệp',
  )
  const { id, said } = await asLeader(
    '1',
    content,
    '',
    'UBND các huyện',
    '31/7/2021',
    'Đề án',
    code.toLowerCase(),
    'Chờ số liệu',
  )
  expect(said).toContain('change | product → Đề án | coordinating → Ủy ban nhân dân huyện')
  expect((await at.taken(id, 'all', at.leader)).body).toEqual({ made: 0, changed: 1, same: 0, left: 0 })
  const task = (await at.board.get(`/tasks/${taskId}`)).body
  expect([
    task.deliverable,
    task.deadline,
    task.firstDeadline,
    task.extensionCount,
    task.requests[0].reason,
    task.coordinating,
  ]).toEqual(['Đề án', '2021-07-31', '2021-06-30', 1, 'Chờ số liệu', 2])
  await at.leader.post(`/tasks/${taskId}/cancellation`, { version: task.version, reason: 'Thôi' })
  expect((await asLeader('1', 'Khác', '', '', '', '', code, '')).said).toContain('B2: Nhiệm vụ ở trạng thái')
})

test('a draft is changed in all a sheet says of it; what cells leave empty stays', async () => {
  const body = {
    content: 'Việc cũ',
    issuingUnitId: at.units.board,
    leads: [at.units.health],
    coordinating: [at.units.one],
  }
  const { id } = (await at.board.post('/tasks', { ...body, deliverable: 'Báo cáo' })).body
  const cells = row('Việc mới', 'Sở Giáo dục và Đào tạo', { when: 'hằng tháng', code: await codeOf(id) })
  const sheet = await at.started(await workbook([cells]))
  expect((await at.opened(sheet)).rows.map(told)).toEqual([
    'change | content → Việc mới | lead → Sở Giáo dục và Đào tạo | when → Hằng tháng',
  ])
  expect((await at.taken(sheet)).body).toEqual({ made: 0, changed: 1, same: 0, left: 0 })
  const task = (await at.board.get(`/tasks/${id}`)).body
  expect([
    task.content,
    task.leadUnitId,
    task.rhythm,
    task.deliverable,
    task.coordinating,
    task.responsiblePosition,
  ]).toEqual(['Việc mới', at.units.school, 'month', 'Báo cáo', 1, 'Thủ trưởng Sở Giáo dục và Đào tạo'])
})

test('what its reader may not change of a task is refused at its cell, and by the act itself', async () => {
  const beside = await at.account(
    'Khà Thị Kiêm',
    ['reader', at.units.board],
    ['coordinator', at.units.health],
    ['leader', at.units.health],
  )
  const mine = { content: 'Việc của ban', issuingUnitId: at.units.board }
  const draft = (await at.board.post('/tasks', mine)).body.id
  const { id, code, content } = await issued()
  const said = async (by: typeof at.board, ...rows: string[][]) =>
    (await at.opened(await at.started(await workbook(rows), { by }), '', by)).rows.map(told)
  const later = row(content, '', { when: '31/7/2021', code, why: 'Chờ số liệu' })
  expect(await said(at.board, later)).toEqual([
    'refused | E2: Hạn của nhiệm vụ đã giao do lãnh đạo đơn vị giao đổi. Ghi như cũ hoặc bỏ trống. | when → 31/07/2021',
  ])
  const mayNot = 'Đồng chí không có quyền sửa nhiệm vụ này: bỏ dòng, hoặc ghi như cũ.'
  expect(await said(at.as(beside), row('Khác', '', { code: await codeOf(draft) }), row('Khác', '', { code }))).toEqual([
    `refused | G2: ${mayNot} | content → Khác`,
    `refused | G3: ${mayNot} | content → Khác`,
  ])
  const { version } = (await at.board.get(`/tasks/${id}`)).body
  for (const change of [
    { id: draft, version: 1, content: 'Khác' },
    { id, version, content: 'Khác' },
    { id, version, extension: { to: '2021-07-31', reason: 'Chờ' } },
  ])
    await expect(at.act((work) => rewriteTasks(work, [change]), beside)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a task that moved since it was looked at holds the whole act up', async () => {
  const mine = { content: 'Việc đang sửa', issuingUnitId: at.units.board }
  const { id, version } = (await at.board.post('/tasks', mine)).body
  const rewrite = (change: object) => at.act((work) => rewriteTasks(work, [{ id, version, ...change }]))
  await expect(rewrite({ version: version + 1, content: 'Khác' })).rejects.toMatchObject({ code: 'task.moved' })
  await expect(rewrite({ extension: { to: '2021-12-31', reason: 'Vì' } })).rejects.toMatchObject({ code: 'task.moved' })
})
