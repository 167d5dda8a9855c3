import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf, ask, useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { exportPersonData, previewPersonErasure, proposePersonErasure } from '../contract.ts'
import { TakeData } from './take-data.tsx'
import { Traces } from './traces.tsx'
import { noWhy, useMissing, WhyFields } from './why-fields.tsx'
import { usePrivacyWords } from './words.ts'

/** What is kept about a person: to be taken away, or to be erased by two. */
export function PersonData() {
  const words = usePrivacyWords()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, isPending, refetch } = useQuery(ask(previewPersonErasure, { params: { id } }))
  const [open, setOpen] = useState(false)
  return (
    <>
      <PageHead title={data ? words.data.of(data.name) : words.data.title} />
      <div className="body privacy-narrow">
        <ProblemNote problem={error} retry={() => void refetch()} />
        {isPending && <Loading rows={6} />}
        {data && (
          <>
            <TakeData at={(format) => addressOf(exportPersonData, { params: { id }, query: { format } })} />
            <Section
              title={words.data.erase}
              more={
                !data.waiting && (
                  <Button size="compact-xs" onClick={() => setOpen(true)}>
                    {words.data.propose}
                  </Button>
                )
              }
            >
              {data.waiting ? (
                <Note>
                  {words.data.waiting} <Link to="/erasures">{words.data.see}</Link>
                </Note>
              ) : (
                <p className="ink2">{words.help}</p>
              )}
            </Section>
            <Traces traces={data.traces} />
            {open && <Propose id={id} onClose={() => setOpen(false)} />}
          </>
        )}
      </div>
    </>
  )
}

function Propose({ id, onClose }: { id: string; onClose: () => void }) {
  const words = usePrivacyWords()
  const [why, setWhy] = useState(noWhy)
  const [tried, setTried] = useState(false)
  const faults = useMissing(why)
  const propose = useAct(proposePersonErasure)
  const tell = useTell()
  const navigate = useNavigate()
  const sent = (made: { id: string }) => {
    tell.done(words.data.sent)
    void navigate({ to: '/erasures/$id', params: made })
  }
  const send = () => {
    setTried(true)
    if (faults.length === 0) propose.mutate({ params: { id }, body: why }, { onSuccess: sent })
  }
  return (
    <FormDialog
      title={words.data.propose}
      verb={words.data.propose}
      busy={propose.isPending}
      problem={propose.error}
      codes={words.problems}
      faults={tried ? faults : []}
      onSend={send}
      onClose={onClose}
    >
      <WhyFields why={why} faults={tried ? faults : []} onChange={setWhy} />
    </FormDialog>
  )
}
