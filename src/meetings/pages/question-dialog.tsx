import { useId, useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { addQuestion, editQuestion } from '../contract.ts'
import type { MeetingDetail, Question } from '../shapes.ts'
import { foundUnit, searchUnits } from './unit-search.ts'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; question?: Question; about?: string; onClose: () => void }

export function QuestionDialog({ meeting, question, about, onClose }: Props) {
  const { acts, fields, problems } = useMeetingWords()
  const id = useId()
  const onTalk = meeting.contributions.find((talk) => talk.id === about)
  const [askedBy, setAskedBy] = useState(question?.askedBy ?? '')
  const [asked, setAsked] = useState(question?.question ?? '')
  const [talk, setTalk] = useState(question?.contributionId ?? about ?? '')
  const [unit, setUnit] = useState(
    question
      ? foundUnit(question.unitId, question.unitName)
      : foundUnit(onTalk?.unitId ?? null, onTalk?.unitName ?? null),
  )
  const [answeredBy, setAnsweredBy] = useState(question?.answeredBy ?? '')
  const [answer, setAnswer] = useState(question?.answer ?? '')
  const [tried, setTried] = useState(false)
  const add = useAct(addQuestion)
  const edit = useAct(editQuestion)
  const hears =
    !unit || unit.value === meeting.ownerUnitId || meeting.invited.some((each) => each.unitId === unit.value)
  const missing = (name: string, label: string, value: string) =>
    tried && !value.trim() ? [{ id: `${id}-${name}`, label, text: fields.required }] : []
  const faults = [...missing('by', fields.askedBy, askedBy), ...missing('q', fields.question, asked)]
  const send = () => {
    setTried(true)
    if (!askedBy.trim() || !asked.trim()) return
    const body = {
      askedBy,
      question: asked,
      contributionId: talk || null,
      unitId: unit?.value ?? null,
      answeredBy: answeredBy || null,
      answer: answer || null,
    }
    const done = { onSuccess: onClose }
    if (question)
      edit.mutate(
        { params: { id: meeting.id, questionId: question.id }, body: { ...body, version: question.version } },
        done,
      )
    else add.mutate({ params: { id: meeting.id }, body }, done)
  }
  return (
    <FormDialog
      title={question ? acts.editQuestion : acts.ask}
      verb={question ? fields.save : acts.ask}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id={`${id}-by`}
        label={fields.askedBy}
        value={askedBy}
        onChange={setAskedBy}
        maxLength={300}
        error={missing('by', '', askedBy)[0]?.text}
      />
      <AreaField
        id={`${id}-q`}
        label={fields.question}
        value={asked}
        onChange={setAsked}
        maxLength={3000}
        error={missing('q', '', asked)[0]?.text}
      />
      {meeting.contributions.length > 0 && (
        <ChoiceField
          label={fields.about}
          optional
          value={talk}
          onChange={setTalk}
          none={fields.noAbout}
          options={meeting.contributions.map((each) => ({ value: each.id, label: each.title }))}
        />
      )}
      <SearchSelect
        label={fields.answeringUnit}
        help={hears ? fields.answeringUnitHelp : fields.notInvitedHelp}
        optional
        value={unit}
        onChange={setUnit}
        search={searchUnits}
      />
      <TextField label={fields.answeredBy} optional value={answeredBy} onChange={setAnsweredBy} maxLength={300} />
      <AreaField label={fields.answer} optional value={answer} onChange={setAnswer} maxLength={5000} />
    </FormDialog>
  )
}
