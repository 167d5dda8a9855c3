import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import { readDirective } from '#src/directives/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { openDissemination } from '../contract.ts'
import { DisseminationFields, type Draft, missingIn } from './form-fields.tsx'
import { useDisseminationWords } from './use-words.ts'

const route = getRouteApi('/office/disseminations/new')

/** Asks units to study a directive by a day. */
export function NewDissemination() {
  const words = useDisseminationWords()
  const { form } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const { directiveId }: { directiveId?: string } = route.useSearch()
  const owner = useOwner(me)
  const [draft, setDraft] = useState<Draft>({ directive: undefined, dueOn: '', note: '', chosen: [] })
  const [tried, setTried] = useState(false)
  const act = useAct(openDissemination)
  const asked = ask(readDirective, { params: { id: directiveId ?? '' } })
  const given = useQuery({ ...asked, enabled: directiveId !== undefined }).data
  const whole: Draft = {
    ...draft,
    directive: draft.directive ?? (given && { value: given.id, label: given.symbol }),
  }
  const save = () => {
    setTried(true)
    if (missingIn(whole, true).length > 0 || !whole.directive) return
    const { dueOn, note, chosen } = whole
    const body = { directiveId: whole.directive.value, dueOn, note, ...chosenOf(chosen) }
    act.mutate(
      { body: { ...body, ...(owner.unit && { ownerUnitId: owner.unit }) } },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/disseminations/$disseminationId', params: { disseminationId: id } }),
      },
    )
  }
  return (
    <NewRecord words={words} act={act} onSave={save} list="/disseminations">
      <div className="form-grid">
        <DisseminationFields draft={whole} onChange={setDraft} tried={tried} asking />
        <OwnerField label={form.owner} owner={owner} />
      </div>
    </NewRecord>
  )
}
