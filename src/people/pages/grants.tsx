import { Button } from '@mantine/core'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { revokeGrant } from '../contract.ts'
import type { GrantFacts } from '../shapes.ts'
import type { AccountOfPerson } from './account.tsx'
import { GrantForm } from './grant-form.tsx'
import { StateOf } from './state-of.tsx'
import { usePeopleWords } from './words.ts'

/** The grants of an account with their days; revoking asks first. */
export function Grants({ account, today }: { account: AccountOfPerson; today: string }) {
  const words = usePeopleWords()
  const format = useFormat()
  const { me } = office.useRouteContext()
  const [giving, setGiving] = useState(false)
  const [asked, setAsked] = useState<GrantFacts>()
  const revoke = useAct(revokeGrant)
  const may = me.may.includes('grant.write')
  return (
    <Section
      title={words.grants.title}
      more={
        may && (
          <Button size="compact-xs" onClick={() => setGiving(true)}>
            {words.grants.give}
          </Button>
        )
      }
    >
      <ul className="people-lines">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <b>{words.roles[grant.role]}</b>
            <span className="ink2">
              {grant.unitName} · {words.span(format.day(grant.from), grant.to ? format.day(grant.to) : '')}
              {grant.basis && ` · ${grant.basis}`}
            </span>
            <StateOf state={grant.state} />
            {may && (grant.state === 'valid' || grant.state === 'future') && (
              <span className="acts no-print">
                <Button
                  size="compact-xs"
                  aria-label={words.grants.revokeTitle(words.roles[grant.role], grant.unitName)}
                  onClick={() => {
                    revoke.reset()
                    setAsked(grant)
                  }}
                >
                  {words.grants.revoke}
                </Button>
              </span>
            )}
          </li>
        ))}
        {account.grants.length === 0 && <li className="ink2">{words.grants.none}</li>}
      </ul>
      {giving && <GrantForm accountId={account.id} today={today} onClose={() => setGiving(false)} />}
      <ReasonDialog
        noReason
        codes={words.problems}
        opened={asked !== undefined}
        title={asked ? words.grants.revokeTitle(words.roles[asked.role], asked.unitName) : ''}
        verb={words.grants.revoke}
        busy={revoke.isPending}
        problem={revoke.error}
        onClose={() => setAsked(undefined)}
        onAct={() => asked && revoke.mutate({ params: { id: asked.id } }, { onSuccess: () => setAsked(undefined) })}
      >
        {words.grants.revokeText}
      </ReasonDialog>
    </Section>
  )
}
