import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import { readDirective } from '#src/directives/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { openDissemination } from '../contract.ts'
import { DisseminationFields, type Draft, missingIn } from './form-fields.tsx'
import { useDisseminationWords } from './use-words.ts'

const route = getRouteApi('/office/disseminations/new')

/** Asks units to study a directive by a day. */
export function NewDissemination() {
  const { form, problems, list } = useDisseminationWords()
  const ui = useUiWords()
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
    <>
      <PageHead title={form.newTitle} />
      <RecordForm
        className="body stack"
        verb={form.save}
        busy={act.isPending}
        problem={act.error}
        codes={problems}
        onSave={save}
        back={
          <Button component={Link} to="/disseminations" aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        }
      >
        <div className="form-grid">
          <DisseminationFields draft={whole} onChange={setDraft} tried={tried} asking />
          <OwnerField label={form.owner} owner={owner} />
        </div>
      </RecordForm>
    </>
  )
}
