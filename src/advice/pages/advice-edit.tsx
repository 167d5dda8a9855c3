import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { editAdvice, readAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { AdviceFields } from './advice-fields.tsx'
import { bodyOf, draftOf, missingIn } from './draft.ts'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

const route = getRouteApi('/office/advice/$adviceId/edit')
type Props = { advice: AdviceDetail; newest: Newest<AdviceDetail> }
/** What is typed, and the directive issued upon the advice: one that this reader may not see is kept as it is until touched. */
type Draft = { fields: ReturnType<typeof draftOf>; directive: Found | undefined; touched: boolean }
const startOf = (advice: AdviceDetail): Draft => ({
  fields: draftOf(advice),
  directive: advice.directive ? { value: advice.directive.id, label: advice.directive.symbol } : undefined,
  touched: false,
})

function Editing({ advice, newest }: Props) {
  const { form, problems } = useAdviceWords()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const act = useAct(editAdvice)
  const edited = useEdited<AdviceDetail, Draft>(advice, startOf, newest, act)
  const { draft, setDraft, version } = edited
  const { fields, directive, touched } = draft
  const params = { adviceId: advice.id }
  const save = () => {
    setTried(true)
    if (missingIn(fields).length > 0) return
    const tied = touched ? { directiveId: directive?.value ?? null } : {}
    act.mutate(
      { params: { id: advice.id }, body: { ...bodyOf(fields), ...tied, version } },
      { onSuccess: () => void navigate({ to: '/advice/$adviceId', params }) },
    )
  }
  return (
    <EditRecord
      verb={form.saveEdit}
      busy={act.isPending}
      problem={edited.problem}
      codes={problems}
      onSave={save}
      to="/advice/$adviceId"
      params={params}
    >
      <AdviceFields draft={fields} onChange={(next) => setDraft((old) => ({ ...old, fields: next }))} tried={tried} />
      {advice.state === 'accepted' && (
        <div className="form-grid">
          <div className="wide">
            <SearchSelect
              label={form.directive}
              optional
              help={form.directiveHelp}
              value={directive}
              onChange={(found) => setDraft((old) => ({ ...old, directive: found, touched: true }))}
              search={searchDirectives}
            />
          </div>
        </div>
      )}
      <StaleNote edited={edited} verb={form.seeNewer}>
        {form.stale}
      </StaleNote>
    </EditRecord>
  )
}

export function EditAdvice() {
  const { form } = useAdviceWords()
  const { adviceId } = route.useParams()
  const found = useQuery({ ...ask(readAdvice, { params: { id: adviceId } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) return <NotFound />
  return (
    <EditPage title={form.editTitle} found={found} factsOf={(advice) => advice.title}>
      {(advice, newest) => <Editing advice={advice} newest={newest} />}
    </EditPage>
  )
}
