import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingScene, meetingScene, ok } from '#test/meeting.ts'
import { all, wordFile } from '#test/word-file.ts'
import { delegateList, invitationLetters } from './handing-out.ts'

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
  test('letters by name and the list wait for an invitation, and are the host’s', async () => {
    const id = await scene.meeting('invited')
    const both = ['invitation-letters', 'delegate-list'].map((what) => `/meetings/${id}/${what}`)
    for (const address of both) {
      expect((await scene.coordinator.get(address)).body.code).toBe('meeting.no-invitation')
      expect((await scene.health.get(address)).status).toBe(403)
      expect((await scene.stranger.get(address)).status).toBe(404)
    }
    expect((await scene.read(id)).may).not.toContain('letters')
  })
  test('each of those invited has a letter with all positions, but not the host’s own chair; the list has everybody', async () => {
    const id = await scene.meeting()
    const director = await scene.person(
      'Lò Thị Dự',
      ['Giám đốc Sở Y tế', 'state', 10, scene.units.health],
      ['Tỉnh ủy viên', 'party', 5, scene.units.party],
    )
    const own = await scene.person('Tòng Văn Chủ', ['Trưởng Ban', 'party', 3, scene.units.board])
    await scene.invite(id, 'delegate', { personId: director, unitId: scene.units.health })
    await scene.invite(id, 'chair', { personId: own })
    await ok(paper(id, 'invitation'))
    expect((await scene.read(id)).may).toContain('letters')
    const word = async (written: typeof invitationLetters) => {
      const { content } = await written(await scene.view(scene.accounts.coordinator), id)
      return all((await wordFile(content as Buffer)).document, 'w:p').map((one) => one.text)
    }
    const addressed = (await word(invitationLetters)).filter((text) => text.startsWith('Kính gửi:'))
    expect(addressed).toEqual([
      'Kính gửi: Đồng chí Nguyễn Văn Thử, Trưởng Ban',
      'Kính gửi: Đồng chí Lò Thị Dự, Tỉnh ủy viên, Giám đốc Sở Y tế',
      'Kính gửi: Đại diện Sở Y tế',
    ])
    const list = await word(delegateList)
    for (const text of [
      'Tòng Văn Chủ',
      'Trưởng Ban',
      'Lò Thị Dự',
      'Tỉnh ủy viên, Giám đốc Sở Y tế',
      'Đại diện Sở Y tế',
    ])
      expect(list).toContain(text)
  })
})
