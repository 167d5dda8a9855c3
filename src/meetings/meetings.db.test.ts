import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPosition } from '#src/people/index.ts'
import { chair, type MeetingScene, meetingBody, meetingScene, ok } from '#test/meeting.ts'

let scene: MeetingScene
beforeAll(async () => {
  scene = await meetingScene()
})
afterAll(() => scene.close())

describe('planning', () => {
  test('who holds no meetings may not plan one, nor one for another unit; it ends after it begins', async () => {
    expect((await scene.health.post('/meetings', meetingBody())).status).toBe(403)
    const foreign = { ...meetingBody(), ownerUnitId: scene.units.board }
    expect((await scene.stranger.post('/meetings', foreign)).status).toBe(403)
    const wrong = await scene.coordinator.post('/meetings', meetingBody({ endsAt: '2021-01-12T14:00:00+07:00' }))
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'body.endsAt'])
  })
  test('a save from an older version is refused with what is there now', async () => {
    const id = await scene.meeting()
    const { version } = await scene.read(id)
    await ok(scene.coordinator.put(`/meetings/${id}`, meetingBody({ title: 'Một', version })))
    const late = await scene.coordinator.put(`/meetings/${id}`, meetingBody({ title: 'Hai', version }))
    expect([late.status, late.body.theirs.title]).toEqual([409, 'Một'])
  })
})

describe('the obligation it fulfils', () => {
  const obligation = async (kind: string) => {
    const directive = {
      issuerName: 'Ban Tuyên giáo',
      issuedOn: '2019-12-20',
      kind: 'quyChePhoiHop',
      abstract: 'Phối hợp',
    }
    const symbol = `${crypto.randomUUID().slice(0, 6)}-QCPH/BTGTU`
    const regulation = await ok(scene.coordinator.post('/directives', { ...directive, symbol }))
    const asked = {
      kind,
      content: 'Họp tổng kết việc phối hợp',
      rhythm: 'year',
      partyIds: [scene.units.health],
      validFrom: '2020-01-01',
      validTo: '2021-06-30',
    }
    const { id } = await ok(scene.coordinator.post(`/coordination/${regulation.id}/obligations`, asked))
    return { id, symbol, directiveId: regulation.id }
  }
  test('one out of reach is absent, and one that asks for no meeting is refused', async () => {
    const { id } = await obligation('meet')
    const foreign = { ...meetingBody(), obligationId: id }
    expect((await scene.stranger.post('/meetings', foreign)).status).toBe(404)
    expect((await scene.stranger.get('/obligations?kind=meet')).body).toEqual([])
    const exchange = await obligation('exchange')
    const wrong = await scene.coordinator.post('/meetings', meetingBody({ obligationId: exchange.id }))
    expect([wrong.status, wrong.body.fields[0]]).toEqual([400, { path: 'body.obligationId', problem: 'not-to-meet' }])
  })
  test('it is offered while in force, and shown to who may see it: to its party, not to another unit invited', async () => {
    const { id, symbol, directiveId } = await obligation('meet')
    const offered = async (query: string) =>
      (await scene.coordinator.get(`/obligations?kind=meet&q=${query}`)).body.map((one: { id: string }) => one.id)
    expect(await offered(`hop tong ket ${symbol.slice(0, 6)}`)).toEqual([id])
    expect(await offered(`${symbol.slice(0, 6)}&on=2021-07-01`)).toEqual([])
    const meeting = await scene.meeting('planned', { obligationId: id })
    await scene.invite(meeting, 'delegate', { unitId: scene.units.education })
    await ok(scene.move(meeting, 'invite'))
    expect((await scene.read(meeting, scene.health)).obligation).toMatchObject({ id, symbol, directiveId })
    expect((await scene.read(meeting, scene.education)).obligation).toBeNull()
    const { version } = await scene.read(meeting)
    await ok(scene.coordinator.put(`/meetings/${meeting}`, meetingBody({ obligationId: null, version })))
    expect((await scene.read(meeting)).obligation).toBeNull()
  })
})

describe('who sees it', () => {
  test('until the invitations are out, the unit that holds it alone; then those invited; a stranger never', async () => {
    const id = await scene.meeting()
    for (const by of [scene.health, scene.education, scene.stranger])
      expect((await by.get(`/meetings/${id}`)).text).toBe('{"code":"not-found"}')
    await ok(scene.move(id, 'invite'))
    expect((await scene.health.get(`/meetings/${id}`)).status).toBe(200)
    expect((await scene.education.get(`/meetings/${id}`)).status).toBe(404)
    expect((await scene.health.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'x' })).status).toBe(403)
    expect(
      (await scene.health.get('/meetings?q=tong ket khoa giao')).body.rows.map((m: { id: string }) => m.id),
    ).toContain(id)
  })
  test('a person invited by name sees it, whatever unit they are of', async () => {
    const id = await scene.meeting()
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
    await scene.invite(id, 'guest', { personId: person_id, unitId: scene.units.education })
    await ok(scene.move(id, 'invite'))
    expect((await scene.association.get(`/meetings/${id}`)).status).toBe(200)
  })
  test('one that is cancelled can still be read by those who were invited, and is written no more', async () => {
    const id = await scene.meeting('invited')
    expect((await scene.move(id, 'cancel')).status).toBe(400)
    await ok(scene.move(id, 'cancel', { reason: 'Hoãn vì dịch bệnh' }))
    expect((await scene.read(id, scene.health)).moves[0].reason).toBe('Hoãn vì dịch bệnh')
    const late = await scene.coordinator.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'x' })
    expect([late.status, late.body.code]).toEqual([422, 'meeting.closed'])
  })
})

describe('moves', () => {
  test('no invitation goes out without a chair and somebody to invite', async () => {
    const { id } = await ok(scene.coordinator.post('/meetings', meetingBody()))
    expect((await scene.move(id, 'invite')).body.code).toBe('meeting.no-chair')
    await scene.invite(id, 'chair', chair)
    expect((await scene.move(id, 'invite')).body.code).toBe('meeting.nobody-invited')
  })
  test('it is not held before its day, nor before the invitations, nor twice', async () => {
    const later = await scene.meeting('invited', {
      startsAt: '2021-02-01T08:00:00+07:00',
      endsAt: '2021-02-01T11:00:00+07:00',
    })
    expect((await scene.move(later, 'hold')).body.code).toBe('meeting.not-yet')
    const id = await scene.meeting()
    expect((await scene.move(id, 'hold')).status).toBe(409)
    await ok(scene.move(id, 'invite'))
    await ok(scene.move(id, 'hold'))
    expect((await scene.move(id, 'hold')).status).toBe(409)
    expect((await scene.move(id, 'cancel', { reason: 'Nhầm' })).status).toBe(409)
    await ok(scene.move(id, 'conclude'))
    expect((await scene.read(id)).moves.map((one: { move: string }) => one.move)).toEqual([
      'conclude',
      'hold',
      'invite',
    ])
  })
})

describe('contributions and questions', () => {
  test('an invited unit sends its own text; another unit’s it does not; nothing is no text', async () => {
    const id = await scene.meeting('invited')
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
    const { contributions } = await scene.read(id)
    expect(contributions[0]).toMatchObject({ text: 'Kết quả năm 2020', sentAt: expect.any(String) })
  })
  test('what is presented and done is marked once the meeting has begun', async () => {
    const id = await scene.meeting('invited')
    const item = await ok(scene.coordinator.post(`/meetings/${id}/agenda`, { starts: '14:00', content: 'Báo cáo' }))
    const done = () => scene.coordinator.put(`/meetings/${id}/agenda/${item.id}/done`, { done: true })
    expect((await done()).body.code).toBe('meeting.not-begun')
    await ok(scene.move(id, 'hold'))
    await ok(done())
    expect((await scene.read(id)).agenda[0].done).toBe(true)
  })
  test('a question belongs to a contribution of the same meeting', async () => {
    const [id, other] = [await scene.meeting('held'), await scene.meeting('held')]
    const talk = await ok(scene.coordinator.post(`/meetings/${other}/contributions`, { title: 'Khác' }))
    const ask = (more: object) =>
      scene.coordinator.post(`/meetings/${id}/questions`, { askedBy: 'Chủ tọa', question: 'Vì sao?', ...more })
    expect((await ask({ contributionId: talk.id })).status).toBe(404)
    await ok(ask({ unitId: scene.units.health, answer: 'Thiếu vốn' }))
    expect((await scene.read(id)).questions[0]).toMatchObject({ answer: 'Thiếu vốn', unitName: 'Sở Y tế' })
  })
})

describe('the calendar', () => {
  test('an entry is downloaded by who sees the meeting; the reader’s calendar holds theirs alone', async () => {
    const id = await scene.meeting('invited')
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
