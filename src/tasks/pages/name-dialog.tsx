import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listUnitPersons } from '#src/people/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { nameResponsible } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useTaskWords } from './standing.tsx'

/** The lead unit's head says who answers; the position stays valid without a name. */
export function NameDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts } = useTaskWords()
  const act = useAct(nameResponsible)
  const [personId, setPerson] = useState(task.responsiblePerson?.id ?? '')
  const people = useQuery(ask(listUnitPersons, { query: { unitId: task.leadUnitId ?? '' } })).data?.rows ?? []
  const send = () =>
    act.mutate(
      { params: { id: task.id }, body: { version: task.version, personId: personId || null } },
      { onSuccess: onClose },
    )
  return (
    <ActDialog
      title={acts.nameResponsible}
      verb={acts.nameResponsible}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      <ChoiceField
        label={form.person}
        value={personId}
        onChange={setPerson}
        none={form.noPerson}
        options={people.map((one) => ({ value: one.personId, label: `${one.name}, ${one.title}` }))}
      />
    </ActDialog>
  )
}
