import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingScene, meetingScene, ok } from '#test/meeting.ts'

let scene: MeetingScene
beforeAll(async () => {
  scene = await meetingScene()
})
afterAll(() => scene.close())

type Question = { id: string; version: number; answer: string | null; may: string[] }
const asked = async (reached: 'invited' | 'held' = 'held', unitId = scene.units.health) => {
  const id = await scene.meeting(reached)
  const made = await ok(
    scene.coordinator.post(`/meetings/${id}/questions`, { askedBy: 'Chủ tọa', question: 'Vì sao chậm?', unitId }),
  )
  const answer = (by: MeetingScene['health'], text = 'Thiếu vốn đối ứng', version = 1) =>
    by.put(`/meetings/${id}/questions/${made.id}/answer`, { answer: text, answeredBy: 'Phó Giám đốc', version })
  const question = async (by: MeetingScene['health']): Promise<Question> => (await scene.read(id, by)).questions[0]
  return { id, answer, question }
}

describe('the answer to a question', () => {
  test('a unit that was not asked does not answer, nor one that is not invited; nothing is no answer', async () => {
    const toOther = await asked('held', scene.units.education)
    expect([(await toOther.answer(scene.health)).status, (await toOther.answer(scene.education)).status]).toEqual([
      403, 404,
    ])
    expect((await toOther.question(scene.health)).may).toEqual([])
    const { answer } = await asked()
    expect((await answer(scene.health, '  ')).status).toBe(400)
    expect((await answer(scene.stranger)).status).toBe(404)
  })
  test('a question of another meeting is absent', async () => {
    const [one, other] = [await asked(), await scene.meeting('held')]
    const { id } = await one.question(scene.health)
    const body = { answer: 'x', version: 1 }
    expect((await scene.health.put(`/meetings/${other}/questions/${id}/answer`, body)).status).toBe(404)
  })
  test('from an older version it is refused with the answer that stands there', async () => {
    const { answer } = await asked()
    await ok(answer(scene.health, 'Bản đầu'))
    const late = await answer(scene.coordinator, 'Bản sau')
    expect([late.status, late.body.theirs]).toEqual([
      409,
      { version: 2, content: { answer: 'Bản đầu', answeredBy: 'Phó Giám đốc' }, savedAt: null, savedBy: null },
    ])
  })
  test('the unit that was asked writes and revises it until the conclusion; the host keys one in; then it stays', async () => {
    const { id, answer, question } = await asked('invited')
    expect((await question(scene.health)).may).toEqual(['answer'])
    await ok(answer(scene.health))
    await ok(scene.move(id, 'hold'))
    await ok(answer(scene.health, 'Thiếu vốn, đã bố trí', 2))
    await ok(answer(scene.coordinator, 'Đã bố trí vốn', 3))
    expect(await question(scene.health)).toMatchObject({ answer: 'Đã bố trí vốn', version: 4, may: ['answer'] })
    await ok(scene.move(id, 'conclude'))
    for (const by of [scene.health, scene.coordinator])
      expect((await answer(by, 'Muộn', 4)).body.code).toBe('meeting.closed')
    expect((await question(scene.health)).may).toEqual([])
  })
  test('the register of acts says who wrote it', async () => {
    const { id, answer } = await asked()
    await ok(answer(scene.health))
    const event = await scene.db
      .selectFrom('audit_event')
      .select(['action', 'actor_id'])
      .where('subject_id', '=', id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ action: 'meeting.question-answered', actor_id: scene.accounts.health })
  })
})
