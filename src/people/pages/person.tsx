import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { readPerson } from '../contract.ts'
import { Account } from './account.tsx'
import { NewAccountForm } from './account-form.tsx'
import { EditPersonForm } from './person-form.tsx'
import { Positions } from './positions.tsx'
import { usePeopleWords } from './words.ts'
import './people.css'

/** One person: facts, positions, accounts with their grants. */
export function PersonPage() {
  const words = usePeopleWords()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: person, error, isPending, refetch } = useQuery(ask(readPerson, { params: { id } }))
  const [open, setOpen] = useState<'edit' | 'account'>()
  const close = () => setOpen(undefined)
  if (isPending)
    return (
      <div className="body">
        <Loading rows={8} />
      </div>
    )
  if (!person)
    return (
      <div className="body">
        <ProblemNote problem={error} codes={words.problems} retry={() => void refetch()} />
      </div>
    )
  const mayEdit = person.may.includes('person.write')
  const mayAccount = person.may.includes('account.write')
  return (
    <>
      <PageHead
        title={person.name}
        facts={person.printedName}
        acts={
          <>
            {mayAccount && (
              <Button component={Link} to={`/people/${person.id}/data`}>
                {words.person.data}
              </Button>
            )}
            {mayEdit && <Button onClick={() => setOpen('edit')}>{words.person.edit}</Button>}
          </>
        }
      />
      <div className="body people-form">
        {!mayAccount && <Note>{words.person.readOnly}</Note>}
        <Section title={words.person.facts}>
          <Facts
            facts={[
              { label: words.person.email, value: person.email ?? words.none },
              { label: words.person.phone, value: person.phone ?? words.none },
            ]}
          />
        </Section>
        <Positions person={person} />
        {person.accounts.map((account) => (
          <Account key={account.id} account={account} person={person} mayEdit={mayAccount} />
        ))}
        {person.accounts.length === 0 && (
          <Section
            title={words.accounts.title}
            more={
              mayAccount && (
                <Button size="compact-xs" onClick={() => setOpen('account')}>
                  {words.accounts.add}
                </Button>
              )
            }
          >
            <p className="ink2">{words.accounts.noAccount}</p>
          </Section>
        )}
        <RecordHistory kind="person" id={person.id} />
      </div>
      {open === 'edit' && <EditPersonForm person={person} onClose={close} />}
      {open === 'account' && <NewAccountForm personId={person.id} onClose={close} />}
    </>
  )
}
