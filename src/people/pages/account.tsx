import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import type { PersonDetail } from '../shapes.ts'
import { AccountActs } from './account-acts.tsx'
import { Grants } from './grants.tsx'
import { PersonSessions } from './person-sessions.tsx'
import { Tokens } from './tokens.tsx'
import { usePeopleWords } from './words.ts'

export type AccountOfPerson = PersonDetail['accounts'][number]
type Props = { account: AccountOfPerson; person: PersonDetail; mayEdit: boolean }

/** One account: whether it works, what may be done to it, and its grants. */
export function Account({ account, person, mayEdit }: Props) {
  const { accounts: words } = usePeopleWords()
  const format = useFormat()
  const { login, active, closedFor, lockedUntil, hasPassword, secondFactor, lastSeenAt } = account
  return (
    <>
      <Section
        title={`${words.title} ${login}`}
        more={<Status kind={active ? 'onTrack' : 'cancelled'}>{active ? words.active : words.inactive}</Status>}
      >
        <p className="row wrap ink2 people-state">
          {lockedUntil && <Status kind="overdue">{words.locked(format.dayTime(lockedUntil))}</Status>}
          {!hasPassword && <Status kind="warning">{words.noPassword}</Status>}
          {secondFactor && <Status kind="done">{words.secondFactor}</Status>}
          <span className="num">{lastSeenAt ? words.lastSeen(format.dayTime(lastSeenAt)) : words.neverSeen}</span>
        </p>
        {closedFor === 'idle' && <Note>{words.idle}</Note>}
        {mayEdit && <AccountActs account={account} hasEmail={person.email !== null} />}
      </Section>
      <Grants account={account} today={person.realToday} />
      {mayEdit && active && <PersonSessions personId={person.id} accountId={account.id} />}
      {mayEdit && active && <Tokens accountId={account.id} today={person.realToday} />}
    </>
  )
}
