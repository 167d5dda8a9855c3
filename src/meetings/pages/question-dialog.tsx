import { useId, useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { addQuestion, editQuestion } from '../contract.ts'
import type { MeetingDetail, Question } from '../shapes.ts'
import { foundUnit } from './found-unit.ts'
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
  const add = useAct(addQuestion)
  const edit = useAct(editQuestion)
  const hears =
    !unit || unit.value === meeting.ownerUnitId || meeting.invited.some((each) => each.unitId === unit.value)
  const { faults, errorOf, ready } = useRequired([
    { id: `${id}-by`, label: fields.askedBy, text: askedBy.trim() ? undefined : fields.required },
    { id: `${id}-q`, label: fields.question, text: asked.trim() ? undefined : fields.required },
  ])
  const send = () => {
    if (!ready()) return
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
        error={errorOf(`${id}-by`)}
      />
      <AreaField
        id={`${id}-q`}
        label={fields.question}
        value={asked}
        onChange={setAsked}
        maxLength={3000}
        error={errorOf(`${id}-q`)}
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
