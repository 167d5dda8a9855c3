import type { Input } from '#src/platform/endpoint.ts'
import { refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandHostOr, lockSeen, partOf, refuseClosed } from './change.ts'
import type { answerQuestion as contract } from './contract.ts'

type Standing = { version: number; answer: string | null; answered_by: string | null }
/** What stands there, in the form in which a draft compares itself with it. */
const theirs = ({ version, answer, answered_by }: Standing) => ({
  version,
  content: { answer: answer ?? '', answeredBy: answered_by ?? '' },
  savedAt: null,
  savedBy: null,
})

/** The unit that was asked writes and revises its own answer until the meeting is concluded; the host keys one in. */
export async function answerQuestion(
  work: Work,
  id: string,
  questionId: string,
  { answer, answeredBy, version }: Input<typeof contract>['body'],
) {
  const meeting = await lockSeen(work, id)
  const before = await partOf(work, 'question', id, questionId)
  demandHostOr(work, 'meeting.hold', meeting, before.unit_id as string | null)
  refuseClosed(meeting)
  if (meeting.state === 'planned') throw refused('meeting.not-invited', { state: meeting.state })
  if (version !== before.version) throw stale(theirs(before as unknown as Standing))
  await work.tx
    .updateTable('question')
    .set({ answer, answered_by: answeredBy || null, version: version + 1 })
    .where('id', '=', questionId)
    .execute()
  work.record('meeting.question-answered', { kind: 'meeting', id }, { questionId, answer, answeredBy })
  return { id: questionId, version: version + 1 }
}
