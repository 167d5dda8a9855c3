import { ActMenu } from '#src/ui/act-menu.tsx'
import { IconHelpCircle } from '#src/ui/icons.ts'
import { Status } from '#src/ui/status.tsx'
import type { MeetingDetail, Question } from '../shapes.ts'
import type { TalkOpened } from './talk-dialogs.tsx'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; question: Question; onOpen: (opened: TalkOpened) => void }

export function QuestionRow({ meeting, question, onOpen }: Props) {
  const { one, acts } = useMeetingWords()
  const who = [question.answeredBy, question.unitName].filter(Boolean).join(', ')
  return (
    <tr className="q">
      <td className="n">
        <IconHelpCircle size={15} aria-hidden />
      </td>
      <td>
        <b>{one.q}</b> {question.question}
        {question.answer && (
          <span className="src">
            <b>{one.a}</b> {question.answer}
          </span>
        )}
      </td>
      <td>
        {one.asks(question.askedBy)}
        {who && <span className="src">{question.answer ? one.answers(who) : one.willAnswer(who)}</span>}
      </td>
      <td className="ink3">{question.answer ? one.minuted : '–'}</td>
      <td>
        {question.answer ? (
          <Status kind="done">{one.answered}</Status>
        ) : (
          <Status kind="dueSoon">{one.unanswered}</Status>
        )}
      </td>
      <td className="act">
        <ActMenu
          label={acts.ofQuestion(question.question)}
          acts={[
            question.may.includes('answer') && {
              label: question.answer ? acts.reviseAnswer : acts.answerQuestion,
              onClick: () => onOpen({ kind: 'answerQuestion', question }),
            },
            ...(meeting.may.includes('ask')
              ? [
                  {
                    label: question.answer ? acts.editQuestion : acts.answer,
                    onClick: () => onOpen({ kind: 'editQuestion', question } as const),
                  },
                  { label: acts.removeQuestion, onClick: () => onOpen({ kind: 'removeQuestion', question } as const) },
                ]
              : []),
          ]}
        />
      </td>
    </tr>
  )
}
