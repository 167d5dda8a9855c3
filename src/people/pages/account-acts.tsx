import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { deactivateAccount, giveLink, reactivateAccount, resetSecondFactor, unlockAccount } from '../contract.ts'
import type { AccountOfPerson } from './account.tsx'
import { PrintedLink } from './printed-link.tsx'
import { usePeopleWords } from './words.ts'

/** Links, unlocking, deactivating, resetting the second factor: the last two are asked for first. */
export function AccountActs({ account, hasEmail }: { account: AccountOfPerson; hasEmail: boolean }) {
  const { accounts: words, problems } = usePeopleWords()
  const { login, active, lockedUntil, secondFactor } = account
  const [asked, setAsked] = useState<'deactivate' | 'reset'>()
  const link = useAct(giveLink)
  const unlock = useAct(unlockAccount)
  const reactivate = useAct(reactivateAccount)
  const deactivate = useAct(deactivateAccount)
  const reset = useAct(resetSecondFactor)
  const it = { params: { id: account.id } }
  const question = asked === 'reset' ? reset : deactivate
  const ask = (what: 'deactivate' | 'reset') => {
    question.reset()
    setAsked(what)
  }
  return (
    <div className="stack">
      <ProblemNote problem={link.error ?? unlock.error ?? reactivate.error} codes={problems} />
      {link.data && !link.data.address && (
        <Note kind="done" live>
          {words.mailed(login)}
        </Note>
      )}
      <div className="row wrap no-print">
        {active ? (
          <>
            {lockedUntil && (
              <Button loading={unlock.isPending} onClick={() => unlock.mutate(it)}>
                {words.unlock}
              </Button>
            )}
            <Button loading={link.isPending} onClick={() => link.mutate({ ...it, body: { by: 'print' } })}>
              {words.print}
            </Button>
            {hasEmail && <Button onClick={() => link.mutate({ ...it, body: { by: 'mail' } })}>{words.mail}</Button>}
            {secondFactor && <Button onClick={() => ask('reset')}>{words.reset}</Button>}
            <Button onClick={() => ask('deactivate')}>{words.deactivate}</Button>
          </>
        ) : (
          <Button loading={reactivate.isPending} onClick={() => reactivate.mutate(it)}>
            {words.reactivate}
          </Button>
        )}
      </div>
      {link.data?.address && (
        <PrintedLink login={login} address={link.data.address} endsAt={link.data.endsAt} onClose={() => link.reset()} />
      )}
      <ReasonDialog
        noReason
        codes={problems}
        opened={asked !== undefined}
        title={asked === 'reset' ? words.resetTitle(login) : words.deactivateTitle(login)}
        verb={asked === 'reset' ? words.reset : words.deactivate}
        busy={question.isPending}
        problem={question.error}
        onClose={() => setAsked(undefined)}
        onAct={() => question.mutate(it, { onSuccess: () => setAsked(undefined) })}
      >
        {asked === 'reset' ? words.resetText : words.deactivateText}
      </ReasonDialog>
    </div>
  )
}
