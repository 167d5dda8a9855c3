import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { Note } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { MeetingDetail, Question } from '../shapes.ts'
import { useAnswerDraft } from './use-answer-draft.ts'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; question: Question; onClose: () => void }

export function AnswerQuestionDialog({ meeting, question, onClose }: Props) {
  const { one, acts, fields, answering, told, problems } = useMeetingWords()
  const id = useId()
  const tell = useTell()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { content, state, restored, change, settle, take } = useAnswerDraft(meeting, question, () => {
    tell.done(told.questionAnswered)
    onClose()
  })
  const missing = tried && !content.answer.trim()
  const faults = missing ? [{ id: `${id}-answer`, label: fields.answer, text: fields.required }] : []
  const send = async () => {
    setTried(true)
    if (!content.answer.trim() || state.kind === 'conflict') return
    setBusy(true)
    await settle(true)
    setBusy(false)
  }
  return (
    <FormDialog
      title={acts.answerQuestion}
      verb={acts.sendAnswer}
      busy={busy}
      problem={state.kind === 'failed' ? state.problem : null}
      faults={faults}
      codes={problems}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>
        <b>{one.asks(question.askedBy)}</b> {question.question}
      </p>
      {state.kind === 'offline' && <Note live>{answering.offline}</Note>}
      {state.kind === 'conflict' ? (
        <Note
          live
          title={answering.conflict}
          acts={
            <span className="row wrap">
              <Button size="compact-xs" onClick={() => take(state.theirs)}>
                {answering.takeTheirs}
              </Button>
              <Button size="compact-xs" onClick={() => take(state.theirs, true)}>
                {answering.keepMine}
              </Button>
            </span>
          }
        >
          {state.theirs.content?.answer || answering.noneThere}
        </Note>
      ) : (
        restored && <p className="small ink3">{answering.restored}</p>
      )}
      <AreaField
        id={`${id}-answer`}
        label={fields.answer}
        value={content.answer}
        onChange={(answer) => change((old) => ({ ...old, answer }))}
        maxLength={5000}
        rows={8}
        error={faults[0]?.text}
      />
      <TextField
        label={fields.answeredBy}
        optional
        value={content.answeredBy}
        onChange={(answeredBy) => change((old) => ({ ...old, answeredBy }))}
        maxLength={300}
      />
      <p className="small ink3">{answering.until}</p>
    </FormDialog>
  )
}
