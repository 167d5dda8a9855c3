import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { editDirective, readDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { bodyOf, draftOf, missingIn } from './draft.ts'
import { useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/directives/$directiveId/edit')
type Props = { directive: DirectiveDetail; newest: Newest<DirectiveDetail> }

function Editing({ directive, newest }: Props) {
  const { form, problems } = useDirectiveWords()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const act = useAct(editDirective)
  const edited = useEdited(directive, draftOf, newest, act)
  const { draft, setDraft, version } = edited
  const params = { directiveId: directive.id }
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    act.mutate(
      { params: { id: directive.id }, body: { ...bodyOf(draft), blocId: directive.blocId, version } },
      { onSuccess: () => void navigate({ to: '/directives/$directiveId', params }) },
    )
  }
  return (
    <EditRecord
      verb={form.saveEdit}
      busy={act.isPending}
      problem={edited.problem}
      codes={problems}
      onSave={save}
      to="/directives/$directiveId"
      params={params}
    >
      <DirectiveFields draft={draft} onChange={setDraft} tried={tried} />
      <StaleNote edited={edited} verb={form.seeNewer}>
        {form.stale}
      </StaleNote>
    </EditRecord>
  )
}

export function EditDirective() {
  const { form } = useDirectiveWords()
  const { directiveId } = route.useParams()
  const found = useQuery({ ...ask(readDirective, { params: { id: directiveId } }), refetchOnWindowFocus: false })
  return (
    <EditPage title={form.editTitle} found={found} factsOf={(directive) => directive.symbol}>
      {(directive, newest) => <Editing directive={directive} newest={newest} />}
    </EditPage>
  )
}
