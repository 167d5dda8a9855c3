import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useFormat } from '#src/ui/language.tsx'
import { enterSession } from '../contract.ts'
import { forms as allForms, type Form } from '../rules.ts'
import type { StudyUnit } from '../shapes.ts'
import { readPeople } from './people.ts'
import { useDisseminationWords } from './use-words.ts'

type Props = { id: string; unit: StudyUnit; today: string; onClose: () => void }

/** One gathering: the day, the form, the people who came for the first time, and what shows it. */
export function SessionDialog({ id, unit, today, onClose }: Props) {
  const { form, forms, acts, problems } = useDisseminationWords()
  const format = useFormat()
  const act = useAct(enterSession)
  const left = (unit.peopleDue ?? 0) - unit.people
  const [heldOn, setDay] = useState('')
  const [kind, setKind] = useState<Form>('conference')
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const people = readPeople(typed)
  const { faults, errorOf, ready } = useRequired([
    { id: 'session-day', label: form.heldOn, text: heldOn ? undefined : form.required },
    { id: 'session-people', label: form.people, text: people ? undefined : form.peopleFault },
  ])
  const send = () => {
    if (!ready() || !people) return
    const body = {
      heldOn,
      form: kind,
      people,
      fileIds: files.map((file) => file.id),
      version: unit.version,
      ...(note.trim() && { note }),
    }
    act.mutate({ params: { id, unitId: unit.unitId }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.enter}
      verb={form.send}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={{ ...problems, stale: form.stale }}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        id="session-day"
        label={form.heldOn}
        error={errorOf('session-day')}
        value={heldOn}
        onChange={setDay}
        to={today}
      />
      <ChoiceField
        label={form.form}
        value={kind}
        onChange={(value) => setKind(value as Form)}
        options={allForms.map((value) => ({ value, label: forms[value] }))}
      />
      <TextField
        id="session-people"
        label={form.people}
        help={form.peopleHelp(format.figure(left))}
        error={errorOf('session-people')}
        value={typed}
        onChange={setTyped}
      />
      <AreaField label={form.sessionNote} optional value={note} onChange={setNote} maxLength={2000} />
      <KeptFilesField label={form.files} value={files} onChange={setFiles} />
    </FormDialog>
  )
}
