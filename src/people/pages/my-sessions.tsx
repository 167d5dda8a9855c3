import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listSessions, revokeOtherSessions, revokeOwnSession, signOutEverywhere } from '../contract.ts'
import { SessionLines } from './session-lines.tsx'
import { usePeopleWords } from './words.ts'

/** Every session of mine: one, all others or all of them are closed here, and refused with their next request. */
export function MySessions() {
  const { account: words, problems } = usePeopleWords()
  const query = useQuery(ask(listSessions, {}))
  const leave = useAct(signOutEverywhere)
  const revoke = useAct(revokeOwnSession)
  const others = useAct(revokeOtherSessions)
  const tell = useTell()
  const told = { onSuccess: ({ closed }: { closed: number }) => tell.done(words.closed(closed)) }
  const everywhere = () => leave.mutate({}, { onSuccess: () => window.location.assign('/app/sign-in') })
  const rows = query.data?.sessions ?? []
  return (
    <Section title={words.sessions} note={query.data && rows.length}>
      <ProblemNote problem={query.error ?? leave.error ?? revoke.error ?? others.error} codes={problems} />
      {query.isPending && <Loading rows={2} />}
      {query.data && (
        <SessionLines rows={rows} busy={revoke.isPending} onRevoke={(id) => revoke.mutate({ params: { id } }, told)} />
      )}
      <div className="row wrap no-print people-foot">
        {rows.length > 1 && (
          <Button loading={others.isPending} onClick={() => others.mutate({}, told)}>
            {words.closeOthers}
          </Button>
        )}
        <Button loading={leave.isPending} onClick={everywhere}>
          {words.everywhere}
        </Button>
      </div>
    </Section>
  )
}
