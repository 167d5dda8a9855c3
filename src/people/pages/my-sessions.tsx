import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listSessions, signOutEverywhere } from '../contract.ts'
import { agentName } from './agent.ts'
import { usePeopleWords } from './words.ts'

export function MySessions() {
  const { account: words, problems } = usePeopleWords()
  const format = useFormat()
  const query = useQuery(ask(listSessions, {}))
  const leave = useAct(signOutEverywhere)
  const everywhere = () => leave.mutate({}, { onSuccess: () => window.location.assign('/app/sign-in') })
  return (
    <Section
      title={words.sessions}
      more={
        <Button size="compact-xs" loading={leave.isPending} onClick={everywhere}>
          {words.everywhere}
        </Button>
      }
    >
      <ProblemNote problem={query.error ?? leave.error} codes={problems} />
      {query.isPending && <Loading rows={2} />}
      <ul className="people-lines">
        {query.data?.sessions.map((session) => (
          <li key={`${session.madeAt} ${session.address} ${session.agent}`}>
            <b>{agentName(session.agent) ?? words.unknownAgent}</b>
            <span className="ink2 num">
              {session.thisOne ? words.thisSession : words.seen(format.dayTime(session.seenAt))} ·{' '}
              {words.opened(format.dayTime(session.madeAt), session.address)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
