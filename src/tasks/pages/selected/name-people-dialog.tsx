import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listUnitPersons } from '#src/people/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { nameForTasks } from '../../contract.ts'
import { ActDialog } from '../act-dialog.tsx'
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
  const { form, together } = useTaskWords()
  const act = useAct(nameForTasks)
  const [personId, setPerson] = useState('')
  const leads = [...new Set(ids.flatMap((id) => known.get(id)?.leadUnitId ?? []))]
  const unitId = leads[0] ?? ''
  const people = useQuery({ ...ask(listUnitPersons, { query: { unitId } }), enabled: unitId !== '' }).data?.rows ?? []
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
