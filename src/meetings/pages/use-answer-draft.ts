import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { call } from '#src/ui/api.ts'
import { type Draft, keepDraft, type Theirs } from '#src/ui/draft/draft.ts'
import { answerQuestion } from '../contract.ts'
import type { MeetingDetail, Question } from '../shapes.ts'

export type Written = { answer: string; answeredBy: string }
export type AnswerTheirs = Theirs<Written>

/** The chairs read what is sent: half an answer stays on this machine until it is sent by hand. The longest a timer waits. */
const untilSent = 2 ** 31 - 1

/** The draft of an answer, as long as its dialog is open; whoever opens it again at this machine goes on with it. */
export function useAnswerDraft(meeting: MeetingDetail, question: Question, onSent: () => void) {
  const cache = useQueryClient()
  const { me } = getRouteApi('/office').useRouteContext()
  const now = useDomainClock()
  const [told, setTold] = useState<Draft<Written, AnswerTheirs>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same question must not begin anew
  const draft = useMemo(
    () =>
      keepDraft<Written, AnswerTheirs>(
        {
          version: question.version,
          content: { answer: question.answer ?? '', answeredBy: question.answeredBy ?? '' },
          savedAt: now(),
        },
        {
          name: `mach.question.${me.accountId}.${question.id}`,
          shelf: localStorage,
          save: async (version, { answer, answeredBy }, key) => {
            const params = { id: meeting.id, questionId: question.id }
            const body = { answer, answeredBy: answeredBy || null, version }
            const saved = await call(answerQuestion, { params, body }, key)
            void cache.invalidateQueries()
            onSent()
            return saved
          },
          tell: setTold,
          now,
          rest: untilSent,
        },
      ),
    [question.id, me.accountId],
  )
  useEffect(() => draft.stop, [draft])
  return { ...(told ?? draft.first), ...draft }
}
