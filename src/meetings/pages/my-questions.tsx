import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import type { MeetingDetail, Question } from '../shapes.ts'
import { AnswerQuestionDialog } from './answer-question-dialog.tsx'
import { useMeetingWords } from './use-words.ts'

/** For the focal person of a unit that was asked: the questions, and the way to answer. */
export function MyQuestions({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts } = useMeetingWords()
  const [answering, setAnswering] = useState<Question>()
  const mine = meeting.questions.filter((each) => each.may.includes('answer'))
  // the host notes answers where the questions stand
  if (mine.length === 0 || meeting.may.includes('ask')) return null
  return (
    <Section title={one.myQuestions} note={mine.length}>
      <ul className="stack">
        {mine.map((each) => (
          <li key={each.id}>
            <p>
              <b>{each.question}</b> <span className="ink3">{one.asks(each.askedBy)}</span>
            </p>
            <p className="row wrap">
              {each.answer ? (
                <Status kind="done">{one.answered}</Status>
              ) : (
                <Status kind="dueSoon">{one.unanswered}</Status>
              )}
              <Button
                size="compact-xs"
                variant={each.answer ? 'default' : 'filled'}
                aria-label={`${each.answer ? acts.reviseAnswer : acts.answerQuestion}: ${each.question}`}
                onClick={() => setAnswering(each)}
              >
                {each.answer ? acts.reviseAnswer : acts.answerQuestion}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {answering && (
        <AnswerQuestionDialog meeting={meeting} question={answering} onClose={() => setAnswering(undefined)} />
      )}
    </Section>
  )
}
