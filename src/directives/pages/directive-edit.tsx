import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { editDirective, readDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { bodyOf, draftOf, missingIn } from './draft.ts'
import { useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/directives/$directiveId/edit')
type Props = { directive: DirectiveDetail; newest: () => Promise<DirectiveDetail | undefined> }

function Editing({ directive, newest }: Props) {
  const { form, problems } = useDirectiveWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(directive))
  const [version, setVersion] = useState(directive.version)
  const [tried, setTried] = useState(false)
  const act = useAct(editDirective)
  const params = { directiveId: directive.id }
  const stale = act.error?.code === 'stale'
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    act.mutate(
      { params: { id: directive.id }, body: { ...bodyOf(draft), blocId: directive.blocId, version } },
      { onSuccess: () => void navigate({ to: '/directives/$directiveId', params }) },
    )
  }
  const takeNewer = async () => {
    const now = await newest()
    if (!now) return
    setVersion(now.version)
    setDraft(draftOf(now))
    act.reset()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <DirectiveFields draft={draft} onChange={setDraft} tried={tried} />
      {stale && (
        <Note live acts={<Button onClick={() => void takeNewer()}>{form.seeNewer}</Button>}>
          {form.stale}
        </Note>
      )}
      <ProblemNote problem={stale ? null : act.error} codes={problems} />
      <p className="row">
        <Button type="submit" variant="filled" loading={act.isPending}>
          {form.saveEdit}
        </Button>
        <Button component={Link} to="/directives/$directiveId" params={params as never}>
          {ui.back}
        </Button>
      </p>
    </form>
  )
}

export function EditDirective() {
  const { form } = useDirectiveWords()
  const { directiveId } = route.useParams()
  const found = useQuery({ ...ask(readDirective, { params: { id: directiveId } }), refetchOnWindowFocus: false })
  return (
    <>
      <PageHead title={form.editTitle} {...(found.data && { facts: found.data.symbol })} />
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={10} />}
        {found.data && <Editing directive={found.data} newest={async () => (await found.refetch()).data} />}
      </div>
    </>
  )
}
