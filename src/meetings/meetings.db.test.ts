import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, addPosition } from '#src/people/index.ts'
import { type BoardScene, boardScene } from '#test/board.ts'
import type { Client } from '#test/client.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene()
})
afterAll(() => scene.close())

const body = (more: object = {}) => ({
  kind: 'hoiNghi',
  title: 'Hội nghị tổng kết công tác khoa giáo',
  place: 'Hội trường Tỉnh ủy',
  startsAt: '2021-01-12T14:00:00+07:00',
  endsAt: '2021-01-12T17:00:00+07:00',
  workYear: 2020,
  sumsUp: true,
  ...more,
})
const ok = async (answer: ReturnType<Client['post']>) => {
  const { status, body: reply } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(reply)}`)
  return reply
}
const read = async (id: string, by: Client = scene.coordinator) => (await by.get(`/meetings/${id}`)).body
const move = async (id: string, name: string, more: object = {}) =>
  scene.coordinator.post(`/meetings/${id}/moves`, { move: name, version: (await read(id)).version, ...more })
const invite = (id: string, part: string, ...who: object[]) =>
  ok(scene.coordinator.post(`/meetings/${id}/invited`, { part, who }))
const chair = { name: 'Nguyễn Văn Thử', function: 'Trưởng Ban' }

type Reached = 'planned' | 'invited' | 'held'
async function meeting(reached: Reached = 'planned', more: object = {}): Promise<string> {
  const { id } = await ok(scene.coordinator.post('/meetings', body(more)))
  await invite(id, 'chair', chair)
  await invite(id, 'delegate', { unitId: scene.units.health })
  if (reached !== 'planned') await ok(move(id, 'invite'))
  if (reached === 'held') await ok(move(id, 'hold'))
  return id
}
/** A person of the directory with positions: [title, side, precedence, unit, last day]. */
type Held = readonly [title: string, side: 'party' | 'state' | 'other', precedence: number, unitId: string, to?: string]
const person = (name: string, ...held: readonly Held[]) =>
  scene.act(async (work) => {
    const personId = await addPerson(work, { name, email: `${crypto.randomUUID().slice(0, 8)}@vidu.example` })
    for (const [title, side, precedence, unitId, to] of held)
      await addPosition(work, { personId, unitId, title, side, precedence, from: '2019-01-01', ...(to && { to }) })
    return personId
  })
const letters = (id: string) =>
  scene.db
    .selectFrom('outbox')
    .select(['unique_key', 'to_address', 'calendar', 'subject'])
    .where('unique_key', 'like', `meeting:${id}:%`)
    .orderBy('made_at')
    .execute()

describe('planning', () => {
  test('who holds no meetings may not plan one, nor one for another unit; it ends after it begins', async () => {
    expect((await scene.health.post('/meetings', body())).status).toBe(403)
    const foreign = { ...body(), ownerUnitId: scene.units.board }
    expect((await scene.stranger.post('/meetings', foreign)).status).toBe(403)
    const wrong = await scene.coordinator.post('/meetings', body({ endsAt: '2021-01-12T14:00:00+07:00' }))
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'body.endsAt'])
  })
  test('a save from an older version is refused with what is there now', async () => {
    const id = await meeting()
    const { version } = await read(id)
    await ok(scene.coordinator.put(`/meetings/${id}`, body({ title: 'Một', version })))
    const late = await scene.coordinator.put(`/meetings/${id}`, body({ title: 'Hai', version }))
    expect([late.status, late.body.theirs.title]).toEqual([409, 'Một'])
  })
})

describe('who sees it', () => {
  test('until the invitations are out, the unit that holds it alone; then those invited; a stranger never', async () => {
    const id = await meeting()
    for (const by of [scene.health, scene.education, scene.stranger])
      expect((await by.get(`/meetings/${id}`)).text).toBe('{"code":"not-found"}')
    await ok(move(id, 'invite'))
    expect((await scene.health.get(`/meetings/${id}`)).status).toBe(200)
    expect((await scene.education.get(`/meetings/${id}`)).status).toBe(404)
    expect((await scene.health.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'x' })).status).toBe(403)
    expect(
      (await scene.health.get('/meetings?q=tong ket khoa giao')).body.rows.map((m: { id: string }) => m.id),
    ).toContain(id)
  })
  test('a person invited by name sees it, whatever unit they are of', async () => {
    const id = await meeting()
    const { person_id } = await scene.db
      .selectFrom('account')
      .select('person_id')
      .where('id', '=', scene.accounts.association)
      .executeTakeFirstOrThrow()
    await scene.act((work) =>
      addPosition(work, {
        personId: person_id,
        unitId: scene.units.association,
        title: 'Ủy viên',
        side: 'other',
        from: '2019-01-01',
      }),
    )
    await invite(id, 'guest', { personId: person_id, unitId: scene.units.education })
    await ok(move(id, 'invite'))
    expect((await scene.association.get(`/meetings/${id}`)).status).toBe(200)
  })
  test('one that is cancelled can still be read by those who were invited, and is written no more', async () => {
    const id = await meeting('invited')
    expect((await move(id, 'cancel')).status).toBe(400)
    await ok(move(id, 'cancel', { reason: 'Hoãn vì dịch bệnh' }))
    expect((await read(id, scene.health)).moves[0].reason).toBe('Hoãn vì dịch bệnh')
    const late = await scene.coordinator.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'x' })
    expect([late.status, late.body.code]).toEqual([422, 'meeting.closed'])
  })
})

describe('moves', () => {
  test('no invitation goes out without a chair and somebody to invite', async () => {
    const { id } = await ok(scene.coordinator.post('/meetings', body()))
    expect((await move(id, 'invite')).body.code).toBe('meeting.no-chair')
    await invite(id, 'chair', chair)
    expect((await move(id, 'invite')).body.code).toBe('meeting.nobody-invited')
  })
  test('it is not held before its day, nor before the invitations, nor twice', async () => {
    const later = await meeting('invited', {
      startsAt: '2021-02-01T08:00:00+07:00',
      endsAt: '2021-02-01T11:00:00+07:00',
    })
    expect((await move(later, 'hold')).body.code).toBe('meeting.not-yet')
    const id = await meeting()
    expect((await move(id, 'hold')).status).toBe(409)
    await ok(move(id, 'invite'))
    await ok(move(id, 'hold'))
    expect((await move(id, 'hold')).status).toBe(409)
    expect((await move(id, 'cancel', { reason: 'Nhầm' })).status).toBe(409)
    await ok(move(id, 'conclude'))
    expect((await read(id)).moves.map((one: { move: string }) => one.move)).toEqual(['conclude', 'hold', 'invite'])
  })
})

describe('those invited', () => {
  test('a person out of the area, and a unit that has ended, are refused', async () => {
    const id = await meeting()
    const far = await scene.unit('province', 'Tỉnh Lai Châu')
    const stranger = await person('Lò Văn Xa', ['Giám đốc', 'state', 1, far])
    const outside = await scene.coordinator.post(`/meetings/${id}/invited`, {
      part: 'guest',
      who: [{ personId: stranger }],
    })
    expect([outside.status, outside.body.fields[0].problem]).toEqual([400, 'unknown'])
    const ended = await scene.unit('department', 'Sở Cũ', { parent: scene.units.committee, to: '2020-06-30' })
    const gone = await scene.coordinator.post(`/meetings/${id}/invited`, { part: 'guest', who: [{ unitId: ended }] })
    expect(gone.body.fields[0].problem).toBe('unit-not-alive')
    expect((await scene.coordinator.get('/invitees?q=lo van xa')).body).toEqual([])
  })
  test('each stands with all positions held on the day, party before state, and in order of precedence', async () => {
    const { id } = await ok(scene.coordinator.post('/meetings', body()))
    const { units } = scene
    const deputy = await person(
      'Vừ A Giả Định',
      ['Phó Chủ tịch UBND tỉnh', 'state', 2, units.committee],
      ['Ủy viên Ban Thường vụ Tỉnh ủy', 'party', 2, units.party],
      ['Giám đốc Sở Tài chính', 'state', 5, units.committee, '2020-12-31'],
    )
    const director = await person('Lò Thị Dự', ['Giám đốc Sở Y tế', 'state', 10, units.health])
    const found = (await scene.coordinator.get('/invitees?q=pho chu tich')).body
    expect(found).toEqual([
      {
        personId: deputy,
        name: 'Vừ A Giả Định',
        positions: ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Phó Chủ tịch UBND tỉnh'],
      },
    ])
    await invite(
      id,
      'delegate',
      { unitId: units.education },
      { name: 'Người Ngoài' },
      { personId: director },
      { personId: deputy },
    )
    await invite(id, 'chair', chair)
    await invite(id, 'delegate', { personId: deputy })
    const { invited } = await read(id)
    expect(invited.map((one: { name: string | null; unitName: string }) => one.name ?? one.unitName)).toEqual([
      'Nguyễn Văn Thử',
      'Vừ A Giả Định',
      'Lò Thị Dự',
      'Sở GD&ĐT',
      'Người Ngoài',
    ])
    expect(invited[1].positions).toEqual(['Ủy viên Ban Thường vụ Tỉnh ủy', 'Phó Chủ tịch UBND tỉnh'])
  })
  test('an order by hand stays until it is given up', async () => {
    const id = await meeting()
    await invite(id, 'delegate', { unitId: scene.units.education })
    const ids = (await read(id)).invited.map((one: { id: string }) => one.id)
    const short = await scene.coordinator.put(`/meetings/${id}/invited-order`, { ids: ids.slice(1) })
    expect([short.status, short.body.code]).toEqual([409, 'order.changed'])
    await ok(scene.coordinator.put(`/meetings/${id}/invited-order`, { ids: ids.toReversed() }))
    await invite(id, 'delegate', { unitId: scene.units.labour })
    const names = async () =>
      (await read(id)).invited.map((one: { name: string; unitName: string }) => one.name ?? one.unitName)
    expect(await names()).toEqual(['Sở Y tế', 'Sở GD&ĐT', 'Nguyễn Văn Thử', 'Sở LĐ-TB&XH'])
    await ok(scene.coordinator.delete(`/meetings/${id}/invited-order`))
    expect(await names()).toEqual(['Nguyễn Văn Thử', 'Sở GD&ĐT', 'Sở LĐ-TB&XH', 'Sở Y tế'])
  })
  test('each address is written to once, and again with another time; a cancelled one is taken out of the calendar', async () => {
    const id = await meeting('planned')
    await invite(id, 'guest', { personId: await person('Lò Thị Thư', ['Ủy viên', 'party', 5, scene.units.party]) })
    await ok(move(id, 'invite'))
    await invite(id, 'delegate', { unitId: scene.units.education })
    expect((await letters(id)).map((one) => one.unique_key.split(':')[2])).toEqual([
      'invitation',
      'invitation',
      'invitation',
    ])
    const { version } = await read(id)
    await ok(scene.coordinator.put(`/meetings/${id}`, body({ place: 'Phòng họp 2', version })))
    expect((await letters(id)).filter((one) => one.unique_key.includes(':changed:'))).toHaveLength(3)
    await ok(move(id, 'cancel', { reason: 'Hoãn vì dịch' }))
    const last = (await letters(id)).at(-1)!
    expect([last.subject, last.calendar]).toEqual([
      'Hủy: Hội nghị tổng kết công tác khoa giáo',
      expect.stringMatching(/METHOD:CANCEL[\s\S]*DTSTART:20210112T070000Z[\s\S]*STATUS:CANCELLED/),
    ])
  })
})

describe('answers and attendance', () => {
  const only = async (id: string) => (await read(id)).invited.find((one: { part: string }) => one.part === 'delegate')

  test('a unit answers for itself alone, after the invitations and before the meeting', async () => {
    const id = await meeting('invited')
    const { id: invitedId } = await only(id)
    const path = `/meetings/${id}/invited/${invitedId}/answer`
    expect((await scene.education.put(path, { comes: true, version: 1 })).status).toBe(404)
    expect((await scene.healthHead.put(path, { comes: true, version: 1 })).status).toBe(403)
    await ok(scene.health.put(path, { comes: true, name: 'Lò Thị Dự', function: 'Phó Giám đốc', version: 1 }))
    expect((await scene.health.put(path, { comes: false, version: 1 })).status).toBe(409)
    expect(await only(id)).toMatchObject({ name: 'Lò Thị Dự', positions: ['Phó Giám đốc'], attendance: null })
    await ok(scene.health.put(path, { comes: false, version: 2 }))
    expect(await only(id)).toMatchObject({ attendance: 'absentWithLeave', name: 'Lò Thị Dự' })
    await ok(scene.health.put(path, { comes: true, version: 3 }))
    expect(await only(id)).toMatchObject({ attendance: null })
    await ok(move(id, 'hold'))
    expect((await scene.health.put(path, { comes: true, version: 4 })).body.code).toBe('meeting.no-answers')
  })
  test('a representative is named; a mark from before somebody else’s is refused with theirs', async () => {
    const id = await meeting('invited')
    const { id: invitedId } = await only(id)
    const take = (attendance: string | null, version: number, representedBy?: string) =>
      scene.coordinator.put(`/meetings/${id}/invited/${invitedId}/attendance`, { attendance, version, representedBy })
    expect((await take('represented', 1)).status).toBe(400)
    expect((await take('present', 1, 'Ai đó')).status).toBe(400)
    await ok(take('represented', 1, 'Vàng A Thay'))
    expect((await take('absent', 1)).body.theirs.represented_by).toBe('Vàng A Thay')
    await ok(take(null, 2))
    expect(await only(id)).toMatchObject({ attendance: null, representedBy: null })
  })
  test('a tap that is sent again with its key is counted once', async () => {
    const id = await meeting('held')
    const { id: invitedId } = await only(id)
    const path = `/meetings/${id}/invited/${invitedId}/attendance`
    const tap = () => scene.coordinator.put(path, { attendance: 'present', version: 1 }, { key: `tap-${invitedId}` })
    expect([await ok(tap()), await ok(tap())].map((one) => one.version)).toEqual([2, 2])
  })
})

describe('contributions and questions', () => {
  test('an invited unit sends its own text; another unit’s it does not; nothing is no text', async () => {
    const id = await meeting('invited')
    const made = await ok(
      scene.coordinator.post(`/meetings/${id}/contributions`, { title: 'Y tế cơ sở', unitId: scene.units.health }),
    )
    const other = await ok(
      scene.coordinator.post(`/meetings/${id}/contributions`, { title: 'Giáo dục', unitId: scene.units.education }),
    )
    const send = (one: { id: string }, text: string, version = 1) =>
      scene.health.put(`/meetings/${id}/contributions/${one.id}/text`, { text, version })
    expect((await send(other, 'x')).status).toBe(403)
    expect((await send(made, '')).body.code).toBe('contribution.empty')
    expect(
      (await scene.health.post(`/meetings/${id}/contributions`, { title: 'x', unitId: scene.units.education })).status,
    ).toBe(403)
    await ok(send(made, 'Kết quả năm 2020'))
    const { contributions } = await read(id)
    expect(contributions[0]).toMatchObject({ text: 'Kết quả năm 2020', sentAt: expect.any(String) })
  })
  test('what is presented and done is marked once the meeting has begun', async () => {
    const id = await meeting('invited')
    const item = await ok(scene.coordinator.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'Báo cáo' }))
    const done = () => scene.coordinator.put(`/meetings/${id}/agenda/${item.id}/done`, { done: true })
    expect((await done()).body.code).toBe('meeting.not-begun')
    await ok(move(id, 'hold'))
    await ok(done())
    expect((await read(id)).agenda[0].done).toBe(true)
  })
  test('a question belongs to a contribution of the same meeting', async () => {
    const [id, other] = [await meeting('held'), await meeting('held')]
    const talk = await ok(scene.coordinator.post(`/meetings/${other}/contributions`, { title: 'Khác' }))
    const ask = (more: object) =>
      scene.coordinator.post(`/meetings/${id}/questions`, { askedBy: 'Chủ tọa', question: 'Vì sao?', ...more })
    expect((await ask({ contributionId: talk.id })).status).toBe(404)
    await ok(ask({ unitId: scene.units.health, answer: 'Thiếu vốn' }))
    expect((await read(id)).questions[0]).toMatchObject({ answer: 'Thiếu vốn', unitName: 'Sở Y tế' })
  })
})

describe('conclusions', () => {
  const conclude = (id: string, text: string, more: object = {}) =>
    ok(scene.coordinator.post(`/meetings/${id}/conclusions`, { text, ...more }))
  const turn = (id: string, more: object = {}) => scene.coordinator.post(`/meetings/${id}/tasks`, more)
  const units = () => scene.units

  test('they become draft tasks of the next year that point back, once, whatever is repeated', async () => {
    const id = await meeting('invited')
    await conclude(id, 'Sắp xếp mạng lưới trường lớp', {
      leads: [units().education, units().health],
      coordinating: [units().labour, units().health],
      deadline: '2021-06-30',
      deliverable: 'Đề án',
    })
    expect((await turn(id)).body.code).toBe('meeting.not-begun')
    await ok(move(id, 'hold'))
    await conclude(id, 'Sửa đổi quy chế phối hợp')
    const { made, stayed } = await ok(turn(id))
    expect([made.length, stayed]).toEqual([2, 0])
    expect(await ok(turn(id))).toEqual({ made: [], stayed: 2 })
    const task = (await scene.coordinator.get(`/tasks/${made[0].taskId}`)).body
    expect(task).toMatchObject({
      content: 'Sắp xếp mạng lưới trường lớp',
      state: 'draft',
      workYear: 2021,
      deadline: '2021-06-30',
      deliverable: 'Đề án',
      verb: 'deNghi',
      authority: 'Ban Tuyên giáo Tỉnh ủy',
      sectorId: null,
      unclear: [],
    })
    expect(task.units.map((one: { part: string; shortName: string }) => `${one.part} ${one.shortName}`).sort()).toEqual(
      ['coordinating Sở LĐ-TB&XH', 'lead Sở GD&ĐT', 'lead Sở Y tế'],
    )
    const issued = await ok(scene.leader.post(`/tasks/${task.id}/issue`, { version: task.version }))
    expect(issued.children).toHaveLength(2)
    const { conclusionList, turned } = await read(id)
    expect([turned, conclusionList[0].task.id, conclusionList[0].task.state]).toEqual([2, task.id, 'issued'])
    // the draft is the board's own matter; a unit that leads is shown its own part
    const seen = (await read(id, scene.health)).conclusionList
    expect([issued.children.includes(seen[0].task.id), seen[1].task, seen[1].turned]).toEqual([true, null, true])
  })
  test('a draft that is deleted leaves its conclusion to be turned again; one that is a task is changed there', async () => {
    const id = await meeting('held')
    const { id: conclusionId } = await conclude(id, 'Mở rộng bảo hiểm', { leads: [units().health] })
    const { made } = await ok(turn(id))
    const edit = await scene.coordinator.put(`/meetings/${id}/conclusions/${conclusionId}`, {
      text: 'Khác',
      version: 2,
    })
    expect([edit.status, edit.body.code]).toEqual([422, 'conclusion.is-task'])
    expect((await scene.coordinator.delete(`/meetings/${id}/conclusions/${conclusionId}`)).body.code).toBe(
      'conclusion.is-task',
    )
    await ok(scene.coordinator.delete(`/tasks/${made[0].taskId}`))
    expect((await read(id)).conclusionList[0].turned).toBe(false)
    expect((await ok(turn(id))).made).toHaveLength(1)
  })
  test('once concluded they stay as they are, and still become tasks', async () => {
    const id = await meeting('held')
    const { id: conclusionId } = await conclude(id, 'Mở rộng bảo hiểm')
    await ok(move(id, 'conclude'))
    const edit = await scene.coordinator.put(`/meetings/${id}/conclusions/${conclusionId}`, {
      text: 'Khác',
      version: 1,
    })
    expect(edit.body.code).toBe('meeting.closed')
    expect((await ok(turn(id, { conclusionIds: [conclusionId] }))).made).toHaveLength(1)
  })
  test('two who turn them at once make each task once', async () => {
    const id = await meeting('held')
    for (const text of ['Một', 'Hai', 'Ba']) await conclude(id, text)
    const replies = await Promise.all([turn(id), turn(id), turn(id)])
    expect(replies.map((one) => one.status)).toEqual([200, 200, 200])
    expect(replies.reduce((sum, one) => sum + one.body.made.length, 0)).toBe(3)
  })
  test('whatever is added, taken off and put in order, they are numbered 1 to n', async () => {
    const id = await meeting('held')
    const step = fc.oneof(
      fc.constant('add' as const),
      fc.record({ remove: fc.nat(9) }),
      fc.record({ shuffle: fc.nat(9) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          const ids: string[] = (await read(id)).conclusionList.map((each: { id: string }) => each.id)
          if (one === 'add') await conclude(id, 'Kết luận')
          else if ('remove' in one && ids.length > 0)
            await ok(scene.coordinator.delete(`/meetings/${id}/conclusions/${ids[one.remove % ids.length]}`))
          else if ('shuffle' in one && ids.length > 0) {
            const at = one.shuffle % ids.length
            const turned = [...ids.slice(at), ...ids.slice(0, at)]
            await ok(scene.coordinator.put(`/meetings/${id}/conclusion-order`, { ids: turned }))
            expect((await read(id)).conclusionList.map((each: { id: string }) => each.id)).toEqual(turned)
          }
          const numbers = (await read(id)).conclusionList.map((each: { number: number }) => each.number)
          expect(numbers).toEqual(numbers.map((_: number, n: number) => n + 1))
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('papers', () => {
  const paper = (id: string, purpose: string, by = scene.coordinator) => by.post(`/meetings/${id}/papers`, { purpose })
  const textOf = async (documentId: string) => {
    const sections = await scene.db
      .selectFrom('document_section')
      .select(['title', 'content'])
      .where('document_id', '=', documentId)
      .orderBy('position')
      .execute()
    return JSON.stringify(sections)
  }

  test('minutes and a notice wait for the meeting, and only the unit that holds it writes them', async () => {
    const id = await meeting('invited')
    expect((await paper(id, 'minutes')).body.code).toBe('meeting.not-begun')
    expect((await paper(id, 'invitation', scene.health)).status).toBe(403)
    expect((await paper(id, 'invitation', scene.stranger)).status).toBe(404)
    await ok(move(id, 'hold'))
    expect((await paper(id, 'conclusions')).body.code).toBe('meeting.no-conclusions')
  })
  test('an invitation names time, place, chairs and those invited; asked for again it is the same one', async () => {
    const id = await meeting('invited')
    await ok(scene.coordinator.post(`/meetings/${id}/agenda`, { starts: '14:10', content: 'Báo cáo tổng kết' }))
    const { documentId, made } = await ok(paper(id, 'invitation'))
    expect(made).toBe(true)
    expect(await ok(paper(id, 'invitation'))).toEqual({ documentId, made: false })
    const text = await textOf(documentId)
    for (const words of [
      '14 giờ 00',
      'thứ Ba, ngày 12/01/2021',
      'đồng chí Nguyễn Văn Thử, Trưởng Ban',
      'Báo cáo tổng kết',
      'Đại diện Sở Y tế',
    ])
      expect(text).toContain(words)
    expect((await read(id)).papers).toEqual([{ id: documentId, purpose: 'invitation', state: 'draft', symbol: null }])
    expect((await read(id, scene.health)).papers).toEqual([])
  })
  test('minutes name who was absent, what was asked and what was concluded', async () => {
    const id = await meeting('held')
    const { invited } = await read(id)
    const absent = invited.find((one: { part: string }) => one.part === 'delegate')
    await ok(
      scene.coordinator.put(`/meetings/${id}/invited/${absent.id}/attendance`, { attendance: 'absent', version: 1 }),
    )
    await ok(
      scene.coordinator.post(`/meetings/${id}/questions`, {
        askedBy: 'Chủ tọa',
        question: 'Khi nào xong?',
        answer: 'Quý II',
      }),
    )
    await ok(
      scene.coordinator.post(`/meetings/${id}/conclusions`, {
        text: 'Mở rộng bảo hiểm',
        leads: [scene.units.health],
        deadline: '2021-06-30',
      }),
    )
    const minutes = await textOf((await ok(paper(id, 'minutes'))).documentId)
    for (const words of [
      'vắng 1',
      'đại diện Sở Y tế',
      'Khi nào xong?',
      'Sở Y tế chủ trì; hoàn thành trước ngày 30/06/2021',
    ])
      expect(minutes).toContain(words)
    const notice = await textOf((await ok(paper(id, 'conclusions'))).documentId)
    expect(notice).toContain('đồng chí Nguyễn Văn Thử, Trưởng Ban kết luận như sau')
  })
})

describe('the calendar', () => {
  test('an entry is downloaded by who sees the meeting; the reader’s calendar holds theirs alone', async () => {
    const id = await meeting('invited')
    expect((await scene.education.get(`/meetings/${id}/calendar`)).status).toBe(404)
    const entry = await scene.health.get(`/meetings/${id}/calendar`)
    expect([entry.headers['content-type'], entry.text]).toEqual([
      'text/calendar; charset=utf-8',
      expect.stringContaining(`UID:${id}@mach`),
    ])
    expect((await scene.health.get('/meeting-calendar')).text).toContain(`UID:${id}@mach`)
    expect((await scene.education.get('/meeting-calendar')).text).not.toContain(id)
  })
})
