import type { Input } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lastPlace, lockOpen, partOf, touchMeeting } from './change.ts'
import type * as contract from './contract.ts'
import { refuseUnknownUnits } from './known-units.ts'
import { renumber } from './ordering.ts'

type Body = Input<typeof contract.addQuestion>['body']

async function prepare(work: Work, id: string, body: Body) {
  const { state } = await lockOpen(work, id, 'meeting.hold')
  if (state === 'planned') throw refused('meeting.not-invited', { state })
  if (body.contributionId) await partOf(work, 'contribution', id, body.contributionId)
  await refuseUnknownUnits(work, { unitId: body.unitId ? [body.unitId] : [] })
  return {
    asked_by: body.askedBy,
    question: body.question,
    contribution_id: body.contributionId ?? null,
    answered_by: body.answeredBy || null,
    unit_id: body.unitId ?? null,
    answer: body.answer || null,
  }
}

export async function addQuestion(work: Work, id: string, body: Body) {
  const columns = await prepare(work, id, body)
  const position = await lastPlace(work, 'question', id)
  const made = await work.tx
    .insertInto('question')
    .values({ meeting_id: id, position, ...columns })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('meeting.question-added', { kind: 'meeting', id }, { questionId: made.id, ...body })
  await touchMeeting(work, id)
  return made
}

export async function editQuestion(
  work: Work,
  id: string,
  questionId: string,
  { version, ...body }: Body & { version: number },
) {
  const columns = await prepare(work, id, body)
  await partOf(work, 'question', id, questionId, version)
  await work.tx
    .updateTable('question')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', questionId)
    .execute()
  work.record('meeting.question-edited', { kind: 'meeting', id }, { questionId, ...body })
  return { id: questionId, version: version + 1 }
}

export async function removeQuestion(work: Work, id: string, questionId: string) {
  await lockOpen(work, id, 'meeting.hold')
  const { question } = await partOf(work, 'question', id, questionId)
  await work.tx.deleteFrom('question').where('id', '=', questionId).execute()
  await renumber(work, 'question', id)
  work.record('meeting.question-removed', { kind: 'meeting', id }, { questionId, question })
  return touchMeeting(work, id)
}
