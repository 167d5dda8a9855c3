import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { nameResponsible } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { PersonField } from './person-field.tsx'
import { useTaskWords } from './standing.tsx'

/** The lead unit's head says who answers; the position stays valid without a name. */
export function NameDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { acts } = useTaskWords()
  const act = useAct(nameResponsible)
  const [personId, setPerson] = useState(task.responsiblePerson?.id ?? '')
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
      <PersonField unitId={task.leadUnitId ?? ''} value={personId} onChange={setPerson} />
    </ActDialog>
  )
}
