import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardScene, boardScene, drafted } from '#test/board.ts'

let scene: BoardScene
let meetingId: string
const made = { made_at: new Date('2021-01-05T02:00:00Z') }
beforeAll(async () => {
  scene = await boardScene()
  const { db, units, accounts } = scene
  const meeting = await db
    .insertInto('meeting')
    .values({
      ...made,
      kind: 'hoiNghi',
      title: 'Hội nghị tổng kết',
      place: 'Hội trường',
      starts_at: new Date('2021-01-12T07:00:00Z'),
      ends_at: new Date('2021-01-12T10:00:00Z'),
      state: 'invited',
      invited_at: made.made_at,
      owner_unit_id: units.board,
      work_year: 2020,
      made_by: accounts.coordinator,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  meetingId = meeting.id
  await db
    .insertInto('participant')
    .values({ meeting_id: meetingId, part: 'delegate', position: 0, unit_id: units.health })
    .execute()
  await db
    .insertInto('contribution')
    .values({
      meeting_id: meetingId,
      position: 0,
      unit_id: units.health,
      title: 'Y tế cơ sở',
      made_by: accounts.coordinator,
    })
    .execute()
  const review = await db
    .insertInto('review')
    .values({
      ...made,
      directive_id: scene.source.directiveId,
      kind: 'soKet',
      title: 'Sơ kết kế hoạch',
      span_from: '2020-01-01',
      span_to: '2020-12-31',
      owner_unit_id: units.board,
      work_year: 2020,
      opened_on: '2020-12-01',
      made_by: accounts.coordinator,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const answer = { review_id: review.id, due_on: '2021-01-20' }
  await db
    .insertInto('review_unit')
    .values([
      { ...answer, unit_id: units.health, position: 0 },
      { ...answer, unit_id: units.education, position: 1, state: 'reported', reported_on: '2021-01-10' },
    ])
    .execute()
})
afterAll(() => scene.close())

const parts = async (client: BoardScene['leader']) => {
  const { status, body } = await client.get('/today')
  expect(status).toBe(200)
  return Object.fromEntries(body.cycle.map((part: { name: string; total: number }) => [part.name, part.total]))
}

test('who has no part in it is asked nothing, and hears of no meeting', async () => {
  expect(await parts(scene.stranger)).toEqual({})
})

test('the unit that is invited answers, sends its contribution and does its part of the review', async () => {
  expect(await parts(scene.health)).toEqual({ toAnswer: 1, toSend: 1, reviewSteps: 1, meetings: 1 })
})

test('a question waits for the unit that was asked until it is answered; a unit that is not invited hears of nothing', async () => {
  const { db, units } = scene
  const asked = { meeting_id: meetingId, asked_by: 'Chủ tọa', question: 'Vì sao chậm?'.repeat(20) }
  await db
    .insertInto('question')
    .values([
      { ...asked, position: 1, unit_id: units.health },
      { ...asked, position: 2, unit_id: units.health, answer: 'Thiếu vốn' },
      { ...asked, position: 3, unit_id: units.education },
    ])
    .execute()
  await db
    .insertInto('contribution')
    .values({
      meeting_id: meetingId,
      position: 1,
      unit_id: units.education,
      title: 'Việc làm',
      made_by: scene.accounts.coordinator,
    })
    .execute()
  const { body } = await scene.health.get('/today')
  const part = body.cycle.find(({ name }: { name: string }) => name === 'toAnswerQuestion')
  expect(part).toMatchObject({ total: 1, rows: [{ about: 'Hội nghị tổng kết', to: `/meetings/${meetingId}` }] })
  expect(part.rows[0].title).toHaveLength(160)
  expect(await parts(scene.education)).toEqual({})
})

test('a unit whose part of the review is done is not asked again', async () => {
  expect(await parts(scene.education)).toEqual({})
})

test('the leader issues the drafts and receives what came; the coordinator receives and issues nothing', async () => {
  await drafted(scene)
  expect(await parts(scene.leader)).toEqual({ toIssue: 1, reviewsToReceive: 1, meetings: 1 })
  expect(await parts(scene.coordinator)).toEqual({ reviewsToReceive: 1, meetings: 1 })
})

test('the tour counts what the reader may see, and opens a record of it', async () => {
  const board = await scene.db
    .insertInto('bloc')
    .values({ name: 'Khối khoa giáo', coordinator_id: scene.units.board })
    .returning('id')
    .executeTakeFirstOrThrow()
  await scene.db
    .updateTable('meeting')
    .set({ bloc_id: board.id, sums_up: true, work_year: 2021 })
    .where('id', '=', meetingId)
    .execute()
  const of = async (client: BoardScene['leader']) =>
    (await client.get('/tour')).body.steps.find((step: { name: string }) => step.name === 'conference')
  expect(await of(scene.stranger)).toMatchObject({ total: 0, to: null })
  expect(await of(scene.health)).toMatchObject({ total: 1, done: 0, to: `/meetings/${meetingId}` })
})
