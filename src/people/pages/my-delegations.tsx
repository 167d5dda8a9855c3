import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listDelegations, withdrawDelegation } from '../contract.ts'
import type { DelegationFacts } from '../shapes.ts'
import { DelegateForm } from './delegate-form.tsx'
import { StateOf } from './state-of.tsx'
import { usePeopleWords } from './words.ts'

/** Given and received; a leader can give one. Whoever neither gives nor has any sees nothing of it. */
export function MyDelegations() {
  const { delegations: words, problems } = usePeopleWords()
  const [giving, setGiving] = useState(false)
  const query = useQuery(ask(listDelegations, {}))
  const withdraw = useAct(withdrawDelegation)
  const { data } = query
  if (!data || data.grants.length + data.given.length + data.received.length === 0) return null
  return (
    <Section
      title={words.title}
      more={
        data.grants.length > 0 && (
          <Button size="compact-xs" onClick={() => setGiving(true)}>
            {words.give}
          </Button>
        )
      }
    >
      <p className="ink2">{words.text}</p>
      <ProblemNote problem={withdraw.error} codes={problems} />
      <Lines title={words.given} rows={data.given} onWithdraw={(id) => withdraw.mutate({ params: { id } })} />
      <Lines title={words.received} rows={data.received} />
      {giving && <DelegateForm grants={data.grants} today={data.realToday} onClose={() => setGiving(false)} />}
    </Section>
  )
}

type LinesProps = { title: string; rows: readonly DelegationFacts[]; onWithdraw?: (id: string) => void }
function Lines({ title, rows, onWithdraw }: LinesProps) {
  const words = usePeopleWords()
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="people-lines">
        {rows.map(({ id, name, role, unitName, from, to, reason, state }) => (
          <li key={id}>
            <b>{name}</b>
            <span className="ink2">
              {words.roles[role]}, {unitName} · {words.span(format.day(from), to ? format.day(to) : '')}
              {reason && ` · ${reason}`}
            </span>
            <StateOf state={state} />
            {onWithdraw && (state === 'valid' || state === 'future') && (
              <Button
                size="compact-xs"
                aria-label={`${words.delegations.withdraw}: ${name}`}
                onClick={() => onWithdraw(id)}
              >
                {words.delegations.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
