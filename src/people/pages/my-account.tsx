import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { chooseLanguage } from '../contract.ts'
import { MyDelegations } from './my-delegations.tsx'
import { MyPassword } from './my-password.tsx'
import { MySecondFactor } from './my-second-factor.tsx'
import { MySessions } from './my-sessions.tsx'
import { MyTokens } from './my-tokens.tsx'
import { usePeopleWords } from './words.ts'
import './people.css'

/** Everything a person settles alone. */
export function MyAccount() {
  const words = usePeopleWords()
  const { me } = office.useRouteContext()
  const { language, setLanguage } = useLanguage()
  const choose = useAct(chooseLanguage)
  return (
    <>
      <PageHead title={words.account.title} facts={`${me.printedName} · ${me.login}`} />
      <div className="body people-form">
        <Section title={words.account.roles}>
          <ul className="people-lines">
            {me.grants.map((grant) => (
              <li key={`${grant.role} ${grant.unitId} ${grant.actingFor}`}>
                <b>{words.roles[grant.role as keyof typeof words.roles] ?? grant.role}</b>
                <span className="ink2">
                  {grant.unitName}
                  {grant.actingFor && ` · ${words.account.actingFor(grant.actingFor)}`}
                </span>
              </li>
            ))}
            {me.grants.length === 0 && <li className="ink2">{words.grants.none}</li>}
          </ul>
        </Section>
        <Section title={words.account.language}>
          <SegmentedControl
            aria-label={words.account.language}
            value={language}
            onChange={(to) => {
              const next = to === 'en' ? 'en' : 'vi'
              setLanguage(next)
              choose.mutate({ body: { language: next } })
            }}
            data={[
              { value: 'vi', label: words.account.languages.vi },
              { value: 'en', label: words.account.languages.en },
            ]}
          />
        </Section>
        <MyPassword login={me.login} secondFactor={me.secondFactor} />
        <MySecondFactor on={me.secondFactor} />
        <MyDelegations />
        <MyTokens />
        <MySessions />
        <Section title={words.person.data}>
          <p className="ink2">{words.account.dataText}</p>
          <Link to="/me/data">{words.account.data}</Link>
        </Section>
      </div>
    </>
  )
}
