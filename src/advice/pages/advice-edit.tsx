import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { editAdvice, readAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { AdviceFields } from './advice-fields.tsx'
import { searchDirectives } from './directive-search.ts'
import { bodyOf, draftOf, missingIn } from './draft.ts'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

const route = getRouteApi('/office/advice/$adviceId/edit')
type Props = { advice: AdviceDetail; newest: () => Promise<AdviceDetail | undefined> }
const issuedUpon = ({ directive }: AdviceDetail): Found | undefined =>
  directive ? { value: directive.id, label: directive.symbol } : undefined

function Editing({ advice, newest }: Props) {
  const { form, problems } = useAdviceWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(advice))
  const [directive, setDirective] = useState(() => issuedUpon(advice))
  const [touched, setTouched] = useState(false)
  const [version, setVersion] = useState(advice.version)
  const [tried, setTried] = useState(false)
  const act = useAct(editAdvice)
  const params = { adviceId: advice.id }
  const stale = act.error?.code === 'stale'
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    // a directive that this reader may not see is kept as it is
    const tied = touched ? { directiveId: directive?.value ?? null } : {}
    act.mutate(
      { params: { id: advice.id }, body: { ...bodyOf(draft), ...tied, version } },
      { onSuccess: () => void navigate({ to: '/advice/$adviceId', params }) },
    )
  }
  const takeNewer = async () => {
    const now = await newest()
    if (!now) return
    setVersion(now.version)
    setDraft(draftOf(now))
    setDirective(issuedUpon(now))
    setTouched(false)
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
      <AdviceFields draft={draft} onChange={setDraft} tried={tried} />
      {advice.state === 'accepted' && (
        <div className="form-grid">
          <div className="wide">
            <SearchSelect
              label={form.directive}
              optional
              help={form.directiveHelp}
              value={directive}
              onChange={(found) => {
                setDirective(found)
                setTouched(true)
              }}
              search={searchDirectives}
            />
          </div>
        </div>
      )}
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
        <Button component={Link} to="/advice/$adviceId" params={params as never}>
          {ui.back}
        </Button>
      </p>
    </form>
  )
}

export function EditAdvice() {
  const { form } = useAdviceWords()
  const { adviceId } = route.useParams()
  const found = useQuery({ ...ask(readAdvice, { params: { id: adviceId } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) return <NotFound />
  return (
    <>
      <PageHead title={form.editTitle} {...(found.data && { facts: found.data.title })} />
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={10} />}
        {found.data && <Editing advice={found.data} newest={async () => (await found.refetch()).data} />}
      </div>
    </>
  )
}
