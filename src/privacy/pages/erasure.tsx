import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { decideErasure, readErasure } from '../contract.ts'
import { EventLines } from './event-lines.tsx'
import { StateOf } from './state-of.tsx'
import { Traces } from './traces.tsx'
import { usePrivacyWords } from './words.ts'
import './privacy.css'

/** One proposal: why, what goes, what stays; the second person confirms here. */
export function ErasurePage() {
  const words = usePrivacyWords()
  const format = useFormat()
  const said = useBy()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, isPending, refetch } = useQuery(ask(readErasure, { params: { id } }))
  const decide = useAct(decideErasure)
  const tell = useTell()
  const [asked, setAsked] = useState(false)
  const act = (decision: 'confirm' | 'decline' | 'withdraw') =>
    decide.mutate(
      { params: { id }, body: { decision } },
      {
        onSuccess: ({ erased }) => {
          setAsked(false)
          tell.done(decision === 'confirm' ? words.done(erased) : words.declinedDone)
        },
      },
    )
  if (!data)
    return (
      <div className="body">
        {isPending ? <Loading rows={8} /> : <ProblemNote problem={error} retry={() => void refetch()} />}
      </div>
    )
  const decided =
    data.decidedBy &&
    data.decidedAt &&
    `${said({ by: data.decidedBy, actingFor: data.decidedFor })}, ${format.dayTime(data.decidedAt)}`
  const may = (what: (typeof data.may)[number]) => data.may.includes(what)
  return (
    <>
      <PageHead
        title={`${words.kinds[data.kind]}: ${data.name ?? words.events(data.events)}`}
        state={<StateOf state={data.state} />}
        acts={
          <>
            {may('withdraw') && <Button onClick={() => act('withdraw')}>{words.withdraw}</Button>}
            {may('decline') && <Button onClick={() => act('decline')}>{words.decline}</Button>}
            {may('confirm') && (
              <Button variant="filled" onClick={() => setAsked(true)}>
                {words.confirm}
              </Button>
            )}
          </>
        }
      />
      <div className="body privacy-narrow">
        {!asked && <ProblemNote problem={decide.error} codes={words.problems} />}
        {may('withdraw') && <Note>{words.ownWaits}</Note>}
        {data.state === 'waiting' && data.may.length === 0 && <Note>{words.aboutSelf}</Note>}
        <Facts
          facts={[
            { label: words.reason, value: data.reason },
            { label: words.basis, value: data.basis },
            { label: words.proposed, value: `${data.proposedBy}, ${format.dayTime(data.proposedAt)}` },
            { label: words.endsAt, value: data.decidedAt ? '' : format.dayTime(data.endsAt) },
            { label: words.decided, value: decided },
            { label: words.erasedCount, value: data.erased === null ? '' : format.figure(data.erased) },
          ]}
        />
        {data.traces && <Traces traces={data.traces} />}
        {data.about.length > 0 && (
          <Section title={words.events(data.about.length)}>
            <EventLines rows={data.about} />
            <p className="ink2">{words.purge.stays}</p>
          </Section>
        )}
      </div>
      <ReasonDialog
        noReason
        deletes
        codes={words.problems}
        opened={asked}
        title={data.name ? words.confirmPerson(data.name) : words.confirmContent(data.events)}
        verb={words.confirm}
        busy={decide.isPending}
        problem={decide.error}
        onClose={() => setAsked(false)}
        onAct={() => act('confirm')}
      >
        {words.confirmText}
      </ReasonDialog>
    </>
  )
}
