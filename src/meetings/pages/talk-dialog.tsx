import { useId, useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { addContribution, editContribution } from '../contract.ts'
import type { Contribution, MeetingDetail } from '../shapes.ts'
import { foundUnit } from './found-unit.ts'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; talk?: Contribution; onClose: () => void }

export function TalkDialog({ meeting, talk, onClose }: Props) {
  const { acts, fields, problems } = useMeetingWords()
  const id = useId()
  const [title, setTitle] = useState(talk?.title ?? '')
  const [unit, setUnit] = useState(foundUnit(talk?.unitId ?? null, talk?.unitName ?? null))
  const [speaker, setSpeaker] = useState(talk?.speaker ?? '')
  const add = useAct(addContribution)
  const edit = useAct(editContribution)
  const { faults, errorOf, ready } = useRequired([
    { id, label: fields.title, text: title.trim() ? undefined : fields.required },
  ])
  const send = () => {
    if (!ready()) return
    const body = { title, unitId: unit?.value ?? null, speaker: speaker || null }
    const done = { onSuccess: onClose }
    if (talk)
      edit.mutate(
        { params: { id: meeting.id, contributionId: talk.id }, body: { ...body, version: talk.version } },
        done,
      )
    else add.mutate({ params: { id: meeting.id }, body }, done)
  }
  return (
    <FormDialog
      title={talk ? acts.editTalk : acts.addTalk}
      verb={talk ? fields.save : acts.addTalk}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <AreaField
        id={id}
        label={fields.title}
        value={title}
        onChange={setTitle}
        rows={2}
        maxLength={500}
        error={errorOf(id)}
      />
      <SearchSelect label={fields.unit} optional value={unit} onChange={setUnit} search={searchUnits} />
      <TextField label={fields.speaker} optional value={speaker} onChange={setSpeaker} maxLength={300} />
    </FormDialog>
  )
}
