import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { withdrawAmendment } from '../contract.ts'
import type { Amendment, DirectiveDetail } from '../shapes.ts'
import { standingOn } from '../standing-on.ts'
import { DirectiveStatus } from './standing.tsx'
import { useDirectiveWords } from './use-words.ts'

type ListProps = { title: string; list: readonly Amendment[]; today: string; onWithdraw?: (id: string) => void }

function Changes({ title, list, today, onWithdraw }: ListProps) {
  const { amending: words } = useDirectiveWords()
  const format = useFormat()
  if (list.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="stack">
        {list.map((one) => {
          const coming = one.fromDay > today
          const parts = [
            one.provision && words.ofProvision(one.provision.number),
            words.from(format.day(one.fromDay)),
            coming && words.coming,
          ]
          return (
            <li key={one.id} className="row">
              <div className="grow">
                {one.other ? (
                  <Link to="/directives/$directiveId" params={{ directiveId: one.other.id }}>
                    {one.other.symbol}
                    {one.byProvision && `, ${words.ofProvision(one.byProvision.number)}`}
                  </Link>
                ) : (
                  <span className="ink2">{words.hidden}</span>
                )}
                <p className="ink3 small">
                  {words.kinds[one.kind]}: {parts.filter(Boolean).join(', ')}
                </p>
                {one.note && <p className="small">{one.note}</p>}
              </div>
              {coming && onWithdraw && (
                <Button size="compact-xs" onClick={() => onWithdraw(one.id)}>
                  {words.withdraw}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What changes it and what it changes, and how it stood or will stand on any day. */
export function AmendmentsSection({ directive, today }: { directive: DirectiveDetail; today: string }) {
  const { amending: words, problems } = useDirectiveWords()
  const withdraw = useAct(withdrawAmendment)
  const [day, setDay] = useState(today)
  const { amendedBy, amends } = directive
  const may = directive.may.some((act) => ['amend', 'supersede', 'amendAgain'].includes(act))
  const facts = { ...directive, coming: amendedBy.filter((one) => one.fromDay > today) }
  const state = standingOn(day || today, facts)
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Changes
        title={words.amendedBy}
        list={amendedBy}
        today={today}
        {...(may && {
          onWithdraw: (amendmentId: string) => withdraw.mutate({ params: { id: directive.id, amendmentId } }),
        })}
      />
      <Changes title={words.amends} list={amends} today={today} />
      <ProblemNote problem={withdraw.error} codes={problems} />
      <DayField label={words.standing} value={day} onChange={setDay} />
      <p role="status">
        {state === 'notYet' ? <span className="ink2">{words.notYet}</span> : <DirectiveStatus state={state} />}
      </p>
    </section>
  )
}
