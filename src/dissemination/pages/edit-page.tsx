import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LeaveOutField } from '#src/app/office/asked-units.tsx'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { editDissemination, readDissemination } from '../contract.ts'
import type { DisseminationDetail } from '../shapes.ts'
import { DisseminationFields, type Draft, missingIn } from './form-fields.tsx'
import { useDisseminationWords } from './use-words.ts'

function Editing({ register }: { register: DisseminationDetail }) {
  const { form, problems } = useDisseminationWords()
  const navigate = useNavigate()
  const { directive, dueOn, note } = register
  const [draft, setDraft] = useState<Draft>({
    ...{ dueOn, note, chosen: [] },
    directive: { value: directive.id, label: directive.symbol },
  })
  const [without, setWithout] = useState<readonly Found[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(editDissemination)
  const params = { disseminationId: register.id }
  const idle = register.units.filter((unit) => unit.sessions.length === 0)
  const save = () => {
    setTried(true)
    if (missingIn(draft, false).length > 0) return
    const { dueOn, note, chosen } = draft
    const withoutUnitIds = without.map((one) => one.value)
    act.mutate(
      {
        params: { id: register.id },
        body: { dueOn, note, ...chosenOf(chosen), withoutUnitIds, version: register.version },
      },
      { onSuccess: () => void navigate({ to: '/disseminations/$disseminationId', params }) },
    )
  }
  return (
    <EditRecord
      verb={form.saveEdit}
      busy={act.isPending}
      problem={act.error}
      codes={{ ...problems, stale: form.stale }}
      onSave={save}
      to="/disseminations/$disseminationId"
      params={params}
    >
      <div className="form-grid">
        <DisseminationFields draft={draft} onChange={setDraft} tried={tried} asking={false} />
        <LeaveOutField label={form.leaveOut} units={idle} value={without} onChange={setWithout} />
      </div>
    </EditRecord>
  )
}

export function EditDissemination() {
  const { form } = useDisseminationWords()
  const { disseminationId } = getRouteApi('/office/disseminations/$disseminationId/edit').useParams()
  const asked = ask(readDissemination, { params: { id: disseminationId } })
  const found = useQuery({ ...asked, refetchOnWindowFocus: false })
  return (
    <EditPage title={form.editTitle} found={found} factsOf={(register) => register.directive.symbol}>
      {(register) => <Editing register={register} />}
    </EditPage>
  )
}
