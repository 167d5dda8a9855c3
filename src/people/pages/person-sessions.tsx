import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listPersonSessions, revokeSession, revokeSessions } from '../contract.ts'
import { SessionLines } from './session-lines.tsx'
import { usePeopleWords } from './words.ts'

/** The open sessions of one account, for its administrator; asked only when opened, since looking is noted. */
export function PersonSessions({ personId, accountId }: { personId: string; accountId: string }) {
  const { account: words, problems } = usePeopleWords()
  const query = useQuery({ ...ask(listPersonSessions, { params: { id: personId } }), enabled: false })
  const one = useAct(revokeSession)
  const all = useAct(revokeSessions)
  const tell = useTell()
  const done = {
    onSuccess: ({ closed }: { closed: number }) => {
      tell.done(words.closed(closed))
      void query.refetch()
    },
  }
  const rows = query.data?.sessions.filter((session) => session.accountId === accountId)
  return (
    <Section
      title={words.sessions}
      note={rows?.length}
      more={
        !rows && (
          <Button size="compact-xs" loading={query.isFetching} onClick={() => void query.refetch()}>
            {words.showSessions}
          </Button>
        )
      }
    >
      <ProblemNote problem={query.error ?? one.error ?? all.error} codes={problems} />
      {!rows && <p className="ink2">{words.looking}</p>}
      {query.isFetching && !rows && <Loading rows={2} />}
      {rows && (
        <SessionLines
          rows={rows}
          busy={one.isPending}
          onRevoke={(sessionId) => one.mutate({ params: { id: accountId, sessionId } }, done)}
        />
      )}
      {rows && rows.length > 1 && (
        <div className="row wrap no-print people-foot">
          <Button loading={all.isPending} onClick={() => all.mutate({ params: { id: accountId } }, done)}>
            {words.closeAll}
          </Button>
        </div>
      )}
    </Section>
  )
}
