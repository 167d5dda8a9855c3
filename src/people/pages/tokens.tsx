import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listTokens, revokeToken } from '../contract.ts'
import { TokenForm } from './token-form.tsx'
import { TokenLines } from './token-lines.tsx'
import { type ShownToken, TokenShown } from './token-shown.tsx'
import { usePeopleWords } from './words.ts'

/** What systems and calendars may read under this account. */
export function Tokens({ accountId, today }: { accountId: string; today: string }) {
  const { tokens: words, problems } = usePeopleWords()
  const { me } = office.useRouteContext()
  const [giving, setGiving] = useState(false)
  const [shown, setShown] = useState<ShownToken>()
  const may = me.may.includes('token.write')
  const query = useQuery({ ...ask(listTokens, { query: { accountId } }), enabled: may })
  const revoke = useAct(revokeToken)
  if (!may) return null
  return (
    <Section
      title={words.title}
      more={
        <Button size="compact-xs" onClick={() => setGiving(true)}>
          {words.give}
        </Button>
      }
    >
      <p className="ink2">{words.text}</p>
      <ProblemNote problem={query.error} codes={problems} />
      <TokenLines
        rows={query.data?.rows ?? []}
        busy={revoke.isPending}
        problem={revoke.error}
        onRevoke={(id, done) => revoke.mutate({ params: { id } }, { onSuccess: done })}
      />
      {giving && <TokenForm accountId={accountId} today={today} onMade={setShown} onClose={() => setGiving(false)} />}
      {shown && <TokenShown shown={shown} onClose={() => setShown(undefined)} />}
    </Section>
  )
}
