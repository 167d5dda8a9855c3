import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { sayPeopleDue } from '../contract.ts'
import type { StudyUnit } from '../shapes.ts'
import { readPeople } from './people.ts'
import { useDisseminationWords } from './use-words.ts'

/** How many people the unit has to reach. */
export function PeopleDialog({ id, unit, onClose }: { id: string; unit: StudyUnit; onClose: () => void }) {
  const { form, acts, problems } = useDisseminationWords()
  const act = useAct(sayPeopleDue)
  const [typed, setTyped] = useState(unit.peopleDue === null ? '' : String(unit.peopleDue))
  const peopleDue = readPeople(typed)
  const { faults, errorOf, ready } = useRequired([
    { id: 'people-due', label: form.peopleDue, text: peopleDue ? undefined : form.peopleFault },
  ])
  const send = () => {
    if (!ready() || !peopleDue) return
    act.mutate(
      { params: { id, unitId: unit.unitId }, body: { peopleDue, version: unit.version } },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog
      title={acts.say}
      verb={form.send}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={{ ...problems, stale: form.stale }}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="people-due"
        label={form.peopleDue}
        help={form.peopleDueHelp}
        error={errorOf('people-due')}
        value={typed}
        onChange={setTyped}
      />
    </FormDialog>
  )
}
