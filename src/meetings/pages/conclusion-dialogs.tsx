import { useId, useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { editConclusion, removeConclusion, turnIntoTasks } from '../contract.ts'
import { yearOfWork } from '../rules.ts'
import type { Conclusion, MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

export type ConclusionOpened = { kind: 'edit' | 'remove'; conclusion: Conclusion } | { kind: 'turn'; count: number }
type Props = { meeting: MeetingDetail; onClose: () => void }

export function ConclusionDialogs({ opened, ...props }: Props & { opened: ConclusionOpened }) {
  if (opened.kind === 'turn') return <TurnDialog {...props} count={opened.count} />
  if (opened.kind === 'edit') return <EditDialog {...props} conclusion={opened.conclusion} />
  return <RemoveDialog {...props} conclusion={opened.conclusion} />
}

function TurnDialog({ meeting, count, onClose }: Props & { count: number }) {
  const { ask, told, problems } = useMeetingWords()
  const tell = useTell()
  const turn = useAct(turnIntoTasks)
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={ask.turn(count)}
      verb={ask.turnVerb}
      noReason
      busy={turn.isPending}
      problem={turn.error}
      codes={problems}
      onAct={() =>
        turn.mutate(
          { params: { id: meeting.id }, body: {} },
          {
            onSuccess: ({ made }) => {
              tell.done(told.turned(made.length))
              onClose()
            },
          },
        )
      }
    >
      {ask.turnText(yearOfWork(meeting))}
    </ReasonDialog>
  )
}

const asFound = (units: Conclusion['leads']): Found[] => units.map(({ id, name }) => ({ value: id, label: name }))

function EditDialog({ meeting, conclusion, onClose }: Props & { conclusion: Conclusion }) {
  const { acts, fields, problems } = useMeetingWords()
  const id = useId()
  const [text, setText] = useState(conclusion.text)
  const [leads, setLeads] = useState<readonly Found[]>(asFound(conclusion.leads))
  const [coordinating, setCoordinating] = useState<readonly Found[]>(asFound(conclusion.coordinating))
  const [deadline, setDeadline] = useState(conclusion.deadline ?? '')
  const [deliverable, setDeliverable] = useState(conclusion.deliverable ?? '')
  const edit = useAct(editConclusion)
  const faults = text.trim() ? [] : [{ id, label: fields.conclusion, text: fields.required }]
  const send = () => {
    if (faults.length > 0) return
    const body = {
      text,
      leads: leads.map((unit) => unit.value),
      coordinating: coordinating.map((unit) => unit.value),
      deadline: deadline || null,
      deliverable: deliverable || null,
      version: conclusion.version,
    }
    edit.mutate({ params: { id: meeting.id, conclusionId: conclusion.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.editConclusion}
      verb={fields.save}
      busy={edit.isPending}
      problem={edit.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <AreaField id={id} label={fields.conclusion} value={text} onChange={setText} error={faults[0]?.text} />
      <SearchMulti
        label={fields.leads}
        help={fields.leadsHelp}
        optional
        value={leads}
        onChange={setLeads}
        search={searchUnits}
      />
      <SearchMulti
        label={fields.coordinating}
        optional
        value={coordinating}
        onChange={setCoordinating}
        search={searchUnits}
      />
      <DayField label={fields.deadline} optional value={deadline} onChange={setDeadline} />
      <TextField label={fields.deliverable} optional value={deliverable} onChange={setDeliverable} maxLength={1000} />
    </FormDialog>
  )
}

function RemoveDialog({ meeting, conclusion, onClose }: Props & { conclusion: Conclusion }) {
  const { acts, ask, problems } = useMeetingWords()
  const remove = useAct(removeConclusion)
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={ask.removeConclusion(conclusion.number)}
      verb={acts.removeConclusion}
      noReason
      deletes
      busy={remove.isPending}
      problem={remove.error}
      codes={problems}
      onAct={() => remove.mutate({ params: { id: meeting.id, conclusionId: conclusion.id } }, { onSuccess: onClose })}
    >
      {ask.removeConclusionText}
    </ReasonDialog>
  )
}
