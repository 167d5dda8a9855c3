import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingScene, meetingScene, ok } from '#test/meeting.ts'

let scene: MeetingScene
beforeAll(async () => {
  scene = await meetingScene()
})
afterAll(() => scene.close())

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
    const id = await scene.meeting('invited')
    expect((await paper(id, 'minutes')).body.code).toBe('meeting.not-begun')
    expect((await paper(id, 'invitation', scene.health)).status).toBe(403)
    expect((await paper(id, 'invitation', scene.stranger)).status).toBe(404)
    await ok(scene.move(id, 'hold'))
    expect((await paper(id, 'conclusions')).body.code).toBe('meeting.no-conclusions')
  })
  test('an invitation names time, place, chairs and those invited; asked for again it is the same one', async () => {
    const id = await scene.meeting('invited')
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
    expect((await scene.read(id)).papers).toEqual([
      { id: documentId, purpose: 'invitation', state: 'draft', symbol: null },
    ])
    expect((await scene.read(id, scene.health)).papers).toEqual([])
  })
  test('minutes name who was absent, what was asked and what was concluded', async () => {
    const id = await scene.meeting('held')
    const { invited } = await scene.read(id)
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
