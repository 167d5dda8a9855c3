import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { nameForTasks } from '../../contract.ts'
import { ActDialog } from '../act-dialog.tsx'
import { PersonField } from '../person-field.tsx'
import { useTaskWords } from '../standing.tsx'
import type { Refusals } from './outcome.tsx'
import type { Chosen } from './selected-acts.tsx'

type Props = {
  ids: readonly string[]
  known: Chosen
  onClose: () => void
  onEnded: (said: string, refused: Refusals) => void
}

/** The lead unit's head hands the chosen tasks to one of its people. */
export function NamePeopleDialog({ ids, known, onClose, onEnded }: Props) {
  const { together } = useTaskWords()
  const act = useAct(nameForTasks)
  const [personId, setPerson] = useState('')
  const leads = [...new Set(ids.flatMap((id) => known.get(id)?.leadUnitId ?? []))]
  const send = () =>
    act.mutate(
      { body: { ids: [...ids], personId: personId || null } },
      { onSuccess: ({ done, refused }) => onEnded(done.length > 0 ? together.named(done.length) : '', refused) },
    )
  return (
    <ActDialog
      title={together.nameTitle(ids.length)}
      verb={together.name}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      {leads.length > 1 && <p className="ink2">{together.severalLeads(leads.length)}</p>}
      <PersonField unitId={leads[0] ?? ''} value={personId} onChange={setPerson} />
    </ActDialog>
  )
}
