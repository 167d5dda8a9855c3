import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chair, type MeetingScene, meetingBody, meetingScene, ok } from '#test/meeting.ts'

let scene: MeetingScene
beforeAll(async () => {
  scene = await meetingScene()
})
afterAll(() => scene.close())

describe('those invited', () => {
  test('a person out of the area, and a unit that has ended, are refused', async () => {
    const id = await scene.meeting()
    const far = await scene.unit('province', 'Tỉnh Lai Châu')
    const stranger = await scene.person('Lò Văn Xa', ['Giám đốc', 'state', 1, far])
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
    const { id } = await ok(scene.coordinator.post('/meetings', meetingBody()))
    const { units } = scene
    const deputy = await scene.person(
      'Vừ A Giả Định',
      ['Phó Chủ tịch UBND tỉnh', 'state', 2, units.committee],
      ['Ủy viên Ban Thường vụ Tỉnh ủy', 'party', 2, units.party],
      ['Giám đốc Sở Tài chính', 'state', 5, units.committee, '2020-12-31'],
    )
    const director = await scene.person('Lò Thị Dự', ['Giám đốc Sở Y tế', 'state', 10, units.health])
    const found = (await scene.coordinator.get('/invitees?q=pho chu tich')).body
    expect(found).toEqual([
      {
        personId: deputy,
        name: 'Vừ A Giả Định',
        positions: ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Phó Chủ tịch UBND tỉnh'],
      },
    ])
    await scene.invite(
      id,
      'delegate',
      { unitId: units.education },
      { name: 'Người Ngoài' },
      { personId: director },
      { personId: deputy },
    )
    await scene.invite(id, 'chair', chair)
    await scene.invite(id, 'delegate', { personId: deputy })
    const { invited } = await scene.read(id)
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
    const id = await scene.meeting()
    await scene.invite(id, 'delegate', { unitId: scene.units.education })
    const ids = (await scene.read(id)).invited.map((one: { id: string }) => one.id)
    const short = await scene.coordinator.put(`/meetings/${id}/invited-order`, { ids: ids.slice(1) })
    expect([short.status, short.body.code]).toEqual([409, 'order.changed'])
    await ok(scene.coordinator.put(`/meetings/${id}/invited-order`, { ids: ids.toReversed() }))
    await scene.invite(id, 'delegate', { unitId: scene.units.labour })
    const names = async () =>
      (await scene.read(id)).invited.map((one: { name: string; unitName: string }) => one.name ?? one.unitName)
    expect(await names()).toEqual(['Sở Y tế', 'Sở GD&ĐT', 'Nguyễn Văn Thử', 'Sở LĐ-TB&XH'])
    await ok(scene.coordinator.delete(`/meetings/${id}/invited-order`))
    expect(await names()).toEqual(['Nguyễn Văn Thử', 'Sở GD&ĐT', 'Sở LĐ-TB&XH', 'Sở Y tế'])
  })
  test('each address is written to once, and again with another time; a cancelled one is taken out of the calendar', async () => {
    const id = await scene.meeting('planned')
    await scene.invite(id, 'guest', {
      personId: await scene.person('Lò Thị Thư', ['Ủy viên', 'party', 5, scene.units.party]),
    })
    await ok(scene.move(id, 'invite'))
    await scene.invite(id, 'delegate', { unitId: scene.units.education })
    expect((await scene.letters(id)).map((one) => one.unique_key.split(':')[2])).toEqual([
      'invitation',
      'invitation',
      'invitation',
    ])
    const { version } = await scene.read(id)
    await ok(scene.coordinator.put(`/meetings/${id}`, meetingBody({ place: 'Phòng họp 2', version })))
    expect((await scene.letters(id)).filter((one) => one.unique_key.includes(':changed:'))).toHaveLength(3)
    await ok(scene.move(id, 'cancel', { reason: 'Hoãn vì dịch' }))
    const last = (await scene.letters(id)).at(-1)!
    expect([last.subject, last.calendar]).toEqual([
      'Hủy: Hội nghị tổng kết công tác khoa giáo',
      expect.stringMatching(/METHOD:CANCEL[\s\S]*DTSTART:20210112T070000Z[\s\S]*STATUS:CANCELLED/),
    ])
  })
})

describe('answers and attendance', () => {
  const only = async (id: string) =>
    (await scene.read(id)).invited.find((one: { part: string }) => one.part === 'delegate')

  test('a unit answers for itself alone, after the invitations and before the meeting', async () => {
    const id = await scene.meeting('invited')
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
    await ok(scene.move(id, 'hold'))
    expect((await scene.health.put(path, { comes: true, version: 4 })).body.code).toBe('meeting.no-answers')
  })
  test('a representative is named; a mark from before somebody else’s is refused with theirs', async () => {
    const id = await scene.meeting('invited')
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
    const id = await scene.meeting('held')
    const { id: invitedId } = await only(id)
    const path = `/meetings/${id}/invited/${invitedId}/attendance`
    const tap = () => scene.coordinator.put(path, { attendance: 'present', version: 1 }, { key: `tap-${invitedId}` })
    expect([await ok(tap()), await ok(tap())].map((one) => one.version)).toEqual([2, 2])
  })
})
