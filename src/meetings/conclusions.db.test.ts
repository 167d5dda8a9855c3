import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingScene, meetingScene, ok } from '#test/meeting.ts'

let scene: MeetingScene
beforeAll(async () => {
  scene = await meetingScene()
})
afterAll(() => scene.close())

describe('conclusions', () => {
  const conclude = (id: string, text: string, more: object = {}) =>
    ok(scene.coordinator.post(`/meetings/${id}/conclusions`, { text, ...more }))
  const turn = (id: string, more: object = {}) => scene.coordinator.post(`/meetings/${id}/tasks`, more)
  const units = () => scene.units

  test('they become draft tasks of the next year that point back, once, whatever is repeated', async () => {
    const id = await scene.meeting('invited')
    await conclude(id, 'Sắp xếp mạng lưới trường lớp', {
      leads: [units().education, units().health],
      coordinating: [units().labour, units().health],
      deadline: '2021-06-30',
      deliverable: 'Đề án',
    })
    expect((await turn(id)).body.code).toBe('meeting.not-begun')
    await ok(scene.move(id, 'hold'))
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
    const { conclusionList, turned } = await scene.read(id)
    expect([turned, conclusionList[0].task.id, conclusionList[0].task.state]).toEqual([2, task.id, 'issued'])
    // the draft is the board's own matter; a unit that leads is shown its own part
    const seen = (await scene.read(id, scene.health)).conclusionList
    expect([issued.children.includes(seen[0].task.id), seen[1].task, seen[1].turned]).toEqual([true, null, true])
  })
  test('a draft that is deleted leaves its conclusion to be turned again; one that is a task is changed there', async () => {
    const id = await scene.meeting('held')
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
    expect((await scene.read(id)).conclusionList[0].turned).toBe(false)
    expect((await ok(turn(id))).made).toHaveLength(1)
  })
  test('once concluded they stay as they are, and still become tasks', async () => {
    const id = await scene.meeting('held')
    const { id: conclusionId } = await conclude(id, 'Mở rộng bảo hiểm')
    await ok(scene.move(id, 'conclude'))
    const edit = await scene.coordinator.put(`/meetings/${id}/conclusions/${conclusionId}`, {
      text: 'Khác',
      version: 1,
    })
    expect(edit.body.code).toBe('meeting.closed')
    expect((await ok(turn(id, { conclusionIds: [conclusionId] }))).made).toHaveLength(1)
  })
  test('two who turn them at once make each task once', async () => {
    const id = await scene.meeting('held')
    for (const text of ['Một', 'Hai', 'Ba']) await conclude(id, text)
    const replies = await Promise.all([turn(id), turn(id), turn(id)])
    expect(replies.map((one) => one.status)).toEqual([200, 200, 200])
    expect(replies.reduce((sum, one) => sum + one.body.made.length, 0)).toBe(3)
  })
  test('whatever is added, taken off and put in order, they are numbered 1 to n', async () => {
    const id = await scene.meeting('held')
    const step = fc.oneof(
      fc.constant('add' as const),
      fc.record({ remove: fc.nat(9) }),
      fc.record({ shuffle: fc.nat(9) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          const ids: string[] = (await scene.read(id)).conclusionList.map((each: { id: string }) => each.id)
          if (one === 'add') await conclude(id, 'Kết luận')
          else if ('remove' in one && ids.length > 0)
            await ok(scene.coordinator.delete(`/meetings/${id}/conclusions/${ids[one.remove % ids.length]}`))
          else if ('shuffle' in one && ids.length > 0) {
            const at = one.shuffle % ids.length
            const turned = [...ids.slice(at), ...ids.slice(0, at)]
            await ok(scene.coordinator.put(`/meetings/${id}/conclusion-order`, { ids: turned }))
            expect((await scene.read(id)).conclusionList.map((each: { id: string }) => each.id)).toEqual(turned)
          }
          const numbers = (await scene.read(id)).conclusionList.map((each: { number: number }) => each.number)
          expect(numbers).toEqual(numbers.map((_: number, n: number) => n + 1))
        }
      }),
      { numRuns: 15 },
    )
  })
})
