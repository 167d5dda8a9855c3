import { Modal } from '@mantine/core'
import { useAct } from '#src/ui/api.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { removeContribution, removeQuestion } from '../contract.ts'
import type { Contribution, MeetingDetail, Question } from '../shapes.ts'
import { AnswerQuestionDialog } from './answer-question-dialog.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'
import { TalkDialog } from './talk-dialog.tsx'
import { useMeetingWords } from './use-words.ts'

export type TalkOpened =
  | { kind: 'addTalk' }
  | { kind: 'editTalk' | 'removeTalk' | 'send' | 'read'; talk: Contribution }
  | { kind: 'ask'; about?: string }
  | { kind: 'editQuestion' | 'answerQuestion' | 'removeQuestion'; question: Question }

type Props = { meeting: MeetingDetail; opened: TalkOpened; onClose: () => void }

export function TalkDialogs({ meeting, opened, onClose }: Props) {
  switch (opened.kind) {
    case 'addTalk':
      return <TalkDialog meeting={meeting} onClose={onClose} />
    case 'editTalk':
      return <TalkDialog meeting={meeting} talk={opened.talk} onClose={onClose} />
    case 'send':
      return <SendDialog meeting={meeting} talk={opened.talk} onClose={onClose} />
    case 'read':
      return <ReadDialog talk={opened.talk} onClose={onClose} />
    case 'ask':
      return <QuestionDialog meeting={meeting} {...(opened.about && { about: opened.about })} onClose={onClose} />
    case 'editQuestion':
      return <QuestionDialog meeting={meeting} question={opened.question} onClose={onClose} />
    case 'answerQuestion':
      return <AnswerQuestionDialog meeting={meeting} question={opened.question} onClose={onClose} />
    case 'removeTalk':
      return <RemoveTalk meeting={meeting} talk={opened.talk} onClose={onClose} />
    case 'removeQuestion':
      return <RemoveQuestion meeting={meeting} question={opened.question} onClose={onClose} />
  }
}

function ReadDialog({ talk, onClose }: { talk: Contribution; onClose: () => void }) {
  const ui = useUiWords()
  return (
    <Modal opened onClose={onClose} title={talk.title} size="lg" closeButtonProps={{ 'aria-label': ui.close }}>
      <p className="ink3 small">{[talk.speaker, talk.unitName].filter(Boolean).join(', ')}</p>
      <p className="meeting-talk">{talk.text}</p>
    </Modal>
  )
}

type OfMeeting = { meeting: MeetingDetail; onClose: () => void }
function RemoveTalk({ meeting, talk, onClose }: OfMeeting & { talk: Contribution }) {
  const { acts, ask, problems } = useMeetingWords()
  const remove = useAct(removeContribution)
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={ask.removeTalk(talk.title)}
      verb={acts.removeTalk}
      noReason
      deletes
      busy={remove.isPending}
      problem={remove.error}
      codes={problems}
      onAct={() => remove.mutate({ params: { id: meeting.id, contributionId: talk.id } }, { onSuccess: onClose })}
    >
      {ask.removeTalkText}
    </ReasonDialog>
  )
}

function RemoveQuestion({ meeting, question, onClose }: OfMeeting & { question: Question }) {
  const { acts, ask, problems } = useMeetingWords()
  const remove = useAct(removeQuestion)
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={ask.removeQuestion}
      verb={acts.removeQuestion}
      noReason
      deletes
      busy={remove.isPending}
      problem={remove.error}
      codes={problems}
      onAct={() => remove.mutate({ params: { id: meeting.id, questionId: question.id } }, { onSuccess: onClose })}
    />
  )
}
